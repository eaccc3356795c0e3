"""Worlds that differ only in what one party keeps to itself, and all that the others can get to see of them."""

import json
import re
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from unittest.mock import patch

import time_machine
from django.db import connection, transaction

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import all_screens, render_part
from halenbrengen.collaborations import commands as people
from halenbrengen.live import news
from halenbrengen.live.cursor import cursor_of, numbers_of
from halenbrengen.live.stream import may_open
from halenbrengen.posters import commands as posters
from halenbrengen.posters.models import FIELDS, Photo
from halenbrengen.printing.sheets import sheets_for
from halenbrengen.record.exporting import export
from tests.house.test_languages import pages_of

OTHERS = ("other", "facilitator", "scribe", "observer", "beamer")
WHO_LEADS = ("facilitator", "scribe")
NOW = datetime(2026, 2, 5, 12, 0, tzinfo=UTC)
MEETING = NOW + timedelta(days=3)
# what is drawn anew at every look: the key of a form, and the stamp of a calendar
DRAWN = re.compile(r'name="key" value="[^"]*"|DTSTAMP[^\r\n]*|/CreationDate[^\n]*|xmp:\w+Date>[^<]*')
SET = (".pdf", ".zip")  # paper takes long to set, and says nothing but its contents


@contextmanager
def undone():
    """Whatever is done within is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class Watchers:
    """Everybody who must not notice, each in a browser of their own at a table where nothing was written yet."""

    def __init__(self, table, client_for):
        self.table = table
        table.collaboration.starts_at = MEETING
        table.collaboration.save(update_fields=["starts_at"])
        self.viewers = {
            "other": table.person(1, 0),
            **{role: table.viewer(role) for role in ("facilitator", "scribe", "observer", "beamer")},
        }
        self.clients = {name: client_for(viewer.seat) for name, viewer in self.viewers.items()}
        self.before = numbers_of(table.collaboration.pk)
        self.views = [(name, *view) for name in OTHERS for view in self._views_of(name)]

    def _views_of(self, name):
        """Each thing that somebody can look at: what it is called, and how to look."""
        viewer, client = self.viewers[name], self.clients[name]
        group = viewer.group
        for address in pages_of(viewer.seat):
            if client.get(address).status_code != 405 and not address.endswith(SET):
                yield address, lambda address=address: answer_of(client.get(address))
        for screen, parts in all_screens().items():
            if may_open(screen, viewer.seat.public_id, viewer.role):
                yield f"parts of {screen}", lambda parts=parts: [render_part(part, group) for part in parts]
        yield "paper", lambda: [(each.name, each.file_name("A4"), repr(each.content)) for each in sheets_for(group)]
        yield "an act of one's own", lambda: self._act(name)
        if name == "facilitator":
            yield "file", lambda: json.dumps(export(self.table.collaboration, group), sort_keys=True)
            yield "letters", self._letters

    def _act(self, name):
        """What a command of one's own answers, and the number that it gets."""
        viewer, client = self.viewers[name], self.clients[name]
        with undone():
            answer = client.post(f"/s/{viewer.seat.public_id}/language", {"language": "en"}, headers={"X-Outbox": "1"})
            last = Change.objects.heard_by(viewer.collaboration_id, viewer.audiences).order_by("pk").last()
            return answer_of(answer), last.audience, last.number, cursor_of(viewer)

    def _letters(self):
        """All that is written to everybody, the hidden party included: its letters tell nothing of its own poster."""
        by, collaboration = self.viewers["facilitator"], self.table.collaboration
        with undone():
            seats = list(collaboration.seats.exclude(pk=by.seat.pk).order_by("pk"))
            collaboration.seats.update(email="iemand@post.example")
            people.send_invitations(collaboration, seats, base="http://host.example", by=by)
            letters = collaboration.letters.order_by("seat", "pk")
            return [(each.to_name, each.subject, each.above, each.below, each.calendar) for each in letters]

    def look(self, names, some=slice(None)):
        """What these see in some of their views, with the number of questions that each asked of the database."""
        mine = [(f"{name}: {what}", view) for name, what, view in self.views if name in names]
        with time_machine.travel(NOW, tick=False):
            return {what: counted(view) for what, view in mine[some]}

    def hear(self, names, *, behind=False):
        """What the open pages of these are told, as the stream tells it: what is new, or all to who lags `behind`."""
        cursors = frozenset({"left behind"} if behind else ())
        groups = [
            news.Asked(viewer.group, screen, {}, cursors)
            for name, viewer in self.viewers.items()
            if name in names
            for screen in all_screens()
            if may_open(screen, viewer.seat.public_id, viewer.role)
        ]
        # a thread of the server drops connections that a test has to keep
        with time_machine.travel(NOW, tick=False), patch.object(news, "close_old_connections"):
            return news.read_news(self.table.collaboration.pk, self.before, groups, patrol=False).told

    def print(self, names):
        """Every paper that these can take along, set."""
        with time_machine.travel(NOW, tick=False):
            for name in names:
                seat = self.viewers[name].seat
                for address in [*filter(lambda page: page.endswith(SET), pages_of(seat)), "paper/A4.zip"]:
                    path = address if address.startswith("/") else f"/s/{seat.public_id}/{address}"
                    yield f"{name}: {path}", answer_of(self.clients[name].get(path))


