"""What people can do around the table: set a conversation up, bring parties and people, let them in."""

from halenbrengen.collaborations.commands.links import (
    LINK_LASTS,
    SIGN_IN_LASTS,
    Entrance,
    let_in,
    make_facilitator_link,
    make_link,
    open_seat,
    sit_down_as_facilitator,
)
from halenbrengen.collaborations.commands.parties import HUES, add_party, new_party_gets
from halenbrengen.collaborations.commands.people import choose_language, invite, remove_person
from halenbrengen.collaborations.commands.setup import change_setup, set_up, welcome_facilitator

__all__ = [
    "HUES",
    "LINK_LASTS",
    "SIGN_IN_LASTS",
    "Entrance",
    "add_party",
    "change_setup",
    "choose_language",
    "invite",
    "let_in",
    "make_facilitator_link",
    "make_link",
    "new_party_gets",
    "open_seat",
    "remove_person",
    "set_up",
    "sit_down_as_facilitator",
    "welcome_facilitator",
]
