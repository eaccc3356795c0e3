"""A collaboration that was taken along and brought in elsewhere shows the same pages, but for the addresses in them."""

import json
import re

import pytest

from halenbrengen.demo.telling import example, tell
from halenbrengen.method.phases import Phase
from halenbrengen.record.exporting import export
from halenbrengen.record.importing import import_collaboration

PAGES = ("wall", "combined", "plenary", "contract", "interests", "record", "timeplan")


@pytest.fixture
def both(host):
    told = tell(example(), facilitator=host, until=Phase.FOLLOW_UP)
    return told, import_collaboration(json.loads(json.dumps(export(told))), host)


@pytest.mark.parametrize("role", ["facilitator", "participant"])
def test_the_same_pages_but_for_addresses(both, client_for, role):
    shown = []
    for collaboration in both:
        seat = collaboration.seats.filter(role=role).first()
        client = client_for(seat)
        shown.append({page: masked(client.get(f"/s/{seat.public_id}/{page}").content.decode()) for page in PAGES})
    assert shown[0].keys() == shown[1].keys()
    for page in PAGES:
        assert shown[0][page] == shown[1][page], page


def masked(html):
    """The page with the numbers and addresses of its attributes taken out; every word of its text stands."""
    html = re.sub(r"\?after=[^\"]*", "", html)
    html = re.sub(r"/s/[a-z2-7]{12}/", "/s/#/", html)
    return re.sub(r'="[^"]*"', lambda found: re.sub(r"\d+", "#", found[0]), html)
