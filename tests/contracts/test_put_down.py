"""Contracting at a table without phones, and what is kept for later: told, never signed (R27, R28)."""

import pytest
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.contracts import commands
from halenbrengen.contracts.models import OpenPoint, Statement, StatementAnswer
from halenbrengen.contracts.queries import put_down_for, spoken_for
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.posters.models import Poster

BOTH = pytest.mark.parametrize("role", ["facilitator", "scribe"])
SECRET = "Alleen van ons, tot wij het zeggen"


@pytest.fixture
def contracting(table):
    table.get = table.item(0, side="get", text="Machines", interest="Trots")
    table.item(1, side="give", text="Het gebouw")
    Poster.objects.update(hung_at=timezone.now())
    table.move_to(Phase.CONTRACTING)
    return table


def put(table, role, party=0):
    return commands.write_statement(
        table.parties[party], interests="Trots", view_on_interests="", items=[], by=table.viewer(role)
    )


def row(table, role, party=0):
    return next(each for each in put_down_for(table.viewer(role)) if each.party == table.parties[party])


@BOTH
def test_who_leads_puts_down_statement_voice_and_answer_of_a_party(contracting, role):
    party, by = contracting.parties[0], contracting.viewer(role)
    put(contracting, role)
    with pytest.raises(Refused, match="zelf spreekt de verklaring uit"):
        commands.speak(party, by=by)
    commands.speak(party, spoken_by=contracting.person(0).seat, by=by)
    commands.answer(party, answer="reserve", reserve="Het bestuur beslist", by=by)
    statement, given = Statement.objects.get(), StatementAnswer.objects.get()
    assert (statement.recorded_by, statement.spoken_by, given.recorded_by) == (role, contracting.person(0).seat, role)
    words = {"facilitator": "vastgelegd door de begeleider", "scribe": "vastgelegd door de schrijver"}
    assert words[role] in render_part("contract-statements", contracting.person(1).group)


def test_it_starts_from_the_partys_own_lines_and_no_other(contracting):
    found = row(contracting, "scribe")
    assert found.interests == "Trots"
    assert [(str(side), [(line.text, chosen) for line, chosen in lines]) for side, lines in found.lines] == [
        ("get", [("Machines", True)]),
        ("give", []),
    ]


def test_what_a_party_writes_itself_is_read_and_changed_by_nobody_else(contracting):
    commands.write_statement(contracting.parties[0], interests=SECRET, view_on_interests="", by=contracting.person(0))
    for role in ("facilitator", "scribe"):
        assert SECRET not in render_part("contract-record", contracting.viewer(role).group)
        assert row(contracting, role).by_itself
        with pytest.raises(Refused, match="schrijft dit zelf"):
            put(contracting, role)
    assert Statement.objects.get().interests == SECRET


def test_what_is_put_down_reaches_no_other_party_before_it_was_said(contracting):
    put(contracting, "scribe")
    heard = Change.objects.filter(verb="statement_written")
    assert {change.audience for change in heard} == {contracting.parties[0].audience, "facilitator"}
    assert [each.statement for each in spoken_for(contracting.person(1))] == [None, None, None]


def test_an_answer_that_was_put_down_stays_covered_until_all_have_answered(contracting):
    put(contracting, "scribe")
    commands.speak(contracting.parties[0], spoken_by=contracting.person(0).seat, by=contracting.viewer("scribe"))
    commands.answer(contracting.parties[0], answer="not_yet", by=contracting.viewer("scribe"))
    for viewer in (contracting.person(1), contracting.viewer("observer"), contracting.viewer("beamer")):
        assert list(StatementAnswer.objects.visible_to(viewer)) == []
        assert "nog niet" not in render_part("contract-statements", viewer.group).lower().replace("nog niet uit", "")
    for party in contracting.parties[1:]:
        commands.pass_statement(party, by=contracting.viewer("facilitator"))
    assert len(StatementAnswer.objects.visible_to(contracting.person(1))) == 1


