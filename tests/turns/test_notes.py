"""Notes for one's own eyes: R7, no side reactions. Nobody hears of them, in no page, part, file or log."""

import json

import pytest

from halenbrengen.changes.models import Change, Series
from halenbrengen.changes.parts import all_parts, render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.record.exporting.whole import export
from halenbrengen.turns import commands
from halenbrengen.turns.models import Note, Turn

CANARY = "kanarienotitie7f3a9c"


def write(table, text, by, about=0, base=""):
    party = None if about is None else table.parties[about]
    commands.write_note(table.collaboration, about=party, text=text, base=base, by=by)


def notes():
    return [(note.about_id, note.text) for note in Note.objects.all()]


def test_a_note_is_kept_by_party_and_in_general(table):
    me = table.person(1)
    write(table, "Vragen naar de sleutel", me)
    write(table, "Parkeren kan achter", me, about=None)
    assert sorted(text for _about, text in notes()) == ["Parkeren kan achter", "Vragen naar de sleutel"]


def test_writing_it_again_keeps_one_and_an_empty_text_takes_it_away(table):
    me, party = table.person(1), table.parties[0].pk
    write(table, "Eerst", me)
    write(table, "Eerst, en dan", me, base="Eerst")
    write(table, "Eerst, en dan", me, base="Eerst")
    assert notes() == [(party, "Eerst, en dan")]
    write(table, "", me, base="Eerst, en dan")
    assert notes() == []


def test_what_was_written_on_another_device_meanwhile_is_not_lost(table):
    me, party = table.person(1), table.parties[0].pk
    write(table, "Van de telefoon", me)
    write(table, "Van de laptop", me)
    assert notes() == [(party, "Van de telefoon\n\nVan de laptop")]
    write(table, "", me, base="Van de telefoon")
    assert notes() == [(party, "Van de telefoon\n\nVan de laptop")]


def test_a_note_leaves_no_trace_in_any_log(table):
    before = Change.objects.count(), sorted(Series.objects.values_list("audience", "last"))
    write(table, CANARY, table.person(1))
    assert (Change.objects.count(), sorted(Series.objects.values_list("audience", "last"))) == before


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.PRESENTATIONS, Phase.PLENARY, Phase.FOLLOW_UP])
def test_nobody_else_finds_a_note_anywhere(table, client_for, phase):
    table.hang_all()
    by = table.viewer("facilitator")
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    commands.start_turn(Turn.objects.get(party=table.parties[0]), by=by)
    table.move_to(phase)
    me = table.person(1)
    write(table, CANARY, me)
    write(table, CANARY, me, about=None)
    others = [
        table.person(1, 1),
        table.person(0),
        *(map(table.viewer, ("facilitator", "scribe", "observer", "beamer"))),
    ]
    for viewer in others:
        client, base = client_for(viewer.seat), f"/s/{viewer.seat.public_id}"
        for where in (
            "notes",
            f"notes/{table.parties[0].pk}/own",
            "notes/0/own",
            "table",
            "console",
            "beamer",
            "record",
        ):
            assert CANARY not in client.get(f"{base}/{where}").content.decode()
    for viewer in (*others, me):
        if viewer.party_id:
            assert [name for name in all_parts() if CANARY in render_part(name, viewer.group)] == []
    assert CANARY not in json.dumps(export(table.collaboration), ensure_ascii=False)


def test_one_reads_prints_and_throws_away_what_is_ones_own(table, client_for):
    me = table.person(1)
    client, base = client_for(me.seat), f"/s/{me.seat.public_id}"
    client.post(f"{base}/notes/{table.parties[0].pk}", {"text": CANARY, "base": ""})
    for where in ("notes", f"notes/{table.parties[0].pk}/own"):
        answer = client.get(f"{base}/{where}")
        assert CANARY in answer.content.decode()
        assert "no-store" in answer.headers["Cache-Control"]
    commands.write_note(table.collaboration, text="Van een collega", by=table.person(1, 1))
    client.post(f"{base}/notes/end")
    assert notes() == [(None, "Van een collega")]
    client.post(f"{base}/notes/end")


@pytest.mark.parametrize("role", ["facilitator", "scribe", "beamer"])
def test_who_leads_has_no_notes_here(table, client_for, role):
    viewer = table.viewer(role)
    with pytest.raises(Refused):
        write(table, "Iets", viewer)
    assert client_for(viewer.seat).get(f"/s/{viewer.seat.public_id}/notes").status_code == 404


def test_the_place_of_a_note_names_the_party_that_is_heard_and_holds_nothing(table):
    table.hang_all()
    by = table.viewer("facilitator")
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    commands.start_turn(Turn.objects.get(party=table.parties[0]), by=by)
    write(table, CANARY, table.person(1))
    assert f'src="notes/{table.parties[0].pk}/own"' in render_part("turn-note", table.person(1).group)
    assert 'src="notes/0/own"' in render_part("turn-note", table.person(0).group)
    assert CANARY not in render_part("turn-note", table.person(1).group)


def test_a_text_that_is_too_long_comes_back_with_a_sentence(table, client_for):
    me = table.person(1)
    answer = client_for(me.seat).post(f"/s/{me.seat.public_id}/notes/0", {"text": "a" * 4001})
    assert answer.status_code == 422
    assert "a" * 4001 in answer.content.decode()
    assert notes() == []
