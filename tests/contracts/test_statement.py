"""What a party does at the informal contract."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.contracts import commands
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.contracts.queries import offered_to, statements_open
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import write_item

WORDS = {"interests": "Trots op de school", "view_on_interests": "Wij hoorden jullie zorg om de avond."}


@pytest.fixture
def contracting(table):
    table.move_to(Phase.CONTRACTING)
    return table


def write(table, party=0, **words):
    return commands.write_statement(table.parties[party], **{**WORDS, **words}, by=table.person(party))


def say(table, party=0):
    write(table, party)
    commands.speak(table.parties[party], by=table.person(party))


def verbs(audience):
    heard = Change.objects.filter(audience=audience, verb__startswith="statement")
    return list(heard.values_list("verb", flat=True))


def test_r27_a_statement_keeps_its_four_parts(contracting):
    get, give = contracting.item(side="get", text="Machines"), contracting.item(side="give", text="Docenten")
    statement = write(contracting, items=[get, give])
    assert (statement.interests, statement.view_on_interests) == tuple(WORDS.values())
    assert {item.text for item in statement.items.all()} == {"Machines", "Docenten"}


def test_it_starts_from_the_own_poster_and_never_from_the_words_of_others(contracting):
    contracting.item(text="Machines", interest="Trots")
    contracting.item(party=1, text="Een gebouw dat leeft", interest="Minder leegstand")
    interests, lines = offered_to(contracting.person())
    assert interests == "Trots"
    assert [(line.text, chosen) for line, chosen in lines["get"]] == [("Machines", True)]


def test_a_party_writes_only_with_lines_of_its_own_poster(contracting):
    with pytest.raises(Refused) as refusal:
        write(contracting, items=[contracting.item(party=1)])
    assert refusal.value.field == "items" and not Statement.objects.exists()


@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "beamer"])
def test_nobody_writes_speaks_or_answers_for_a_party(contracting, role):
    party, by = contracting.parties[0], contracting.viewer(role)
    say(contracting)
    for act in (
        lambda: commands.write_statement(party, interests="Anders", view_on_interests="", by=by),
        lambda: commands.speak(party, by=by),
        lambda: commands.answer(party, answer="yes", by=contracting.person(1)),
    ):
        with pytest.raises(Refused):
            act()
    assert Statement.objects.get().interests == WORDS["interests"] and not StatementAnswer.objects.exists()


def test_a_statement_without_a_word_is_refused(contracting):
    with pytest.raises(Refused):
        write(contracting, interests="", view_on_interests="")


def test_only_during_contracting(table):
    table.move_to(Phase.PLENARY)
    with pytest.raises(Refused):
        write(table)


def test_what_was_written_is_spoken_by_somebody_of_the_party_once(contracting):
    party, by = contracting.parties[0], contracting.person(0, 1)
    with pytest.raises(Refused):
        commands.speak(party, by=by)
    write(contracting)
    with pytest.raises(Refused):
        commands.speak(party, spoken_by=contracting.person(1).seat, by=by)
    first = commands.speak(party, by=by)
    again = commands.speak(party, spoken_by=contracting.person().seat, by=by)
    assert (again.spoken_at, again.spoken_by) == (first.spoken_at, by.seat)
    assert verbs("shared") == ["statement_spoken"]


def test_writing_the_same_twice_is_recorded_once(contracting):
    write(contracting)
    write(contracting)
    assert verbs(contracting.parties[0].audience) == ["statement_written"]


def test_an_answer_follows_what_was_spoken(contracting):
    write(contracting)
    with pytest.raises(Refused):
        commands.answer(contracting.parties[0], answer="yes", by=contracting.person())


def test_a_reserve_says_what_it_is_about(contracting):
    say(contracting)
    with pytest.raises(Refused) as refusal:
        commands.answer(contracting.parties[0], answer="reserve", by=contracting.person())
    assert refusal.value.field == "reserve"
    commands.answer(contracting.parties[0], answer="reserve", reserve="Mijn bestuur", by=contracting.person())
    assert StatementAnswer.objects.get().reserve == "Mijn bestuur"


def test_other_words_ask_for_the_answer_anew(contracting):
    say(contracting)
    commands.answer(contracting.parties[0], answer="yes", by=contracting.person())
    write(contracting, interests="Toch iets anders")
    assert not StatementAnswer.objects.exists()


def test_r28_passing_is_said_by_the_party_or_noted_by_the_facilitator(contracting):
    commands.pass_statement(contracting.parties[0], by=contracting.person())
    commands.pass_statement(contracting.parties[0], by=contracting.person())
    commands.pass_statement(contracting.parties[1], by=contracting.viewer("facilitator"))
    for by in (contracting.person(0), contracting.viewer("observer"), contracting.viewer("beamer")):
        with pytest.raises(Refused):
            commands.pass_statement(contracting.parties[2], by=by)
    assert verbs("shared") == ["statement_passed", "statement_passed"]


def test_who_answered_has_not_passed(contracting):
    say(contracting)
    commands.answer(contracting.parties[0], answer="not_yet", by=contracting.person())
    with pytest.raises(Refused):
        commands.pass_statement(contracting.parties[0], by=contracting.person())


def test_what_is_open_is_who_neither_spoke_nor_passed(contracting):
    say(contracting, 0)
    commands.pass_statement(contracting.parties[1], by=contracting.person(1))
    write(contracting, 2)
    assert statements_open(contracting.collaboration) == ("Bibliotheek De Sluis",)
    type(contracting.parties[2]).objects.filter(pk=contracting.parties[2].pk).update(absent_because="ziek")
    assert statements_open(contracting.collaboration) == ()


def test_a_line_that_only_came_up_now_is_marked(contracting):
    item = write_item(contracting.poster(), side="give", text="Een busje", by=contracting.person())
    write(contracting, items=[item])
    assert item.is_late and Statement.objects.get().items.get() == item
