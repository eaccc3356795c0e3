"""Who reads a statement, and when an answer becomes everyone's."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.contracts import commands
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.method.phases import Phase

SECRET = "Wij twijfelen aan de avonden"
RESERVE = "Eerst langs het bestuur"


@pytest.fixture
def contracting(table):
    table.move_to(Phase.CONTRACTING)
    return table


def others(table):
    return [table.person(1), *map(table.viewer, ("facilitator", "scribe", "observer", "beamer"))]


def write(table, party=0, interests=SECRET):
    commands.write_statement(table.parties[party], interests=interests, view_on_interests="", by=table.person(party))


def say(table, party=0):
    write(table, party)
    commands.speak(table.parties[party], by=table.person(party))


def answers(table, party=0):
    say(table, party)
    commands.answer(table.parties[party], answer="reserve", reserve=RESERVE, by=table.person(party))


def test_a_statement_is_its_partys_own_until_it_is_spoken(contracting):
    write(contracting)
    for other in others(contracting):
        assert list(Statement.objects.visible_to(other)) == []
        assert SECRET not in render_part("contract-statements", other.group)
    assert SECRET in render_part("contract-mine", contracting.person(0, 1).group)
    assert not Change.objects.filter(audience="shared", verb__startswith="statement").exists()
    commands.speak(contracting.parties[0], by=contracting.person())
    for other in others(contracting):
        assert SECRET in render_part("contract-statements", other.group)


def test_a_draft_of_who_passes_stays_its_own(contracting):
    write(contracting)
    commands.pass_statement(contracting.parties[0], by=contracting.person())
    for other in others(contracting):
        assert list(Statement.objects.visible_to(other)) == []
        shown = render_part("contract-statements", other.group) + render_part("contract-record", other.group)
        assert SECRET not in shown and "past</span>" in shown


def test_answers_show_when_every_party_at_the_table_has_answered_or_passed(contracting):
    answers(contracting, 0)
    answers(contracting, 1)
    for other in (contracting.person(2), contracting.viewer("facilitator"), contracting.viewer("observer")):
        assert list(StatementAnswer.objects.visible_to(other)) == []
        assert RESERVE not in render_part("contract-statements", other.group)
    assert [each.statement.party for each in StatementAnswer.objects.visible_to(contracting.person(1))] == [
        contracting.parties[1]
    ]
    commands.pass_statement(contracting.parties[2], by=contracting.viewer("facilitator"))
    for other in (contracting.person(2), *others(contracting)):
        assert StatementAnswer.objects.visible_to(other).count() == 2
        shown = render_part("contract-statements", other.group) + render_part("contract-record", other.group)
        assert shown.count(f"<dd>{RESERVE}</dd>") == 2


def test_nobody_waits_for_a_party_that_is_not_there(contracting):
    answers(contracting, 0)
    answers(contracting, 1)
    type(contracting.parties[2]).objects.filter(pk=contracting.parties[2].pk).update(absent_because="ziek")
    assert StatementAnswer.objects.visible_to(contracting.viewer("beamer")).count() == 2


def test_the_others_hear_only_of_the_last_answer(contracting):
    heard = Change.objects.filter(audience__in=["shared", "facilitator"], verb="statement_answered")
    answers(contracting, 0)
    answers(contracting, 1)
    assert not heard.exists()
    answers(contracting, 2)
    assert [change.audience for change in heard] == ["shared"]


def test_answers_of_another_collaboration_do_not_exist(contracting, db):
    from tests.conftest import Table

    for party in range(3):
        answers(contracting, party)
    stranger = Table().viewer("facilitator")
    assert not StatementAnswer.objects.visible_to(stranger).exists()
    assert not Statement.objects.visible_to(stranger).exists()


def test_before_contracting_there_is_nothing_to_read(contracting):
    answers(contracting, 0)
    contracting.move_to(Phase.PLENARY)
    for viewer in (contracting.person(), *others(contracting)):
        assert SECRET not in render_part("contract-statements", viewer.group)
