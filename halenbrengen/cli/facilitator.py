from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Facilitator


def host_facilitator():
    """The facilitator of this host: the first one there is, made at the first start."""
    return Facilitator.objects.order_by("pk").first() or welcome_facilitator(name="Begeleider", language="nl")
