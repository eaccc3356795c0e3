"""Where this host's mail goes, and the bell that tells the one who sends that there is something."""

from threading import Event

from django.conf import settings

_something_to_send = Event()


def mail_is_set():
    """Whether this host sends mail itself; without it letters are handed over by the facilitator."""
    return bool(settings.SMTP_HOST)


def wake():
    """There is a letter to send. From whatever thread."""
    _something_to_send.set()


def wait_for_letters(seconds):
    """Return when there may be something to send, and after `seconds` at the latest."""
    _something_to_send.wait(seconds)
    _something_to_send.clear()