@BOTH
def test_through_the_page(contracting, client_for, role):
    seat, party = contracting.seat(role), contracting.parties[0]

    def post(page, **fields):
        return client_for(seat).post(f"/s/{seat.public_id}/contract/parties/{party.pk}/{page}", fields).status_code

    assert post("statement", interests="Trots", items=[contracting.get.pk]) == 303
    assert post("statement", interests="Trots", items=[contracting.item(1).pk]) == 422
    assert post("spoken", spoken_by=contracting.person(1).seat.pk) == 422
    assert post("spoken", spoken_by=contracting.person(0).seat.pk) == 303
    assert post("answer", answer="reserve") == 422
    assert post("answer", answer="yes") == 303
    assert [item.text for item in Statement.objects.get().items.all()] == ["Machines"]


def test_a_participant_finds_none_of_these_doors(contracting, client_for):
    seat = contracting.person(1).seat
    for page in ("statement", "spoken", "answer"):
        there = f"/s/{seat.public_id}/contract/parties/{contracting.parties[0].pk}/{page}"
        assert client_for(seat).post(there, {"interests": "x", "answer": "yes"}).status_code == 404


def test_nothing_is_signed_and_no_word_of_the_law_is_used(contracting):
    names = {field.name for model in (Statement, StatementAnswer) for field in model._meta.get_fields()}
    assert not {name for name in names if "sign" in name or "handtekening" in name}
    shown = "".join(
        render_part(part, viewer.group).lower()
        for part in ("contract-mine", "contract-record", "contract-statements", "contract-points")
        for viewer in (contracting.person(), contracting.viewer("scribe"))
    )
    assert not [
        word for word in ("onderteken", "handtekening", "bindend", "artikel ", "aansprakelijk") if word in shown
    ]


def note(table, by, parties):
    return commands.note_open_point(table.collaboration, text="De huur na 2036", parties=parties, by=by)


def test_a_talk_about_terms_is_kept_for_later_with_whose_it_is(contracting):
    note(contracting, contracting.viewer("scribe"), contracting.parties[:2])
    note(contracting, contracting.person(2), [contracting.parties[2]])
    assert [(each.recorded_by, list(each.parties.all())) for each in OpenPoint.objects.all()] == [
        ("scribe", contracting.parties[:2]),
        ("", [contracting.parties[2]]),
    ]
    assert "De huur na 2036" in render_part("contract-points", contracting.viewer("observer").group)


def test_a_point_without_a_party_or_of_others_only_is_refused(contracting):
    with pytest.raises(Refused) as refused:
        note(contracting, contracting.viewer("facilitator"), [])
    assert refused.value.field == "parties"
    with pytest.raises(Refused):
        note(contracting, contracting.person(0), [contracting.parties[1]])
    with pytest.raises(Refused):
        note(contracting, contracting.viewer("scribe"), [type(contracting)().parties[0]])


@pytest.mark.parametrize("phase", [phase for phase in ORDER if phase < Phase.CONTRACTING])
def test_before_the_contract_there_are_no_points(contracting, phase):
    note(contracting, contracting.viewer("scribe"), contracting.parties[:1])
    contracting.move_to(phase)
    assert "De huur" not in render_part("contract-points", contracting.person(0).group)
    with pytest.raises(Refused):
        note(contracting, contracting.viewer("scribe"), contracting.parties[:1])


@BOTH
def test_who_leads_listens_to_one_party_at_a_time(contracting, role):
    """What was said last stands open; the others are read back in the list in which their words are put down."""
    for party in (0, 1):
        put(contracting, role, party)
        commands.speak(
            contracting.parties[party], spoken_by=contracting.person(party).seat, by=contracting.viewer(role)
        )
    html = render_part("contract-statements", contracting.viewer(role).group)
    names = [party.name for party in contracting.parties]
    assert [name in html for name in names] == [False, True, False]
    listed = render_part("contract-record", contracting.viewer(role).group)
    assert ["<h3" in part for part in listed.split("-row")[1:]] == [True, False, False]


def test_at_the_table_what_was_said_last_stands_open_and_the_others_one_fold_away(contracting):
    for party in (0, 1):
        put(contracting, "scribe", party)
        commands.speak(
            contracting.parties[party], spoken_by=contracting.person(party).seat, by=contracting.viewer("scribe")
        )
    html = render_part("contract-statements", contracting.person(0).group)
    open_now, _fold, folded = html.partition('<ul class="by-party">')
    names = [party.name for party in contracting.parties]
    assert [name in open_now for name in names] == [False, True, False]
    assert [name in folded for name in names] == [True, False, True]
