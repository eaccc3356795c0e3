"""A host stops the server in the middle of a meeting: it is out in time, and nobody misses or doubles anything."""

import re
import signal
import threading
import time

from tests.faults.oracle import found_at, require_nothing_lost
from tests.faults.writers import Person
from tests.serving import Listener

STREAMS, POSTS = 200, 50
OUT_SECONDS = 10
BROWSERS = 20  # a seat hears on twelve pages at most


class Reader(threading.Thread):
    """An open page: how far it came, and what stands on it."""

    def __init__(self, person):
        super().__init__(daemon=True)
        self.person, self.cursor, self.ends, self.lines = person, "", None, set()

    def run(self):
        self.listen()

    def open(self):
        path = f"{self.person.seat}live/homework?after={self.cursor}"
        self.stream = Listener(self.person.host.port, path, Cookie=self.person.cookie)
        assert self.stream.response.status == 200
        return self

    def listen(self):
        """Until the server ends the stream; `ends` is what it said last about coming back, in milliseconds."""
        try:
            while event := self.stream.event():
                self.cursor = event.get("id", self.cursor)
                self.ends = event.get("retry", self.ends)
                self.lines |= set(re.findall(r"tijdens \d+", event.get("data", "")))
        except OSError:
            self.ends = None


def test_two_hundred_pages_and_fifty_posts_survive_a_stop(host):
    host.serve()
    people = [Person(host, n % 3, n) for n in range(BROWSERS)]
    before = found_at(host)
    readers = [Reader(people[n % BROWSERS]).open() for n in range(STREAMS)]
    for reader in readers:
        reader.start()
    answers = {}

    def write(number):
        answers[f"tijdens {number}"] = people[number % BROWSERS].write(f"tijdens {number}")[0]

    posts = [threading.Thread(target=write, args=(number,)) for number in range(POSTS)]
    for thread in posts:
        thread.start()
    while not answers:
        time.sleep(0.001)
    began = time.monotonic()
    host.process.send_signal(signal.SIGTERM)
    host.process.communicate(timeout=OUT_SECONDS)
    assert time.monotonic() - began < OUT_SECONDS
    for thread in [*posts, *readers]:
        thread.join(OUT_SECONDS)
    assert [reader for reader in readers if reader.ends is None] == []
    assert len({reader.ends for reader in readers}) > 1, "all pages come back at the same moment"
    host.process = None
    host.serve()
    for key, status in answers.items():
        if status != 200:
            assert Person(host).write(key)[0] == 200  # the outbox sends it again
    require_nothing_lost(before, found_at(host), sorted(answers))
