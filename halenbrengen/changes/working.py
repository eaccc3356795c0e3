"""The thread that does what is due, for as long as the server or `halenbrengen work` runs."""

import logging
from threading import Event, Thread

from django.db import close_old_connections, connections

from halenbrengen.changes.duties import do_what_is_due

LOOK_SECONDS = 60

log = logging.getLogger(__name__)


class Working:
    """Runs between `start()` and `stop()`; a command that is under way is finished first."""

    def __init__(self):
        self.told_to_stop = Event()
        self.thread = Thread(target=self._work, name="duties", daemon=True)

    def start(self):
        self.thread.start()

    def stop(self, patience=5):
        """End within `patience` seconds. What was not done by then is found again by the next who looks."""
        self.told_to_stop.set()
        self.thread.join(patience)

    def _work(self):
        while not self.told_to_stop.is_set():
            close_old_connections()
            try:
                do_what_is_due()
            except Exception as error:
                log.error("What is due cannot be read: %s", type(error).__name__)
            self.told_to_stop.wait(LOOK_SECONDS)
        connections.close_all()
