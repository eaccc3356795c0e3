"""What people can do with their poster, and the facilitator with the wall."""

from halenbrengen.posters.commands.hanging import give_poster, hand_in, hang, take_back
from halenbrengen.posters.commands.lines import move_item, restore_item, reword_item, strike_item, write_item
from halenbrengen.posters.commands.texts import write_field

__all__ = [
    "give_poster",
    "hand_in",
    "hang",
    "move_item",
    "restore_item",
    "reword_item",
    "strike_item",
    "take_back",
    "write_field",
    "write_item",
]
