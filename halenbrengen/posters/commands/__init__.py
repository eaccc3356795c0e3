"""What people can do with their poster, and the facilitator with the wall."""

from halenbrengen.posters.commands.afterwards import change_line
from halenbrengen.posters.commands.hanging import give_poster, hand_in, hang, hang_poster, take_back
from halenbrengen.posters.commands.lines import place_item, restore_item, reword_item, strike_item, write_item
from halenbrengen.posters.commands.looking import look_at
from halenbrengen.posters.commands.photos import put_up_photo, take_down_photo
from halenbrengen.posters.commands.texts import settle_wording, write_field
from halenbrengen.posters.commands.transcribing import (
    correct_transcription,
    strike_transcription,
    transcribe_field,
    transcribe_line,
)
from halenbrengen.posters.commands.undoing import undo_act

__all__ = [
    "change_line",
    "correct_transcription",
    "give_poster",
    "hand_in",
    "hang",
    "hang_poster",
    "look_at",
    "place_item",
    "put_up_photo",
    "restore_item",
    "reword_item",
    "settle_wording",
    "strike_item",
    "strike_transcription",
    "take_back",
    "take_down_photo",
    "transcribe_field",
    "transcribe_line",
    "undo_act",
    "write_field",
    "write_item",
]
