"""People who write line after line at a host, whatever happens to it."""

import json
import threading
import time
from http.client import HTTPException
from itertools import count

from tests.serving import ask, post

PACE = 0.01
AGAIN = (None, 429, 500, 503)


class Person:
    """Somebody of a party with a browser; each line is its own key."""

    def __init__(self, host, party=0, person=0):
        self.host = host
        people = host.links["parties"][party]["participants"]
        self.seat, self.cookie = host.sign_in(people[person % len(people)]["url"])

    def write(self, text, key=None):
        """Send one line: the status and what was answered, or None where the answer never came."""
        line = {"side": "get", "text": text}
        try:
            return post(self.host.port, f"{self.seat}items", line, Cookie=self.cookie, Idempotency_Key=key or text)
        except (OSError, HTTPException, json.JSONDecodeError):
            return None, None

    def read(self, page="homework"):
        """The status of a page, and the page."""
        status, _headers, body = ask(self.host.port, "GET", f"{self.seat}{page}", Cookie=self.cookie)
        return status, body.decode()


class Writer(threading.Thread):
    """A browser that writes line after line, and sends again what was not acknowledged."""

    def __init__(self, name, person, over, pace=PACE):
        super().__init__(name=name, daemon=True)
        self.person, self.over, self.pace = person, over, pace
        self.acknowledged, self.refused, self.again = [], [], 0

    def run(self):
        for number in count():
            if self.over.is_set():
                return
            self.write(f"{self.name}-{number}")
            time.sleep(self.pace)

    def write(self, key):
        """Until it is acknowledged, however often the server dies meanwhile."""
        while (status := self.person.write(key)[0]) in AGAIN:
            self.again += 1
            time.sleep(0.05)
        (self.acknowledged if status == 200 else self.refused).append(key)


def writers_at(host, over, number=6):
    """People of three parties, two of each, at a server that runs."""
    return [Writer(f"writer{n}", Person(host, n // 2, n % 2), over) for n in range(number)]
