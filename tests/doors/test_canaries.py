"""A canary in every hidden field, looked for in all that goes out of the house: files, mails, logs, measures."""

import base64
import io
import logging
import re
import zipfile

import pytest
from django.apps import apps
from django.db import models

from halenbrengen.collaborations import commands as people
from halenbrengen.collaborations.invitations import wording as letters
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import hand_in, look_at
from halenbrengen.printing import typeset
from tests.doors.hidden import CANARIES, word
from tests.doors.searching import found_in
from tests.doors.visitors import House

FILES = ("paper/A4.zip", "calendar.ics", "follow-up.ics", "record.odt", "record.pdf", "mine.json")


@pytest.fixture(params=[Phase.PREPARATION, pytest.param(Phase.CONTRACTING, marks=pytest.mark.long)])
def house(request, table, client_for):
    return House(table, request.param, client_for)


def files_of(house, visitor):
    """Every file that this visitor's paper page leads to, and the records."""
    _status, page = visitor.ask("get", f"s/{visitor.seat}/paper")
    sheets = set(re.findall(r'"(paper/(?:[a-z0-9-]+/A4|[a-z0-9-]+\.png))"', page.decode()))
    _status, page = visitor.ask("get", f"s/{visitor.seat}/record/lists")
    lists = set(re.findall(r'"(record/lists/[a-z0-9-]+\.(?:csv|ods))"', page.decode()))
    for name in [*sorted(sheets), *sorted(lists), *FILES]:
        yield name, visitor.ask("get", f"s/{visitor.seat}/{name}")


def test_no_file_holds_what_its_reader_may_not_read(house):
    found_by_owner = set()
    for visitor in house.visitors.values():
        for name, (status, body) in files_of(house, visitor):
            assert status in (200, 401, 404), (visitor.name, name, status)
            for canary in CANARIES.values():
                if house.phase in canary.phases and found_in(body, canary.word):
                    assert visitor.name in canary.readers, (visitor.name, name, canary.word)
                    found_by_owner.add(canary.word)
    if house.phase == Phase.PREPARATION:
        assert {word("line"), word("interest"), word("motivation")} <= found_by_owner


def test_the_net_finds_a_word_in_every_writing_and_packing():
    secret = "kanarieproef7f3a9c"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as together:
        together.writestr("content.xml", f"<p>{secret}</p>")
    encoded = [base64.b64encode(b"ab"[:skip] + secret.encode() + b"!") for skip in range(3)]
    for body in (secret.encode(), secret.encode("utf-16"), packed.getvalue(), *encoded):
        assert found_in(body, secret), body
    assert not found_in(b"kanarieproef", secret)


def test_no_mail_tells_what_is_on_a_poster(house):
    """Every letter that the product can write, to everybody, holds no word of a poster or of the talk."""
    table = house.table
    by = table.viewer("facilitator")
    seats = [table.person(0).seat, table.person(1).seat, table.person(2).seat]
    if house.phase == Phase.PREPARATION:
        people.send_reminders(table.collaboration, seats, base="http://host.example", by=by)
    for person in (table.person(1), table.person(2), table.viewer("scribe")):
        people.send_invitation(person.seat, base="http://host.example", by=by)
    written = table.collaboration.letters.exclude(pk=house.letter.pk)
    assert {letter.kind for letter in written} >= {letters.INVITATION}
    texts = "\n".join(f"{letter.subject}\n{letter.text}\n{letter.calendar}" for letter in written)
    hidden = [canary.word for name, canary in CANARIES.items() if name != "email"]
    assert [each for each in hidden if found_in(texts.encode(), each)] == []


def test_neither_log_nor_measures_nor_health_tell_anything(house, caplog, client):
    """At the most talkative setting of the log, in acts that go well and acts that are refused."""
    with caplog.at_level(logging.DEBUG):
        for name in ("owner", "other", "facilitator"):
            visitor = house.visitors[name]
            for path in ("homework", "console", "wall", f"photos/{house.photo.pk}", f"items/{house.item.pk}/history"):
                visitor.ask("get", f"s/{visitor.seat}/{path}")
            visitor.ask("post", f"s/{visitor.seat}/items")
    told = "\n".join(record.getMessage() for record in caplog.records if not record.name.startswith("django.db"))
    told += client.get("/healthz").content.decode()
    assert [each.word for each in CANARIES.values() if each.word in told] == []
    assert house.visitors["owner"].client.cookies["browser"].value not in told


