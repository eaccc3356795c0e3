"""The server dies in the middle of its work; whatever it acknowledged is there, once."""

import threading
import time

import pytest

from tests.faults.oracle import found_at, require_nothing_lost
from tests.faults.writers import writers_at

KILLS, MANY_KILLS = 30, 1000
READY_SECONDS = 5


def kill_and_serve(host, chance, times, longest):
    """Gives how long it took each time until the server answered again."""
    waits = []
    for _time in range(times):
        time.sleep(chance.uniform(0.05, longest))
        host.kill()
        waits.append(host.serve())
    return waits


def nothing_is_lost(host, chance, kills, longest):
    over = threading.Event()
    host.serve()
    writers, before = writers_at(host, over), found_at(host)
    for writer in writers:
        writer.start()
    try:
        waits = kill_and_serve(host, chance, kills, longest)
    finally:
        over.set()
        for writer in writers:
            writer.join(READY_SECONDS)
    assert not [writer for writer in writers if writer.is_alive() or writer.refused]
    assert sum(writer.again for writer in writers), "no request was ever cut off"
    acknowledged = [key for writer in writers for key in writer.acknowledged]
    assert len(acknowledged) > kills * len(writers)
    for writer in writers:  # what was acknowledged already may come once more
        assert writer.person.write(writer.acknowledged[0])[0] == 200
    host.kill()
    require_nothing_lost(before, found_at(host), acknowledged)
    waits.sort()
    print(f"{kills} kills, {len(acknowledged)} acknowledged, ready again: p95 {waits[int(len(waits) * 0.95)]:.1f} s")
    assert waits[len(waits) // 2] < READY_SECONDS


def test_whatever_was_acknowledged_is_there_once(host, chance):
    nothing_is_lost(host, chance, KILLS, 0.4)


@pytest.mark.long
def test_whatever_was_acknowledged_is_there_once_after_many_kills(host, chance):
    nothing_is_lost(host, chance, MANY_KILLS, 1.5)
