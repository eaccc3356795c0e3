"""Keeping what is said too early, putting the four questions, and writing down what the parties see."""

from halenbrengen.plenary.commands.bridges import answer_bridge, lay_bridge, open_bridges
from halenbrengen.plenary.commands.parking import hand_back, let_rest, note_remark, park
from halenbrengen.plenary.commands.saying import (
    answer_observation,
    confirm_observation,
    pass_meaning,
    say_observation,
    show_question,
)

__all__ = [
    "answer_bridge",
    "answer_observation",
    "confirm_observation",
    "hand_back",
    "lay_bridge",
    "let_rest",
    "note_remark",
    "open_bridges",
    "park",
    "pass_meaning",
    "say_observation",
    "show_question",
]
