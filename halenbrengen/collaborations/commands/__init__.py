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
from halenbrengen.collaborations.commands.parties import (
    HUES,
    add_party,
    new_party_gets,
    party_gone,
    party_holds,
    remove_party,
    rename_party,
)
from halenbrengen.collaborations.commands.people import (
    change_person,
    choose_language,
    invite,
    invite_guests,
    remove_person,
    replace_person,
)
from halenbrengen.collaborations.commands.setup import change_setup, copy_collaboration, set_up, welcome_facilitator
from halenbrengen.collaborations.commands.wording import word_line

__all__ = [
    "HUES",
    "add_party",
    "change_person",
    "change_setup",
    "choose_language",
    "copy_collaboration",
    "end_other_devices",
    "invite",
    "invite_guests",
    "know_devices",
    "let_in",
    "make_facilitator_link",
    "make_link",
    "make_links",
    "new_party_gets",
    "open_seat",
    "party_gone",
    "party_holds",
    "remove_party",
    "remove_person",
    "rename_party",
    "renew_link",
    "replace_person",
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
