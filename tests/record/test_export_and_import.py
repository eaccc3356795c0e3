"""A whole collaboration goes to a file and comes back as it was."""

import json
from base64 import b64encode
from datetime import date, timedelta

import pytest
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.collaborations import commands as table_commands
from halenbrengen.collaborations.models import Collaboration, Link, Party, Seat, SignIn
from halenbrengen.combined.commands import confirm, reword, say_nothing_yet, withdraw, write_entry
from halenbrengen.contracts import commands as contract_commands
from halenbrengen.contracts.models import StatementAnswer
from halenbrengen.interests import commands as interest_commands
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary.commands import (
    answer_bridge,
    answer_observation,
    confirm_observation,
    hand_back,
    lay_bridge,
    let_rest,
    open_bridges,
    park,
    pass_meaning,
    say_observation,
    show_question,
)
from halenbrengen.posters.commands import (
    change_line,
    hand_in,
    look_at,
    put_up_photo,
    reword_item,
    strike_item,
    transcribe_field,
    transcribe_line,
    write_field,
    write_item,
)
from halenbrengen.posters.models import Item
from halenbrengen.posters.papers.pictures import plain_picture
from halenbrengen.record.exporting import export
from halenbrengen.record.importing import import_collaboration
from halenbrengen.record.reading import Faults
from halenbrengen.turns import commands as turn_commands
from halenbrengen.turns.commands import ask_question, fix_order, next_step, pass_turn, put_question, start_turn
from halenbrengen.turns.models import Turn
from tests.posters import pictures

AWKWARD = "=1+1 <script>“x”</script>\n\tعربي 🙂 d'Oude  "
KARINS = "Zekerheid, zegt Karin"


def same(collaboration, host):
    """Whether the file of a collaboration gives the same file again, but for the address it got."""
    first = export(collaboration)
    again = export(import_collaboration(json.loads(json.dumps(first)), host))
    assert {**again, "id": ""} == {**first, "id": ""}
    return first


@pytest.fixture
def lived(table):
    """A table at which nearly everything happened that can happen."""
    lead, scribe = table.viewer("facilitator"), table.viewer("scribe")
    _homework(table)
    table.move_to(Phase.OPENING)
    table.hang_all()
    table.move_to(Phase.RULES)
    fix_order(table.collaboration, order=[party.pk for party in table.parties[::-1]], by=lead)
    table.move_to(Phase.PRESENTATIONS)
    _round(table, lead)
    remark = park(
        table.collaboration, said_by=table.parties[1], text="Dus hetzelfde", during=table.parties[2], by=scribe
    )
    table.move_to(Phase.COMBINING)
    _combined(table, lead)
    table.move_to(Phase.PLENARY)
    hand_back(remark, by=lead)
    _plenary(table, lead, remark)
    table.move_to(Phase.CONTRACTING)
    _contract(table)
    table.move_to(Phase.FOLLOW_UP)
    _afterwards(table, lead)
    table_commands.remove_person(table.person(0, 1).seat, by=lead)
    table_commands.choose_language(table.person(1).seat, language="en", by=table.person(1))
    table.collaboration.refresh_from_db()
    return table


def _homework(table):
    me, colleague = table.person(0, 0), table.person(0, 1)
    write_item(table.poster(), side="get", text=AWKWARD, interest="Trots", level="network", by=colleague)
    gone = write_item(table.poster(), side="get", text="Toch niet", by=me)
    write_item(table.poster(), side="get", text="Zekerheid", by=me)
    write_item(table.poster(1), side="give", text="Het gebouw", by=table.person(1))
    strike_item(gone, by=me)
    write_field(table.poster(), field="motivation", text=AWKWARD, base="", by=me)
    write_field(table.poster(), field="motivation", text="Tegelijk", base="", by=colleague)
    _reword_at_once(table, me, colleague)
    hand_in(table.poster(), by=me)


