"""A letter as a mail: plain text, no pictures, nothing that tells whether it was read."""

import textwrap
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext, override

WIDTH = 76
PLAIN = SMTP.clone(cte_type="7bit")  # any mail server can carry it


def message_of(letter):
    """The whole message. Names and titles cannot add a header: each is brought to one line first, or refused."""
    message = EmailMessage(policy=PLAIN)
    with override(letter.language):
        sender = gettext("%(name)s via Halen & Brengen") % {"name": _one_line(letter.from_name)}
    message["From"] = address_of(sender, settings.MAIL_FROM)
    message["To"] = address_of(letter.to_name, letter.to_address)
    if letter.reply_to:
        message["Reply-To"] = address_of(letter.from_name, letter.reply_to)
    message["Subject"] = _one_line(letter.subject)
    message["Date"] = format_datetime(timezone.now())
    message["Message-ID"] = f"<{letter.mark}@{_host()}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = letter.language
    message.set_content(wrapped(letter.text))
    if letter.calendar:
        message.add_attachment(letter.calendar.encode(), maintype="text", subtype="calendar", filename="gesprek.ics")
        message.get_payload()[-1].set_param("charset", "utf-8")
    return message


def address_of(name, address):
    """A name and an address for a header; a domain with other letters in the form that every server reads."""
    local, _at, domain = address.rpartition("@")
    return Address(_one_line(name), local, domain.encode("idna").decode())


def wrapped(text):
    """The text in lines that every mail reader shows whole; a link is never broken."""
    lines = (
        textwrap.wrap(line, WIDTH, break_long_words=False, break_on_hyphens=False) or [""] for line in text.split("\n")
    )
    return "\n".join(each for line in lines for each in line) + "\n"


def _one_line(text):
    return " ".join("".join(mark if mark.isprintable() else " " for mark in text).split())


def _host():
    return urlsplit(settings.PUBLIC_URL).hostname or settings.MAIL_FROM.rpartition("@")[2] or "localhost"
