"""Every kind of viewer with every screen open at once, held against the same pages loaded afresh."""

from contextlib import contextmanager

import pytest

from halenbrengen.changes.parts import all_screens, render_part
from halenbrengen.changes.recording import Writing
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.live import news
from halenbrengen.live.cursor import numbers_of
from halenbrengen.live.stream import may_open


class OpenPages:
    """What stands on all open pages of one collaboration; after every command they must equal fresh pages.

    `verbs` holds every verb that was looked at, `stale` what the stream did not send: (verbs, screen, part, role).
    """

    def __init__(self, collaboration, watches):
        self.collaboration, self.watches = collaboration, watches
        self.verbs, self.stale = set(), set()
        self.made = {}
        self.open_all()

    def open_all(self):
        """Load every page anew, as after time went by: what a minute changes, no command has to tell."""
        self.made.clear()
        self.numbers = numbers_of(self.collaboration.pk)
        self.pages = {visit: self._fresh(*visit) for visit in self._visits()}

    def see(self, verbs):
        """A command was done: bring every page up to date as the stream does, and hold it against a fresh one."""
        self.made.clear()
        self.verbs |= set(verbs)
        there = self._visits()  # the streams of who went away have ended
        self.pages = {visit: page for visit, page in self.pages.items() if visit in there}
        asked = [news.Asked(viewer, screen, page, frozenset()) for (viewer, screen), page in self.pages.items()]
        found = news.read_news(self.collaboration.pk, self.numbers, asked, patrol=False)
        self.numbers = found.numbers
        for (visit, page), told in zip(self.pages.items(), found.told, strict=True):
            page.update(told.changed)
            self._hold_against_fresh(verbs, visit, page)
        for visit in there - set(self.pages):  # somebody new, who opens a page now
            self.pages[visit] = self._fresh(*visit)

    def render(self, name, viewer):
        """As the page and the stream do, each part once for each kind of viewer at one moment."""
        if (name, viewer) not in self.made:
            self.made[name, viewer] = render_part(name, viewer)
        return self.made[name, viewer]

    def _hold_against_fresh(self, verbs, visit, page):
        viewer, screen = visit
        for name, html in self._fresh(viewer, screen).items():
            if page[name] != html:
                self.stale.add((" ".join(verbs), screen, name, str(viewer.role)))
                page[name] = html

    def _fresh(self, viewer, screen):
        return {name: self.render(name, viewer) for name in all_screens()[screen]}

    def _visits(self):
        seats = Seat.objects.filter(collaboration=self.collaboration, left_at=None).select_related("collaboration")
        return {
            (viewer_of(seat).group, screen)
            for seat in seats
            for screen in all_screens()
            if self.watches(seat) and may_open(screen, seat.public_id, viewer_of(seat).role)
        }


@contextmanager
def watched(collaboration, watches=lambda _seat: True):
    """Look at the pages of everybody who `watches` after every command that records something here."""
    pages = OpenPages(collaboration, watches)
    keep_key, recorded = Writing.keep_key, Writing.record
    verbs = []

    def record(writing, verb, *args, **kwargs):
        verbs.append(verb)
        recorded(writing, verb, *args, **kwargs)

    def keep_key_and_look(writing):
        keep_key(writing)
        if writing.numbers and writing.collaboration.pk == collaboration.pk:
            done, verbs[:] = list(dict.fromkeys(verbs)), []
            pages.see(done)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(news, "render_part", pages.render)
        patch.setattr(news, "close_old_connections", lambda: None)  # the tests are in a transaction
        patch.setattr(Writing, "record", record)
        patch.setattr(Writing, "keep_key", keep_key_and_look)
        yield pages
