"""A table with something to hide in every phase, and everybody who might look for it."""

import re
from datetime import timedelta
from http.cookies import SimpleCookie

from django.db import transaction
from django.test import Client
from django.urls import get_resolver
from django.utils import timezone

from halenbrengen.changes.parts import all_screens, render_part
from halenbrengen.collaborations.commands import send_invitation
from halenbrengen.combined.models import Entry
from halenbrengen.live.stream import may_open
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.commands import park
from halenbrengen.posters.commands import write_field, write_item
from halenbrengen.posters.models import Photo, Poster
from halenbrengen.turns.commands import ask_question, fix_order, start_turn
from halenbrengen.turns.models import Turn

LINE, FIELD, QUESTION, REMARK = (f"kanarie{word}7f3a9c" for word in ("regel", "veld", "vraag", "opmerking"))
NOWHERE = 999_999
FIELDS = {"text": "Een gewone tekst", "reason": "Een reden", "side": "get"}
ROLES = ("facilitator", "scribe", "owner", "other", "observer", "beamer")


class Visitor:
    """Somebody's browser, and who they are."""

    def __init__(self, name, viewer, client):
        self.name, self.viewer, self.client = name, viewer, client
        self.role = str(viewer.role) if client.cookies else "nobody"
        self.seat = viewer.seat.public_id
        self.cookies = {name: cookie.value for name, cookie in client.cookies.items()}

    def ask(self, method, path):
        """The answer; whatever it changed is undone, also in the browser."""
        before = self.client.cookies.output()
        with transaction.atomic():
            answer = getattr(self.client, method)("/" + path, FIELDS if method == "post" else None)
            transaction.set_rollback(True)
        if self.client.cookies.output() != before:
            self.client.cookies = SimpleCookie(self.cookies)
        return answer.status_code, answer.getvalue()


class House:
    """One collaboration in one phase."""

    def __init__(self, table, phase, client_for):
        self.table, self.phase = table, phase
        by, owner, other = table.viewer("facilitator"), table.person(0), table.person(1)
        self.item = write_item(table.poster(), side="get", text=LINE, by=owner)
        write_field(table.poster(), field="motivation", text=FIELD, base="", by=owner)
        self.photo = Photo.objects.create(
            poster=table.poster(), jpeg=LINE.encode(), width=1, height=1, put_up_at=timezone.now()
        )
        type(table.collaboration).objects.update(starts_at=timezone.now())
        soon = timezone.now() + timedelta(days=1)
        table.collaboration.gatherings.create(starts_at=soon, chosen_at=timezone.now())
        send_invitation(owner.seat, base="http://host.example", by=by)
        self.letter = owner.seat.letters.get()
        self.question = self.remark = None
        if phase != Phase.PREPARATION:
            self._hold_the_round(by, other)
        table.move_to(phase)
        viewers = {"owner": table.person(0), "other": table.person(1)}
        self.visitors = {
            name: Visitor(name, viewer := viewers.get(name) or table.viewer(name), client_for(viewer.seat))
            for name in ROLES
        }
        nobody = Client(headers={"Sec-Fetch-Site": "same-origin"})
        self.visitors["nobody"] = Visitor("nobody", owner, nobody)

    def _hold_the_round(self, by, other):
        table = self.table
        fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
        Poster.objects.update(hung_at=timezone.now())
        table.move_to(Phase.PRESENTATIONS)
        turn = Turn.objects.get(party=table.parties[0])
        start_turn(turn, by=by)
        self.question = ask_question(turn, text=QUESTION, by=other)
        self.remark = park(table.collaboration, said_by=table.parties[2], text=REMARK, by=by)

    def path(self, route, visitor, number=None):
        """The address of a route for somebody, about a thing that exists or about `number`."""
        seat = route.replace("<public_id:seat>", visitor.seat)
        seat = seat.replace("<public_id:collaboration>", self.table.collaboration.public_id)
        seat = (
            seat.replace("<slug:size>", "A4")
            .replace("<slug:name>", "geen")
            .replace("<slug:key>", "geen")
            .replace("<slug:field>", "motivation")
        )
        return re.sub(r"<int:\w+>", str(number or self._number(route)), seat)

    def _number(self, route):
        noun = re.search(r"([a-z]+)/<int:", route)
        things = {
            "items": self.item,
            "questions": self.question,
            "parked": self.remark,
            **dict.fromkeys(("parties", "papers", "hang"), self.table.parties[0]),
            "photos": self.photo,
            "turns": getattr(self.table.parties[0], "turn", None),
            "people": self.table.person(2).seat,
            "entries": Entry._base_manager.first(),
            "letters": self.letter,
        }
        thing = things.get(noun[1]) if noun else None
        return thing.pk if thing else NOWHERE

    def heard(self, visitor):
        """Every live part that this visitor's pages are sent, by screen."""
        screens = all_screens() if visitor.role != "nobody" else {}
        for screen, parts in screens.items():
            if may_open(screen, visitor.seat, visitor.viewer.role):
                yield screen, "".join(render_part(part, visitor.viewer.group) for part in parts).encode()


def routes(patterns=None, prefix=""):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, here)
        else:
            yield here, pattern.callback


def seat_routes():
    return [(route, view) for route, view in routes() if route.startswith("s/")]


def is_page(route):
    """Whether an address shows something; every other one does something."""
    last = route.removeprefix("s/<public_id:seat>/")
    return last in PAGES


PAGES = {
    *("", "console", "table", "beamer", "homework", "wall", "questions", "combined", "plenary", "contract"),
    *("interests", "record", "record.pdf", "record.odt", "people", "paper", "paper/<slug:name>/<slug:size>"),
    *("script", "present"),
    *("papers", "photos/<int:pk>", "people/list"),
    *("beamer/join", "notes", "notes/<int:about>/own"),
    *("homework/last-act", "items/<int:pk>/history", "poster/<slug:field>/history"),
    *("invitations", "letters", "devices", "devices/notice", "calendar.ics"),
    *("gathering", "follow-up.ics"),
    *("record/lists", "record/lists/<slug:name>.csv", "record/lists/<slug:name>.ods"),
    *("mine", "mine.json", "people/gone", "people/<int:pk>/data"),
    *("ambition", "items/<int:pk>/change", "lives", "lives/<int:party>"),
    *("newcomer", "newcomer.pdf", "newcomer/<int:party>", "newcomer/<int:party>.pdf"),
    *("timeplan", "paper/<slug:name>.png", "paper/<slug:size>.zip"),
}
