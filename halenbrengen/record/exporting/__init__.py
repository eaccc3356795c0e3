"""A whole collaboration as JSON can hold it, in version 2 of the format; personal links never come along."""

from halenbrengen.record.exporting.whole import export

__all__ = ["export"]
