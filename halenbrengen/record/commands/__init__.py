"""Writing down what a file tells."""

from halenbrengen.record.commands.whole import write_collaboration

__all__ = ["write_collaboration"]