def _reword_at_once(table, *people):
    """Two people change one line that they both read: the second text waits beside the first."""
    item = table.poster().items.get(text="Zekerheid")
    for text, person in zip((KARINS, "Zekerheid, zegt Yusuf"), people, strict=True):
        base = {"text": "Zekerheid", "interest": "", "level": ""}
        reword_item(item, **{**base, "text": text}, base=base, by=person)


def _round(table, lead):
    turns = {turn.party_id: turn for turn in Turn.objects.of(table.collaboration)}
    first = turns[table.parties[0].pk]
    start_turn(first, by=lead)
    asked = ask_question(first, text="Hoe oud?", by=table.person(1))
    ask_question(first, text="Waarom?", person=table.person(2).seat, by=table.viewer("scribe"))
    next_step(first, by=lead)
    put_question(asked, by=lead)
    turn_commands.answer_on_poster(first, side="give", text="Een antwoord", person=table.person().seat, by=lead)
    next_step(first, by=lead)
    next_step(first, by=lead)
    pass_turn(turns[table.parties[1].pk], reason="De bus", by=lead)
    _time(table, first, turns[table.parties[2].pk], lead)


def _time(table, first, last, lead):
    """A break, a standstill, and extra time that one party uses in its turn and another afterwards."""
    turn_commands.start_break(table.collaboration, seconds=480, by=lead)
    turn_commands.end_break(table.collaboration, by=lead)
    start_turn(last, by=lead)
    turn_commands.pause(last, by=lead)
    turn_commands.explain_pause(last, reason=AWKWARD.strip(), by=lead)
    turn_commands.resume(last, by=lead)
    turn_commands.extend(last, seconds=120, reason="De tolk", by=lead)
    turn_commands.end_turn(last, by=lead)
    turn_commands.take_extra_time(first, table.collaboration.extensions.get(), by=lead)
    turn_commands.end_turn(first, by=lead)
    turn_commands.choose_time(table.collaboration, kind="end_later", seconds=300, by=lead)
    table_commands.word_line(table.collaboration, moment="invite", language="nl", text="Kom, {partij}", by=lead)
    table.collaboration.phase_entries.create(phase="opening", entered_at=timezone.now())


def _combined(table, lead):
    items = list(Item.objects.filter(struck_at=None, poster__party=table.parties[0]))
    shared = write_entry(
        table.collaboration, side="get", text="Samen", items=items[:1], sources=[table.parties[1]], by=lead
    )
    confirm(shared, party=table.parties[0], by=table.person(0))
    reword(shared, text="Samen, maar anders", by=table.person(1))
    gone = write_entry(table.collaboration, side="give", text="Weg", lane=table.parties[0], by=lead)
    withdraw(gone, by=table.person(0))
    say_nothing_yet(table.parties[2], by=table.person(2))
    write_entry(table.collaboration, side="give", text="Een werkplaats", lane=table.parties[1], by=lead)


def _plenary(table, lead, remark):
    show_question(table.collaboration, kind="stands_out", by=lead)
    show_question(table.collaboration, kind="agreement", by=lead)
    remark.refresh_from_db()
    said = say_observation(
        table.collaboration,
        kind="difference",
        text="Acht jaar en één jaar",
        person=table.person(1).seat,
        names=[table.parties[0], table.parties[1]],
        from_parked=remark,
        by=table.person(1),
    )
    answer_observation(said, recognised=False, by=table.person(2))
    answer_observation(said, recognised=True, by=table.person(0))
    scribe = table.viewer("scribe")
    written = say_observation(
        table.collaboration, kind="meaning", text="Wij komen", person=table.person(0).seat, by=scribe
    )
    confirm_observation(written, by=scribe)
    answer_observation(written, recognised=False, party=table.parties[2], by=scribe)
    say_observation(table.collaboration, kind="meaning", text="Nog niet", person=table.person(1).seat, by=scribe)
    pass_meaning(table.parties[2], by=lead)
    open_bridges(table.collaboration, by=lead)
    get, give = table.collaboration.entries.on_poster().order_by("side")
    bridge = lay_bridge(table.collaboration, get=get, give=give, person=table.person(2).seat, by=scribe)
    answer_bridge(bridge, word="open", party=table.parties[1], by=scribe)
    answer_bridge(bridge, word="can", by=table.person(0))
    kept = park_early(table, text="Dit rust")
    hand_back(kept, by=lead)
    let_rest(kept, by=table.person(0))
    interest_commands.mark_ingredient(
        table.collaboration, text="Hoe lang is zeker", sources=[f"observation:{said.pk}"], by=lead
    )


