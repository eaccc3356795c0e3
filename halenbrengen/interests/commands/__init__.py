"""What keeps interests in view: the register and its checks, news with what happened, and the ambition."""

from halenbrengen.interests.commands.ambition import answer_ambition, drop_ingredient, mark_ingredient, write_version
from halenbrengen.interests.commands.checks import (
    answer_check,
    ask_check,
    ask_what_is_due,
    restate,
    set_next_check,
)
from halenbrengen.interests.commands.gathering import choose_gathering, deal_with, take_up_again
from halenbrengen.interests.commands.news import (
    note_outcome,
    put_on_agenda,
    report_new_interest,
    take_off_agenda,
)
from halenbrengen.interests.commands.register import note_interest
from halenbrengen.interests.commands.sharpening import answer_sharpening, ask_to_sharpen

__all__ = [
    "answer_ambition",
    "answer_check",
    "answer_sharpening",
    "ask_check",
    "ask_to_sharpen",
    "ask_what_is_due",
    "choose_gathering",
    "deal_with",
    "drop_ingredient",
    "mark_ingredient",
    "note_interest",
    "note_outcome",
    "put_on_agenda",
    "report_new_interest",
    "restate",
    "set_next_check",
    "take_off_agenda",
    "take_up_again",
    "write_version",
]
