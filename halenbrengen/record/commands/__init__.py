"""Writing down what a file tells, what people put right in the record, and erasing."""

from halenbrengen.record.commands.corrections import correct, release, set_corrections_until, withdraw_correction
from halenbrengen.record.commands.erasing import erase_collaboration, erase_person
from halenbrengen.record.commands.incoming import leave_waiting, take_in, write_waiting
from halenbrengen.record.commands.keeping import come_nearer, keep_until, tidy
from halenbrengen.record.commands.mine import correct_particulars
from halenbrengen.record.commands.whole import write_collaboration

__all__ = [
    "come_nearer",
    "correct",
    "correct_particulars",
    "erase_collaboration",
    "erase_person",
    "keep_until",
    "leave_waiting",
    "release",
    "set_corrections_until",
    "take_in",
    "tidy",
    "withdraw_correction",
    "write_collaboration",
    "write_waiting",
]
