"""Writing down what a file tells, and what people put right in the record."""

from halenbrengen.record.commands.corrections import correct, release, set_corrections_until, withdraw_correction
from halenbrengen.record.commands.whole import write_collaboration

__all__ = ["correct", "release", "set_corrections_until", "withdraw_correction", "write_collaboration"]
