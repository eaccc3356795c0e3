"""A table without phones: who leads puts down what a party says aloud, and that is always told (R18, R21)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined import commands
from halenbrengen.combined.models import Entry
from halenbrengen.combined.queries import lanes_for, missing_items, shared_for
from halenbrengen.method.kinds import EntryState
from halenbrengen.method.phases import Phase

BOTH = pytest.mark.parametrize("role", ["facilitator", "scribe"])


@pytest.fixture
def entry(combining):
    return commands.write_entry(
        combining.collaboration,
        side="get",
        text="Zekerheid over het gebouw",
        sources=combining.parties[:2],
        by=combining.viewer("facilitator"),
    )


def said(entry):
    return [(str(source.state), source.recorded_by) for source in entry.sources.all()]


@BOTH
def test_what_a_party_says_of_its_line_is_put_down_with_who_did_so(combining, entry, role):
    first, second = combining.parties[:2]
    commands.confirm(entry, party=first, by=combining.viewer(role))
    commands.reword(entry, text="Zekerheid tot 2036", party=second, by=combining.viewer(role))
    assert said(entry) == [("heard", ""), ("reworded", role)]
    commands.confirm(entry, party=first, by=combining.person(0))
    assert said(entry) == [("confirmed", ""), ("reworded", role)]
    commands.withdraw(entry, party=second, by=combining.viewer(role))
    assert said(entry) == [("confirmed", ""), ("withdrawn", role)]


@BOTH
def test_it_stands_beside_the_line_for_everybody(combining, entry, role):
    commands.confirm(entry, party=combining.parties[0], by=combining.viewer(role))
    words = {"facilitator": "vastgelegd door de begeleider", "scribe": "vastgelegd door de schrijver"}
    for viewer in (combining.person(1), combining.viewer("observer"), combining.viewer("beamer")):
        assert render_part("combined-shared", viewer.group).count(words[role]) == 1


def test_only_a_source_of_the_line_can_be_spoken_for(combining, entry):
    with pytest.raises(Refused):
        commands.confirm(entry, party=combining.parties[2], by=combining.viewer("scribe"))
    with pytest.raises(Refused):
        commands.confirm(entry, by=combining.viewer("scribe"))
    assert said(entry) == [("heard", ""), ("heard", "")]


def test_a_party_never_speaks_for_another_by_naming_it(combining, entry, client_for):
    seat = combining.person(1).seat
    answer = client_for(seat).post(
        f"/s/{seat.public_id}/entries/{entry.pk}/confirm", {"party": combining.parties[0].pk}
    )
    assert answer.status_code == 422
    assert said(entry) == [("heard", ""), ("heard", "")]


@pytest.mark.parametrize("phase", [Phase.PRESENTATIONS, Phase.CONTRACTING])
def test_it_is_open_as_long_as_for_the_party_itself(combining, entry, phase):
    combining.move_to(phase)
    with pytest.raises(Refused):
        commands.confirm(entry, party=combining.parties[0], by=combining.viewer("facilitator"))


@BOTH
def test_through_the_page_every_answer_of_a_party_is_one_button(combining, entry, client_for, role):
    seat = combining.seat(role)
    client, party = client_for(seat), combining.parties[0]
    html = client.get(f"/s/{seat.public_id}/combined").content.decode()
    assert "Vmbo-school De Singel zegt: ja" in html
    there = f"/s/{seat.public_id}/entries/{entry.pk}"
    assert client.post(f"{there}/confirm", {"party": party.pk}).status_code == 303
    assert client.post(there, {"party": party.pk, "text": "Acht jaar zeker"}).status_code == 303
    assert client.post(f"{there}/withdraw", {"party": party.pk}).status_code == 303
    assert said(entry) == [("withdrawn", role), ("heard", "")]


def test_nothing_yet_tells_who_put_it_down(combining):
    commands.say_nothing_yet(combining.parties[1], by=combining.viewer("scribe"))
    commands.say_nothing_yet(combining.parties[2], by=combining.person(2))
    lanes = lanes_for(combining.person())
    assert [lane.nothing_yet and lane.nothing_yet.recorded_by for lane in lanes] == [None, "scribe", ""]


def test_a_line_written_by_mistake_is_taken_off_and_its_source_is_missing_again(combining):
    entry = commands.take_item(combining.get, by=combining.viewer("scribe"))
    for _again in range(2):
        commands.undo_entry(entry, by=combining.viewer("facilitator"))
    assert lanes_for(combining.person())[0].entries == []
    assert combining.get in missing_items(combining.viewer("scribe"))[0].items
    assert Change.objects.filter(verb="entry_undone", audience="shared").count() == 1
    assert commands.take_item(combining.get, by=combining.viewer("scribe")) != entry


def test_what_a_party_has_answered_to_is_its_own_to_take_back(combining, entry):
    commands.confirm(entry, party=combining.parties[0], by=combining.person(0))
    with pytest.raises(Refused, match="Alleen de partij zelf"):
        commands.undo_entry(entry, by=combining.viewer("scribe"))
    with pytest.raises(Refused):
        commands.undo_entry(entry, by=combining.person(0))


def test_what_was_taken_off_takes_no_answer(combining, entry):
    commands.undo_entry(entry, by=combining.viewer("scribe"))
    with pytest.raises(Refused):
        commands.confirm(entry, party=combining.parties[0], by=combining.person(0))
    assert Entry.objects.get().state == EntryState.HEARD


def texts(table):
    return [entry.text for entry in shared_for(table.person())]


def write(table, text, **how):
    how = {"sources": [table.parties[0]], "side": "get", **how}
    return commands.write_entry(table.collaboration, text=text, **how, by=table.viewer("scribe"))


def test_a_line_is_moved_past_the_others_of_its_side(combining):
    one, two, three = (write(combining, text) for text in ("een", "twee", "drie"))
    for _again in range(2):
        commands.place_entry(three, before=one, by=combining.viewer("scribe"))
    assert texts(combining) == ["drie", "een", "twee"]
    commands.place_entry(three, before=None, by=combining.viewer("facilitator"))
    commands.place_entry(two, before=two, by=combining.viewer("facilitator"))
    assert texts(combining) == ["een", "twee", "drie"]
    assert Change.objects.filter(verb="entry_placed", audience="shared").count() == 2


def test_a_line_does_not_change_sides_or_lanes_by_moving(combining):
    one = write(combining, "een")
    for other in (write(combining, "twee", side="give"), write(combining, "drie", lane=combining.parties[0])):
        with pytest.raises(Refused, match="niet onder elkaar"):
            commands.place_entry(one, before=other, by=combining.viewer("scribe"))


def test_a_party_does_not_move_lines(combining):
    one, two = write(combining, "een"), write(combining, "twee")
    with pytest.raises(Refused):
        commands.place_entry(two, before=one, by=combining.person(0))


def test_moving_through_the_page(combining, client_for):
    one, two = write(combining, "een"), write(combining, "twee")
    seat = combining.seat("scribe")
    there = f"/s/{seat.public_id}/entries/{two.pk}"
    assert client_for(seat).post(f"{there}/place", {"before": one.pk}).status_code == 303
    assert texts(combining) == ["twee", "een"]
    assert client_for(seat).post(f"{there}/undo").status_code == 303
    assert texts(combining) == ["een"]