def park_early(table, text):
    table.move_to(Phase.COMBINING)
    remark = park(table.collaboration, said_by=table.parties[0], text=text, by=table.viewer("scribe"))
    table.move_to(Phase.PLENARY)
    return remark


def _contract(table):
    late = write_item(table.poster(), side="give", text="Een busje", by=table.person())
    contract_commands.write_statement(
        table.parties[0], interests="Trots", view_on_interests=AWKWARD, items=[late], by=table.person()
    )
    contract_commands.speak(table.parties[0], by=table.person(0, 1))
    contract_commands.answer(table.parties[0], answer="reserve", reserve="De raad", by=table.person())
    contract_commands.write_statement(
        table.parties[1], interests="Nog niet gezegd", view_on_interests="", by=table.person(1)
    )
    contract_commands.pass_statement(table.parties[2], by=table.viewer("facilitator"))
    contract_commands.note_open_point(
        table.collaboration, text="De huur na 2036", parties=table.parties[:2], by=table.viewer("scribe")
    )


def _afterwards(table, lead):
    owners = table.parties[:2]
    interest = interest_commands.note_interest(
        table.collaboration, text="Geen gasten", owners=owners, items=list(Item.objects.filter(text=AWKWARD)), by=lead
    )
    check = interest_commands.ask_check(
        table.collaboration, interests=[interest], asked_on=date(2026, 3, 19), question="Nog steeds?", by=lead
    )
    interest_commands.answer_check(
        check, interest=interest, party=owners[0], state="reworded", words="Eigen plek", by=table.person()
    )
    news = interest_commands.report_new_interest(
        table.collaboration,
        text="Niet verkopen",
        what_happened="Een amendement",
        happened_on=date(2026, 3, 19),
        touches="Ons allemaal",
        affects=[f"party:{table.parties[2].pk}", f"interest:{interest.pk}"],
        by=table.person(2),
    )
    interest_commands.note_outcome(news, outcome="Een brief", by=lead)
    for day, text in ((date(2026, 2, 5), "Eén werkplaats"), (date(2026, 9, 17), "Tot en met 2036")):
        version = interest_commands.write_version(
            table.collaboration,
            text=text,
            written_on=day,
            ingredients=table.collaboration.ingredients.all(),
            raised_by=table.parties[0],
            by=lead,
        )
        interest_commands.answer_ambition(
            version, party=table.parties[1], carries=False, words="Eerst de raad", by=table.person(1)
        )
        _sharpening(table, lead)
    change = change_line(
        Item.objects.filter(poster=table.poster(), struck_at=None).first(),
        text="Anders dan toen",
        what_happened="Een brand",
        happened_on=date(2026, 6, 11),
        touches="Ons allemaal",
        parties=table.parties[1:],
        by=table.person(),
    )
    interest_commands.put_on_agenda(change, by=lead)
    interest_commands.note_outcome(change, outcome="Een gesprek", by=lead)


def _sharpening(table, lead):
    """The three questions; the first time they lead to a version, the second time they are before the group."""
    sharpening = interest_commands.ask_to_sharpen(table.collaboration, by=lead)
    words = {"learned": "Een getal", "text": "Preciezer", "conflicting": "Acht en één", "agreeing": "De avond"}
    interest_commands.answer_sharpening(sharpening, party=table.parties[0], **words, by=table.person())


