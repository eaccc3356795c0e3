"""A table to test at: three parties of two people, a facilitator, a scribe, an observer and a beamer."""

import os
import tempfile

os.environ.setdefault("HALENBRENGEN_DATA", tempfile.mkdtemp(prefix="halenbrengen-tests-"))
# The browser's driver keeps an event loop in the thread of the tests; Django would take that for its own.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"

import pytest
from django.test import Client

from halenbrengen.collaborations import commands
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import COOKIE, viewer_of
from halenbrengen.method.permissions import Role
from halenbrengen.posters.models import Item
from halenbrengen.turns import steady
from tests import guarded

guarded.watch_connections()

PARTIES = {
    "Vmbo-school De Singel": ("Karin Blokland", "Yusuf Arslan"),
    "Gemeente Waardlanden": ("Sanne Kroon", "Ahmed Karimi"),
    "Bibliotheek De Sluis": ("Wouter Speelman", "Fadma Chakir"),
}


class Table:
    """One collaboration with everybody in their seats."""

    def __init__(self):
        self.host = commands.welcome_facilitator(name="Zoë Çelik-Baas")
        self.collaboration = commands.set_up(
            self.host, title="Techniekhuis Waardlanden", draft_ambition="Eén plek om techniek te leren."
        )
        by = self.viewer("facilitator")
        self.parties = [commands.add_party(self.collaboration, name=name, by=by) for name in PARTIES]
        for party, names in zip(self.parties, PARTIES.values(), strict=True):
            for name in names:
                commands.invite(self.collaboration, name=name, party=party, by=by)
        commands.invite(self.collaboration, name="Stefan Mulder", role=Role.SCRIBE, by=by)
        commands.invite(self.collaboration, name="Olga Observer", role=Role.OBSERVER, by=by)
        self.collaboration.refresh_from_db()

    def seat(self, role):
        return Seat.objects.get(collaboration=self.collaboration, role=role)

    def viewer(self, role):
        """The facilitator, scribe, observer or beamer, freshly looking."""
        return viewer_of(self.seat(role))

    def person(self, party=0, person=0):
        """A person of a party, freshly looking."""
        return viewer_of(Seat.objects.filter(party=self.parties[party])[person])

    def poster(self, party=0):
        self.parties[party].refresh_from_db()
        return type(self.parties[party].poster).objects.get(party=self.parties[party])

    def move_to(self, phase):
        """Stand in a phase without the way to it: for tests that are about something else."""
        self.collaboration.phase = phase
        self.collaboration.save(update_fields=["phase"])

    def hang_all(self):
        """Every poster on the wall, handed in or not."""
        from halenbrengen.posters.commands import hang_poster

        for number in range(len(self.parties)):
            hang_poster(self.poster(number), by=self.viewer("facilitator"))

    def item(self, party=0, **how):
        """A line on a party's poster, whatever the phase."""
        from django.utils import timezone

        how = {"side": "get", "text": "Een regel", "position": 1, "written_at": timezone.now(), **how}
        return Item.objects.create(poster=self.poster(party), **how)


@pytest.fixture
def table(db):
    return Table()


@pytest.fixture(autouse=True)
def plain_names_of_assets(settings):
    """Pages name their assets without the hashes that `serve` gives them when it starts."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}


@pytest.fixture(autouse=True)
def turns_by_the_clock_of_the_test(monkeypatch):
    """Time goes by as the test sets it; `tests/faults/test_clock.py` sees that a host counts on evenly."""
    monkeypatch.setattr(steady, "seconds_since_boot", lambda: None)


@pytest.fixture(autouse=True)
def answers_are_guarded(monkeypatch):
    """Whatever a test asks of the product, the answer carries the strict policy and its cookies are careful."""
    guarded.watch_answers(monkeypatch)


@pytest.fixture
def client_for():
    """A browser that sits in a seat."""

    def sit(seat):
        by = viewer_of(Seat.objects.get(collaboration=seat.collaboration, role=Role.FACILITATOR))
        browser = commands.let_in(commands.make_link(seat, by=by)).browser
        client = Client(headers={"Sec-Fetch-Site": "same-origin"})
        client.cookies[COOKIE] = browser
        return client

    return sit
