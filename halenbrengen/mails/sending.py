"""The thread that sends letters, one at a time, for as long as the server runs."""

import logging
from threading import Event, Thread

from django.db import close_old_connections, connections

from halenbrengen.mails.commands import (
    claim_letter,
    forget_ended_links,
    mark_put_off,
    mark_refused,
    mark_sent,
    mark_unsure,
)
from halenbrengen.mails.message import message_of
from halenbrengen.mails.postbox import mail_is_set, wait_for_letters, wake
from halenbrengen.mails.smtp import PutOff, RefusedForGood, Unsure, deliver

LOOK_SECONDS = 20  # for what was put off, and for what another process wrote

log = logging.getLogger(__name__)


class Sending:
    """Runs between `start()` and `stop()`; an attempt that is under way is finished first."""

    def __init__(self):
        self.told_to_stop = Event()
        self.thread = Thread(target=self._work, name="letters", daemon=True)

    def start(self):
        self.thread.start()

    def stop(self, patience=5):
        """End within `patience` seconds; an attempt that takes longer is left, and then nobody knows its end."""
        self.told_to_stop.set()
        wake()
        self.thread.join(patience)

    def _work(self):
        while not self.told_to_stop.is_set():
            close_old_connections()
            try:
                forget_ended_links()
                self._send_what_is_due()
            except Exception:
                log.exception("The letters that wait cannot be read")
            wait_for_letters(LOOK_SECONDS)
        connections.close_all()

    def _send_what_is_due(self):
        while mail_is_set() and not self.told_to_stop.is_set() and (letter := claim_letter()):
            send(letter)


def send(letter):
    """One attempt with a claimed letter. Names, addresses and texts stay out of the log."""
    try:
        message = message_of(letter)
    except (ValueError, IndexError) as error:
        log.warning("Letter %s cannot be made: %s", letter.pk, type(error).__name__)
        mark_refused(letter, "odd_address")
        return
    try:
        deliver(message)
    except PutOff as error:
        log.warning("Letter %s is put off: %s", letter.pk, error)
        mark_put_off(letter, str(error))
    except RefusedForGood as error:
        log.warning("Letter %s is refused: %s", letter.pk, error)
        mark_refused(letter, str(error))
    except Unsure as error:
        log.warning("Letter %s may have arrived: %s", letter.pk, error)
        mark_unsure(letter, str(error))
    else:
        mark_sent(letter)
