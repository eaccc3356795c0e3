"""Several connections write to one collaboration at once. Run by test_on_postgresql.py, on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.utils import timezone

from halenbrengen.changes.duties import do_what_is_due
from halenbrengen.changes.models import Change
from halenbrengen.interests.models import Check, Interest
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import write_item
from halenbrengen.posters.models import Item

WRITERS = 4
LINES = 25
CHECKS = 3


@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_and_no_number_is_skipped(table):
    assert connection.vendor == "postgresql"
    poster, people = table.poster(), [table.person(0, writer % 2) for writer in range(WRITERS)]

    def write(writer):
        try:
            for line in range(LINES):
                write_item(poster, side="get", text=f"{writer}-{line}", by=people[writer])
        finally:
            connections.close_all()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))

    expected = sorted(f"{writer}-{line}" for writer in range(WRITERS) for line in range(LINES))
    assert sorted(Item.objects.filter(poster=poster).values_list("text", flat=True)) == expected
    for audience in set(Change.objects.values_list("audience", flat=True)):
        heard = Change.objects.filter(audience=audience).order_by("number")
        assert list(heard.values_list("number", flat=True)) == list(range(1, heard.count() + 1)), audience
    assert Change.objects.filter(verb="item_written").count() == WRITERS * LINES


@pytest.mark.django_db(transaction=True)
def test_two_workers_ask_a_check_once(table):
    """Both find it due; the one that comes second sees under the lock that it was asked."""
    table.move_to(Phase.FOLLOW_UP)
    for number in range(CHECKS):
        Interest.objects.create(
            collaboration=table.collaboration,
            text=f"Belang {number}",
            next_check_on=timezone.localdate(),
            noted_at=timezone.now(),
        ).owners.set(table.parties[:1])

    def work(_worker):
        try:
            do_what_is_due()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(work, range(WRITERS)))

    assert Check.objects.get().interests.count() == CHECKS
    people = table.parties[0].seats.count()
    assert table.collaboration.letters.filter(kind="check").count() == people