def test_the_shelf_of_prints_gives_nobody_what_another_printed(table, client_for):
    """The owner prints first; after that the shelf holds the sheet, and still nobody else gets it."""
    house = House(table, Phase.PREPARATION, client_for)
    mine = dict(files_of(house, house.visitors["owner"]))
    assert any(found_in(body, word("line")) for _status, body in mine.values())
    assert typeset._shelf.kept
    for name, visitor in house.visitors.items():
        if name != "owner":
            for sheet in mine:
                _status, body = visitor.ask("get", f"s/{visitor.seat}/{sheet}")
                assert not found_in(body, word("line")), (name, sheet)


def test_only_a_look_of_its_own_opens_a_handed_in_poster(table, client_for):
    """And only for the facilitator; it is gone from every other page of theirs, and the owner can read of it."""
    house = House(table, Phase.PREPARATION, client_for)
    hand_in(table.poster(), by=table.person())
    party = table.parties[0].pk
    for name, visitor in house.visitors.items():
        _status, body = visitor.ask("post", f"s/{visitor.seat}/parties/{party}/look")
        assert found_in(body, word("line")) == (name == "facilitator"), name
        for canary in ("struck", "earlier", "beside", "kept", "log", "email"):
            assert not found_in(body, word(canary)), (name, canary)
    look_at(table.poster(), by=table.viewer("facilitator"))
    facilitator = house.visitors["facilitator"]
    for page in ("console", "wall", "papers", "people", "paper", "timeplan", "record"):
        assert not found_in(facilitator.ask("get", f"s/{facilitator.seat}/{page}")[1], word("line")), page
    assert b"Zo\xc3\xab" in house.visitors["owner"].ask("get", f"s/{house.visitors['owner'].seat}/homework")[1]


# Every field that can hold words: hidden from somebody (with its canaries), or open to all who read where it stands.
HIDDEN_FIELDS = {
    "Poster": {name: [name] for name in ("motivation", "ambition_reading", "commitment", "means", "feasibility")},
    "Item": {"text": ["line", "struck", "earlier"], "interest": ["interest"]},
    "OtherWording": {"text": ["beside"]},
    "Photo": {"jpeg": ["photo"]},
    "Change": {"details": ["log", "earlier", "kept"]},
    "Question": {"text": ["question"], "label": ["label"]},
    "ParkedRemark": {"text": ["remark"]},
    "Statement": {"interests": ["statement"], "view_on_interests": ["view"]},
    "StatementAnswer": {"reserve": ["reserve"]},
    "Seat": {"email": ["email"]},
    "SignIn": {"device": ["device"]},
    "Letter": {"above": ["letter"]},
    "Wording": {"text": ["script"]},
    "Note": {"text": ["note"]},
}
OPEN_FIELDS = {
    "Collaboration": "title occasion draft_ambition draft_by location rules_explained",
    "Party": "name short_name kind absent_because",
    "Seat": "name function",
    "Facilitator": "name email",
    "Turn": "passed_because",
    "Standstill": "reason",
    "Extension": "reason",
    "Entry": "text",
    "Plenary": "questions_shown",
    "Observation": "text",
    "OpenPoint": "text",
    "Interest": "text",
    "Check": "question outcome",
    "CheckAnswer": "words",
    "NewInterest": "text what_happened touches affects outcome",
    "Ingredient": "text sources",
    "AmbitionVersion": "text learned conflicting agreeing what_happened affects outcome",
    "Carrying": "words",
    "Correction": "text",
    "Letter": "to_name to_address from_name reply_to subject link below calendar trouble",
    "Poster": "transcribed_fields",
    "Key": "outcome",
    "Gathering": "location",
    "Restatement": "text before",
    "IncomingFile": "content",
    "LineChange": "text what_happened touches outcome",
    "SharpeningAnswer": "learned text conflicting agreeing",
}
WORDS = (models.TextField, models.JSONField, models.BinaryField, models.EmailField)
LONG = 80  # a shorter column holds a choice, a hash or a name of ours


def test_every_field_that_can_hold_words_is_under_a_net():
    """A new field fails here until somebody says whether it is ever hidden, and puts a canary in it if so."""
    said = {(name, field) for name, fields in OPEN_FIELDS.items() for field in fields.split()}
    said |= {(name, field) for name, fields in HIDDEN_FIELDS.items() for field in fields}
    there = {
        (model.__name__, field.name)
        for model in apps.get_models()
        for field in model._meta.local_fields
        if isinstance(field, WORDS) or (isinstance(field, models.CharField) and (field.max_length or 0) > LONG)
    }
    assert there - said == set()
    assert {canary for fields in HIDDEN_FIELDS.values() for names in fields.values() for canary in names} <= set(
        CANARIES
    )
    assert set(CANARIES) <= {each for fields in HIDDEN_FIELDS.values() for names in fields.values() for each in names}
