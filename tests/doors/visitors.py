"""A table with something to hide in every phase, and everybody who might look for it."""

import re
from datetime import timedelta
from http.cookies import SimpleCookie

from django.db import transaction
from django.test import Client
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import all_screens, render_part
from halenbrengen.collaborations import commands as people
from halenbrengen.collaborations.models import Collaboration
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.combined.models import Entry
from halenbrengen.live.stream import may_open
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary.commands import park
from halenbrengen.posters.models import Poster
from halenbrengen.turns.commands import ask_question, fix_order, start_turn
from halenbrengen.turns.models import Question, Turn
from tests.doors import hidden

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
    """One collaboration in one phase, with a canary in every field that is hidden from somebody."""

    def __init__(self, table, phase, client_for):
        self.table, self.phase = table, phase
        by, owner, other = table.viewer("facilitator"), table.person(0), table.person(1)
        Collaboration.objects.update(starts_at=timezone.now())
        soon = timezone.now() + timedelta(days=1)
        table.collaboration.gatherings.create(starts_at=soon, chosen_at=timezone.now())
        self.item, self.wording, self.photo = hidden.hide_poster(table.poster(), owner)
        people.send_invitation(owner.seat, base="http://host.example", by=by)
        self.letter = owner.seat.letters.get()
        hidden.hide_people(table.collaboration, owner, self.letter)
        self.question = self.remark = None
        if ORDER.index(phase) >= ORDER.index(Phase.PRESENTATIONS):
            self._hold_the_round(by, other)
            hidden.hide_statement(table.parties[0])
        table.move_to(phase)
        self.visitors = dict(self._visitors(client_for))
        hidden.hide_device(owner)
        hidden.hide_note(owner, table.parties[1])

    def _visitors(self, client_for):
        viewers = {"owner": self.table.person(0), "other": self.table.person(1), "stranger": self._stranger()}
        for name in (*ROLES, "stranger"):
            viewer = viewers.get(name) or self.table.viewer(name)
            yield name, Visitor(name, viewer, client_for(viewer.seat))
        nobody = Client(headers={"Sec-Fetch-Site": "same-origin"})
        yield "nobody", Visitor("nobody", viewers["owner"], nobody)

    def _stranger(self):
        """Who leads another conversation on the same host."""
        elsewhere = people.set_up(people.welcome_facilitator(name="Elders"), title="Elders", draft_ambition="")
        Collaboration.objects.filter(pk=elsewhere.pk).update(phase=self.phase)
        return viewer_of(elsewhere.seats.get(role=Role.FACILITATOR))

    def _hold_the_round(self, by, other):
        table = self.table
        fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
        Poster.objects.update(hung_at=timezone.now())
        table.move_to(Phase.PRESENTATIONS)
        turn = Turn.objects.get(party=table.parties[0])
        start_turn(turn, by=by)
        self.question = ask_question(turn, text=hidden.word("question"), by=other)
        Question.objects.update(label=hidden.word("label")[:12])
        self.remark = park(table.collaboration, said_by=table.parties[2], text=hidden.word("remark"), by=by)

    def path(self, route, visitor, number=None):
        """The address of a route for somebody, about a thing that exists or about `number`."""
        seat = route.replace("<public_id:seat>", visitor.seat)
        seat = seat.replace("<public_id:collaboration>", self.table.collaboration.public_id)
        seat = (
            seat.replace("<slug:size>", "A4")
            .replace("<slug:name>", "geen")
            .replace("<slug:key>", "geen")
            .replace("<slug:token>", "geen")
            .replace("<slug:field>", "motivation")
        )
        return re.sub(r"<int:\w+>", str(number or self._number(route)), seat)

    def _number(self, route):
        noun = re.search(r"([a-z]+)/<int:", route)
        things = {
            "items": self.item,
            "wordings": self.wording,
            "questions": self.question,
            "parked": self.remark,
            **dict.fromkeys(("parties", "papers", "hang"), self.table.parties[0]),
            "photos": self.photo,
            "turns": getattr(self.table.parties[0], "turn", None),
            "notes": self.table.parties[1],
            "people": self.table.person(2).seat,
            "entries": Entry._base_manager.first(),
            "letters": self.letter,
        }
        if noun and noun[1] == "acts":
            return Change.objects.filter(subject=f"item:{self.item.pk}").last().number
        thing = things.get(noun[1]) if noun else None
        return thing.pk if thing else NOWHERE

    def heard(self, visitor):
        """Every live part that this visitor's pages are sent, by screen."""
        screens = all_screens() if visitor.role != "nobody" else {}
        for screen, parts in screens.items():
            if may_open(screen, visitor.seat, visitor.viewer.role):
                yield screen, "".join(render_part(part, visitor.viewer.group) for part in parts).encode()
