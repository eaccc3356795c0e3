"""Who put down what somebody else said: never its author, and always told beside it (`R25`)."""

from halenbrengen.method.permissions import Role
from halenbrengen.method.phrases import phrase

RECORDERS = {
    Role.FACILITATOR: phrase("vastgelegd door de begeleider"),
    Role.SCRIBE: phrase("vastgelegd door de schrijver"),
}
RECORDER_CHOICES = [(role.value, role.value) for role in RECORDERS]


def recorded(role: str) -> str:
    """How it was put down, as a phrase to translate; nothing where the party did so itself."""
    return RECORDERS[Role(role)] if role else ""