def answer_of(answer):
    """Status, headers and body, without what is drawn anew at every look."""
    body = DRAWN.sub("", answer.getvalue().decode("latin-1"))
    return answer.status_code, sorted(answer.headers.items()), body


def counted(view):
    """What a view shows, and how many questions it asked."""
    asked = count()

    def ask(execute, sql, params, many, context):
        next(asked)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(ask):
        return view(), next(asked)


def write_world(table, world):
    """Party A at work on its poster: `world` says what, in which order, by whom and how long ago."""
    ago = iter(world["minutes ago"])
    both = [table.person(0, 0), table.person(0, 1)]

    def at_work():
        return time_machine.travel(NOW - timedelta(minutes=next(ago)), tick=False)

    written = []
    for side, text, interest, level, who in world["lines"]:
        with at_work():
            how = {"side": side, "text": text, "interest": interest, "level": level}
            written.append(posters.write_item(table.poster(), **how, by=both[who]))
    for field, text, who in world["fields"]:
        with at_work():
            posters.write_field(table.poster(), field=field, text=text, base="", by=both[who])
    for act, line, text, who in world["edits"]:
        item = written[line % len(written)]
        item.refresh_from_db()
        with at_work():
            edit(act, item, text, both[who], keep=written[:2])
    with time_machine.travel(NOW - timedelta(hours=1), tick=False):
        posters.hand_in(table.poster(), by=both[0])
    for minutes in world["looks"]:
        with time_machine.travel(NOW - timedelta(minutes=minutes), tick=False):
            posters.look_at(table.poster(), by=table.viewer("facilitator"))
    if world["photo"]:
        how = {"jpeg": world["photo"], "width": 1, "height": 1, "put_up_at": NOW - timedelta(minutes=9)}
        Photo.objects.create(poster=table.poster(), **how)
    if world["taken back"]:
        with time_machine.travel(NOW - timedelta(minutes=1), tick=False):
            posters.take_back(table.poster(), by=both[1])


def edit(act, item, text, by, keep):
    """One change to a line; the first two stay, so that both sides have something on them."""
    if item.struck_at:
        posters.restore_item(item, by=by)
    elif act == "reword":
        posters.reword_item(item, text=text, interest=text[:5], level="", by=by)
    elif act == "meanwhile":
        base = {"text": "Wat er eerder stond", "interest": item.interest, "level": item.level}
        posters.reword_item(item, text=text, interest=item.interest, level=item.level, base=base, by=by)
    elif act == "place":
        posters.place_item(item, place=len(text), by=by)
    elif item not in keep:
        posters.strike_item(item, by=by)


PLAIN = {
    "lines": [("get", "Een regel", "", "", 0), ("give", "Nog een", "", "", 0)],
    "fields": [(field, "Een tekst", 0) for field in FIELDS],
    "edits": [],
    "looks": [],
    "photo": b"",
    "taken back": False,
    "minutes ago": [120] * 40,
}
FULL = {
    "lines": [(side, f"Iets heel anders {n}", "Waarom", "", n % 2) for n in range(4) for side in ("get", "give")],
    "fields": [(field, f"Andere woorden over {field}", 1) for field in reversed(FIELDS)],
    "edits": [
        *(("reword", 2, "Toch anders", 1), ("meanwhile", 3, "Tegelijk", 0), ("place", 4, "x", 0)),
        *(("strike", 5, "x", 1), ("strike", 6, "x", 0), ("restore", 6, "x", 0)),
    ],
    "looks": [],
    "photo": b"",
    "taken back": False,
    "minutes ago": list(range(400, 300, -1)),
}