def test_everything_that_happened_comes_back(lived, host):
    told = same(lived.collaboration, host)
    party = told["parties"][0]
    assert (party["contract"]["answer"], party["contract"]["reserve"]) == ("reserve", "De raad")
    assert [line["text"] for line in party["poster"]["gets"]] == [AWKWARD, "Toch niet", KARINS]
    assert party["poster"]["gets"][1]["struck_at"] and party["people"][1]["left_at"]
    assert [line["is_late"] for line in party["poster"]["gives"]] == [False, True]
    assert told["parties"][1]["contract"]["spoken_at"] is None and told["parties"][2]["contract_passed_at"]
    assert [each["state"] for each in told["combined_poster"]["items"][0]["states"]] == ["heard", "reworded"]
    assert told["observations"][0]["from_parked"] == "park-1"
    assert [each["kind"] for each in told["follow_up"]] == ["check", "new_interest", "ambition_sharpened"]
    assert told["ambition"]["sharpened"]["carryings"][0]["words"] == "Eerst de raad"


@pytest.mark.parametrize("phase", ORDER)
def test_every_step_of_the_example_comes_back(phase, db, host):
    from halenbrengen.demo.telling import PHASES_TOLD, example, tell

    collaboration = tell(example(), facilitator=host, until=phase if phase in PHASES_TOLD else PHASES_TOLD[-1])
    if phase not in PHASES_TOLD:
        Collaboration.objects.filter(pk=collaboration.pk).update(phase=phase)
    assert same(collaboration, host)["phase"] == phase


def test_a_collaboration_with_nothing_in_it_comes_back(host):
    collaboration = table_commands.set_up(host, title="Leeg")
    assert same(collaboration, host)["parties"] == []


def test_version_1_keeps_every_word_and_meaning(scenario, host):
    told = export(import_collaboration(scenario, host))
    lost = sorted(_differences(scenario, told))
    assert lost == ["/awkward", "/fictional", "/format_version", "/id", "/visibility"]
    assert (told["phase"], told["rules_explained"]) == ("follow_up", ["a", "b", "c", "d"])
    assert all(party["contract"]["answer"] == "yes" for party in told["parties"])


