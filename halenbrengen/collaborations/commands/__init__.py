"""What people can do around the table: set a conversation up, bring parties and people, let them in."""

from halenbrengen.collaborations.commands.devices import end_other_devices, know_devices
from halenbrengen.collaborations.commands.invitations import (
    renew_link,
    send_invitation,
    send_invitations,
    send_reminders,
    write_out_invitation,
)
from halenbrengen.collaborations.commands.links import (
    let_in,
    make_facilitator_link,
    make_link,
    make_links,
    open_seat,
    sit_down_as_facilitator,
    withdraw_links,
)
from halenbrengen.collaborations.commands.parties import HUES, add_party, new_party_gets
from halenbrengen.collaborations.commands.people import choose_language, invite, remove_person
from halenbrengen.collaborations.commands.setup import change_setup, set_up, welcome_facilitator
from halenbrengen.collaborations.commands.wording import word_line

__all__ = [
    "HUES",
    "add_party",
    "change_setup",
    "choose_language",
    "end_other_devices",
    "invite",
    "know_devices",
    "let_in",
    "make_facilitator_link",
    "make_link",
    "make_links",
    "new_party_gets",
    "open_seat",
    "remove_person",
    "renew_link",
    "send_invitation",
    "send_invitations",
    "send_reminders",
    "set_up",
    "sit_down_as_facilitator",
    "welcome_facilitator",
    "withdraw_links",
    "word_line",
    "write_out_invitation",
]
