"""Several connections write to one collaboration at once. Run by test_on_postgresql.py, on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from halenbrengen.changes.models import Change
from halenbrengen.posters.commands import write_item
from halenbrengen.posters.models import Item

WRITERS = 4
LINES = 25


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
