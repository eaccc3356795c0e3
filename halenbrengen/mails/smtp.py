"""Handing one mail to the mail server of this host, and understanding its answer."""

import smtplib
import ssl
from contextlib import contextmanager, suppress

from django.conf import settings

from halenbrengen.method.phrases import phrase

PATIENCE = 20  # seconds, for each answer of the server

# What can be wrong, in words for the facilitator.
TROUBLES = {
    "no_answer": phrase("De mailserver is niet bereikbaar."),
    "not_let_in": phrase("De mailserver herkent deze plek niet. De beheerder moet de instellingen nakijken."),
    "put_off": phrase("De mailserver vraagt om het later nog eens te proberen."),
    "no_such_box": phrase("Dit adres bestaat niet, of neemt geen mail aan. Kijk het na bij de ontvanger."),
    "refused": phrase("De mailserver weigert deze mail. De beheerder kan nagaan waarom."),
    "cut_off": phrase("De verbinding viel weg nadat de mail was verstuurd."),
    "odd_address": phrase("Dit adres kan niet in een mail staan. Kijk het na bij de ontvanger."),
}


class PutOff(Exception):
    """Not sent, and worth another try later. The argument is the key of a trouble."""


class RefusedForGood(Exception):
    """Not sent, and another try will not help."""


class Unsure(Exception):
    """The whole mail had left when the connection broke: it may have been taken."""


def deliver(message):
    """Give the mail to the server; return only once the server has taken it."""
    sender, receiver = (message[name].addresses[0].addr_spec for name in ("From", "To"))
    with connected() as server:
        try:
            _heed(*server.mail(sender))
            _heed(*server.rcpt(receiver), refusal="no_such_box")
        except (OSError, smtplib.SMTPException) as error:
            raise PutOff("no_answer") from error
        _heed(*_hand_over(server, message.as_bytes()))


@contextmanager
def connected():
    """A connection with the mail server, made safe and signed in as the settings say."""
    server = _connect()
    try:
        _sign_in(server)
        yield server
        with suppress(OSError, smtplib.SMTPException):  # what is known does not change any more
            server.quit()
    finally:
        server.close()


def _connect():
    host, port = settings.SMTP_HOST, settings.SMTP_PORT
    try:
        if settings.SMTP_TLS == "implicit":
            return smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=ssl.create_default_context())
        return smtplib.SMTP(host, port, timeout=PATIENCE)
    except (OSError, smtplib.SMTPException) as error:
        raise PutOff("no_answer") from error


def _sign_in(server):
    try:
        server.ehlo_or_helo_if_needed()
        if settings.SMTP_TLS == "starttls":
            server.starttls(context=ssl.create_default_context())
            server.ehlo()
        if settings.SMTP_USER:
            server.login(settings.SMTP_USER, settings.SMTP_PASSWORD)
    except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError, ssl.SSLError) as error:
        raise PutOff("not_let_in") from error  # an administrator mends it, and then it goes
    except (OSError, smtplib.SMTPException) as error:
        raise PutOff("no_answer") from error


def _hand_over(server, mail):
    try:
        return server.data(mail)
    except smtplib.SMTPDataError as error:  # refused before any of it left
        return error.smtp_code, error.smtp_error
    except (OSError, smtplib.SMTPException) as error:
        raise Unsure("cut_off") from error


def _heed(code, _said, refusal="refused"):
    """What the three digits mean (RFC 5321): 2 taken, 4 not now, 5 never."""
    if 200 <= code < 300:
        return
    if code in (530, 535):
        raise PutOff("not_let_in")
    if 500 <= code < 600:
        raise RefusedForGood(refusal)
    raise PutOff("put_off")