def _differences(before, after, place=""):
    """Where a file says something else than the other; the order of references does not count."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key, value in before.items():
            yield from _differences(value, after.get(key), f"{place}/{key}")
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        if all(isinstance(each, str) for each in before):
            before, after = sorted(before), sorted(after)
        for number, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from _differences(one, other, f"{place}/{number}")
    elif before != after:
        yield place


def test_a_running_clock_stands_still_in_the_file(table, host):
    lead = table.viewer("facilitator")
    table.move_to(Phase.RULES)
    fix_order(table.collaboration, by=lead)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.of(table.collaboration).first()
    start_turn(turn, at=timezone.now() - timedelta(seconds=100), by=lead)
    told = export(table.collaboration)
    (time,) = [party["time"] for party in told["parties"] if party["time"]["step"]]
    assert time["step"] == "present" and 498 < time["remaining_seconds"] <= 500
    copy = Turn.objects.of(import_collaboration(told, host)).exclude(step="").get()
    assert (copy.started_at, copy.paused_remaining) == (None, time["remaining_seconds"])


def test_no_link_cookie_or_key_is_in_the_file(lived, client_for):
    client_for(lived.person().seat)
    text = json.dumps(export(lived.collaboration))
    secrets = [
        *Link.objects.values_list("token_hash", flat=True),
        *SignIn.objects.values_list("browser_hash", flat=True),
    ]
    assert secrets and not [secret for secret in secrets if secret in text]
    assert not [seat.public_id for seat in Seat.objects.all() if seat.public_id in text]


def test_who_leads_is_let_in_anew_and_nobody_else_has_a_link(scenario, host):
    collaboration = import_collaboration(scenario, host)
    assert collaboration.facilitator == host
    roles = list(collaboration.seats.exclude(role=Role.PARTICIPANT).values_list("role", "name"))
    assert roles == [("facilitator", "Zoë Çelik-Baas"), ("beamer", "Beamer"), ("scribe", "Stefan Mulder")]
    assert not Link.objects.filter(seat__collaboration=collaboration).exists()
    assert [(c.audience, c.number, c.verb) for c in Change.objects.filter(collaboration=collaboration)] == [
        ("shared", 1, "collaboration_imported")
    ]


def test_a_broken_file_leaves_nothing(scenario, host):
    scenario["follow_up"][2]["raised_by"] = "p77"
    with pytest.raises(Faults):
        import_collaboration(scenario, host)
    assert not Collaboration.objects.exists() and not Party.objects.exists()


def test_a_failure_halfway_leaves_nothing(scenario, host, monkeypatch):
    from halenbrengen.record.commands import whole

    monkeypatch.setattr(whole, "write_afterwards", lambda told, book: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        import_collaboration(scenario, host)
    assert not Collaboration.objects.exists() and not Party.objects.exists()


def test_a_file_with_only_a_title_and_parties_is_enough(host):
    told = {
        "format": "halen-brengen-scenario",
        "format_version": 1,
        "title": "Klein",
        "parties": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}],
    }
    collaboration = import_collaboration(told, host)
    assert (collaboration.phase, collaboration.parties.count(), collaboration.draft_by) == ("preparation", 2, host.name)
    assert not StatementAnswer.objects.exists() and not Turn.objects.exists()
    same(collaboration, host)


def test_a_poster_on_paper_comes_along_with_its_photo_its_typed_lines_and_who_looked(table):
    lead, scribe = table.viewer("facilitator"), table.viewer("scribe")
    hand_in(table.poster(1), by=table.person(1))
    look_at(table.poster(1), by=lead)
    put_up_photo(table.poster(1), plain_picture(pictures.from_a_phone()), by=scribe)
    transcribe_line(table.poster(1), side="get", text="Een bankje", by=scribe)
    transcribe_field(table.poster(1), field="means", text="Hout", base="", by=scribe)
    told = same(table.collaboration, table.host)["parties"][1]["poster"]
    assert (told["gets"][0]["is_transcribed"], told["transcribed_fields"]) == (True, ["means"])
    assert [look["by"] for look in told["looks"]] == ["Zoë Çelik-Baas"]
    assert told["photo"]["jpeg"].startswith("/9j/")


@pytest.mark.parametrize(
    ("photo", "words"),
    [
        ("geen base64", "als base64"),
        (b64encode(pictures.SVG).decode(), "geen foto"),
        (b64encode(pictures.bomb()).decode(), "12 miljoen"),
        (7, "als base64"),
    ],
)
def test_a_photo_in_a_file_is_looked_at_as_one_that_somebody_sends(table, photo, words):
    told = export(table.collaboration)
    told["parties"][0]["poster"]["photo"] = {"jpeg": photo, "put_up_at": None}
    with pytest.raises(Faults) as faults:
        import_collaboration(told, table.host)
    [line] = faults.value.lines
    assert line.startswith("/parties/0/poster/photo/jpeg: ") and words in line


def test_a_photo_in_a_file_loses_where_it_was_made(table):
    told = export(table.collaboration)
    told["parties"][0]["poster"]["photo"] = {"jpeg": b64encode(pictures.from_a_phone()).decode(), "put_up_at": None}
    imported = import_collaboration(told, table.host)
    kept = bytes(imported.parties.first().poster.photo.jpeg)
    assert b"Fabrikant-7f3a" not in kept and kept[:2] == b"\xff\xd8"
