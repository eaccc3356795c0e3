"""What keeps interests in view: the register and its checks, news with what happened, and the ambition."""

from halenbrengen.interests.commands.ambition import answer_ambition, mark_ingredient, write_version
from halenbrengen.interests.commands.news import note_outcome, report_new_interest
from halenbrengen.interests.commands.register import answer_check, ask_check, note_interest

__all__ = [
    "answer_ambition",
    "answer_check",
    "ask_check",
    "mark_ingredient",
    "note_interest",
    "note_outcome",
    "report_new_interest",
    "write_version",
]
