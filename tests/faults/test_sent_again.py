"""Commands that arrive one to five times, out of order, over several connections, are done once each."""

import threading
from queue import Empty, Queue

import pytest

from tests.faults.oracle import found_at, require_nothing_lost, require_whole
from tests.faults.writers import Person

COMMANDS, MANY_COMMANDS = 600, 10_000
CONNECTIONS = 6


class Sender(threading.Thread):
    """One of several connections of one person: it sends what comes next in the line."""

    def __init__(self, person, line, answers):
        super().__init__(daemon=True)
        self.person, self.line, self.answers = person, line, answers

    def run(self):
        while True:
            try:
                key = self.line.get_nowait()
            except Empty:
                return
            self.answers.append((key, *self.person.write(key)))


def send_all(host, chance, commands):
    host.serve()
    before, people = found_at(host), [Person(host, party) for party in range(3)]
    senders, sent = [], {}
    answers = []
    for number, person in enumerate(people):
        keys = [f"regel {number}-{each}" for each in range(commands // len(people))]
        sends = [key for key in keys for _time in range(chance.randint(1, 5))]
        chance.shuffle(sends)
        line = Queue()
        for key in sends:
            line.put(key)
            sent[key] = sent.get(key, 0) + 1
        senders += [Sender(person, line, answers) for _connection in range(CONNECTIONS // len(people))]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    return before, sent, answers, people


def done_once(host, chance, commands):
    before, sent, answers, people = send_all(host, chance, commands)
    assert {status for _key, status, _told in answers} == {200}
    outcomes = {}
    for key, _status, told in answers:
        outcomes.setdefault(key, []).append(told["saved_at"])
    assert {key: len(moments) for key, moments in outcomes.items()} == sent
    assert [key for key, moments in outcomes.items() if len(set(moments)) > 2] == []  # of the act, and of its answer
    status, told = people[0].write("iets heel anders", key="regel 0-0")
    assert status not in (200, 500), told
    assert people[1].write("van een ander mag wel", key="regel 0-0")[0] == 200  # a key is its seat's own
    host.kill()
    found = found_at(host)
    require_whole(found)
    found["texts"].remove("van een ander mag wel")
    found["lines"].pop(), found["log"].pop(), found["keys"].remove("regel 0-0")
    require_nothing_lost(before, {**found, "lines": [], "log": []}, list(sent))
    print(f"{len(sent)} commands, sent {sum(sent.values())} times")


def test_what_is_sent_up_to_five_times_is_done_once(host, chance):
    done_once(host, chance, COMMANDS)


@pytest.mark.long
def test_what_is_sent_up_to_five_times_is_done_once_ten_thousand_times(host, chance):
    done_once(host, chance, MANY_COMMANDS)
