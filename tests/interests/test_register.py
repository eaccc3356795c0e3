"""The register: what its owners say of it, and when they are asked again."""

from datetime import date

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.interests import commands
from halenbrengen.interests.dates import next_check_on
from halenbrengen.interests.models import Check, Interest
from halenbrengen.interests.queries import asked_of
from halenbrengen.method.phases import Phase

MARCH, MAY = date(2026, 3, 19), date(2026, 5, 21)


def ask(table, *interests, on=MARCH):
    return commands.ask_check(
        table.collaboration, interests=interests, asked_on=on, question="Geldt dat nog?", by=table.viewer("facilitator")
    )


def answer(table, check, interest, state, party=0, **words):
    commands.answer_check(
        check, interest=interest, party=table.parties[party], state=state, **words, by=table.person(party)
    )
    interest.refresh_from_db()
    return interest


def test_r33_an_interest_is_a_question_until_an_owner_says_so(follow_up, noted):
    assert noted.state == "unconfirmed"
    answer(follow_up, ask(follow_up, noted), noted, "confirmed")
    assert noted.state == "confirmed"


def test_it_has_at_least_one_owner(follow_up):
    with pytest.raises(Refused) as refusal:
        commands.note_interest(follow_up.collaboration, text="Het vak", owners=[], by=follow_up.viewer("facilitator"))
    assert refusal.value.field == "owners"


def test_a_party_notes_only_what_is_its_own_too(follow_up):
    own, other = follow_up.parties[0], follow_up.parties[1]
    with pytest.raises(Refused):
        commands.note_interest(follow_up.collaboration, text="Het vak", owners=[other], by=follow_up.person())
    interest = commands.note_interest(
        follow_up.collaboration, text="Het vak", owners=[own, other], by=follow_up.person()
    )
    assert (interest.state, interest.owners.count()) == ("unconfirmed", 2)


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_others_note_nothing(follow_up, role):
    with pytest.raises(Refused):
        commands.note_interest(
            follow_up.collaboration, text="Het vak", owners=[follow_up.parties[0]], by=follow_up.viewer(role)
        )


def test_before_contracting_there_is_no_register(table):
    table.move_to(Phase.PLENARY)
    with pytest.raises(Refused):
        commands.note_interest(
            table.collaboration, text="Het vak", owners=[table.parties[0]], by=table.viewer("facilitator")
        )


def test_an_interest_comes_only_from_lines_that_can_be_read(table):
    table.move_to(Phase.FOLLOW_UP)
    hidden = table.item(party=1)
    with pytest.raises(Refused) as refusal:
        commands.note_interest(
            table.collaboration,
            text="Het vak",
            owners=[table.parties[1]],
            items=[hidden],
            by=table.viewer("facilitator"),
        )
    assert refusal.value.field == "items"


def test_noting_the_same_twice_is_recorded_once(follow_up, noted):
    commands.note_interest(
        follow_up.collaboration, text=noted.text, owners=[follow_up.parties[0]], by=follow_up.viewer("facilitator")
    )
    assert Interest.objects.count() == 1
    assert Change.objects.filter(verb="interest_noted").count() == 1


def test_only_the_facilitator_asks_and_asking_twice_is_one_check(follow_up, noted):
    with pytest.raises(Refused):
        commands.ask_check(
            follow_up.collaboration, interests=[noted], asked_on=MARCH, question="?", by=follow_up.person()
        )
    assert ask(follow_up, noted) == ask(follow_up, noted)
    assert Check.objects.count() == 1


def test_only_an_owner_answers_and_only_for_itself(follow_up, noted):
    check = ask(follow_up, noted)
    for party, by in ((0, follow_up.viewer("observer")), (0, follow_up.person(1)), (1, follow_up.person(1))):
        with pytest.raises(Refused):
            commands.answer_check(check, interest=noted, party=follow_up.parties[party], state="confirmed", by=by)
    noted.refresh_from_db()
    assert noted.state == "unconfirmed"


def test_other_words_are_kept_beside_the_first_ones(follow_up, noted):
    check = ask(follow_up, noted)
    with pytest.raises(Refused) as refusal:
        answer(follow_up, check, noted, "reworded")
    assert refusal.value.field == "words"
    answer(follow_up, check, noted, "reworded", words="Het is hun werkplaats")
    assert (noted.text, noted.state) == ("Leerlingen zijn geen gasten", "reworded")
    assert [each.words for each in noted.answers.all()] == ["Het is hun werkplaats"]


def test_unconfirmed_is_not_an_answer(follow_up, noted):
    with pytest.raises(Refused):
        answer(follow_up, ask(follow_up, noted), noted, "unconfirmed")


def test_r34_the_next_check_comes_after_six_weeks_and_then_each_quarter(follow_up, noted):
    answer(follow_up, ask(follow_up, noted), noted, "confirmed")
    assert noted.next_check_on == date(2026, 4, 30)
    answer(follow_up, ask(follow_up, noted, on=MAY), noted, "confirmed")
    assert noted.next_check_on == date(2026, 8, 21)
    answer(follow_up, ask(follow_up, noted, on=date(2026, 9, 17)), noted, "no_longer")
    assert (noted.state, noted.next_check_on) == ("no_longer", None)


@pytest.mark.parametrize(
    ("asked", "after"),
    [((2026, 11, 30), (2027, 2, 28)), ((2027, 11, 30), (2028, 2, 29)), ((2026, 12, 31), (2027, 3, 31))],
)
def test_a_quarter_ends_on_a_day_that_exists(asked, after):
    assert next_check_on(date(*asked), first=False) == date(*after)


def test_an_interest_of_two_stays_in_view_until_both_let_it_go(follow_up):
    interest = commands.note_interest(
        follow_up.collaboration, text="De avond", owners=follow_up.parties[:2], by=follow_up.viewer("facilitator")
    )
    check = ask(follow_up, interest)
    answer(follow_up, check, interest, "no_longer", party=0)
    assert interest.state == "no_longer"
    answer(follow_up, check, interest, "confirmed", party=1)
    assert interest.state == "confirmed"
    answer(follow_up, ask(follow_up, interest, on=MAY), interest, "no_longer", party=1)
    assert interest.state == "no_longer"


def test_r34_the_checks_stay_as_a_dated_history(follow_up, noted):
    for day in (MARCH, MAY):
        answer(follow_up, ask(follow_up, noted, on=day), noted, "confirmed")
    assert [each.check_held.asked_on for each in noted.answers.all()] == [MARCH, MAY]


def test_a_party_is_asked_what_it_owns_and_has_not_answered(follow_up, noted):
    check = ask(follow_up, noted)
    assert asked_of(follow_up.person(0)) == [(check, noted)]
    assert asked_of(follow_up.person(1)) == []
    answer(follow_up, check, noted, "confirmed")
    assert asked_of(follow_up.person(0)) == []


def test_answering_the_same_twice_is_recorded_once(follow_up, noted):
    check = ask(follow_up, noted)
    for _twice in range(2):
        answer(follow_up, check, noted, "confirmed")
    assert Change.objects.filter(verb="check_answered").count() == 1
