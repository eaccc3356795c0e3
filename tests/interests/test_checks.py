"""Checks go on for months: asked once on their day, answered by owners, and nothing that was said is overwritten."""

from datetime import date, timedelta

import pytest
import time_machine
from django.utils import timezone

from halenbrengen.changes.duties import do_what_is_due
from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.models import Collaboration
from halenbrengen.interests import commands
from halenbrengen.interests.models import Check, CheckAnswer, CheckLink, Interest, Restatement
from halenbrengen.mails.models import Letter
from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import Poster

MEETING = "2026-03-05T12:00:00+01:00"
SECRET = "kanarie-belang-7f3a"


@pytest.fixture
def clock():
    with time_machine.travel(MEETING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def watched(clock, follow_up):
    """An interest of the first party, noted at the meeting and due six weeks after it."""
    return commands.note_interest(
        follow_up.collaboration, text=SECRET, owners=[follow_up.parties[0]], by=follow_up.viewer("facilitator")
    )


def rounds(clock, moment):
    clock.move_to(moment)
    do_what_is_due()
    do_what_is_due()


def answer(table, check, interest, state="confirmed", **how):
    how = {"party": table.parties[0], "by": table.person(0), **how}
    commands.answer_check(check, interest=interest, state=state, **how)
    interest.refresh_from_db()


def test_a_check_is_asked_once_on_its_day(clock, follow_up, watched):
    assert watched.next_check_on == date(2026, 4, 16)
    rounds(clock, "2026-04-15T23:30:00+02:00")
    assert Check.objects.count() == 0
    rounds(clock, "2026-04-16T00:30:00+02:00")
    check = Check.objects.get()
    assert (check.asked_on, check.answers_until) == (date(2026, 4, 16), date(2026, 5, 7))
    assert check.question == f"Heb ik goed verstaan dat we onderweg oog houden voor “{SECRET}”?"
    assert list(check.interests.all()) == [watched]


def test_after_a_week_of_standstill_it_is_asked_once_and_late(clock, follow_up, watched):
    rounds(clock, "2026-04-23T09:00:00+02:00")
    rounds(clock, "2026-04-24T09:00:00+02:00")
    assert [check.asked_on for check in Check.objects.all()] == [date(2026, 4, 23)]
    assert Letter.objects.filter(kind="check").count() == 2  # Karin and Yusuf, who are of the party whose it is


def test_a_clock_that_jumps_ahead_and_back_asks_nothing_twice(clock, follow_up, watched):
    rounds(clock, "2031-01-01T09:00:00+01:00")
    rounds(clock, "2026-04-16T09:00:00+02:00")
    rounds(clock, "2026-04-17T09:00:00+02:00")
    assert Check.objects.count() == 1


def test_half_a_year_of_checks_with_a_week_of_standstill(clock, follow_up, watched):
    for day in range(200):
        now = timezone.make_aware(timezone.datetime(2026, 3, 6, 9)) + timedelta(days=day)
        if 40 <= day < 47:  # nothing runs when the first check is due
            continue
        rounds(clock, now)
        for check in Check.objects.filter(answers=None):
            answer(follow_up, check, watched)
    asked = [check.asked_on for check in Check.objects.all()]
    assert asked == [date(2026, 4, 22), date(2026, 7, 22)]
    assert CheckAnswer.objects.count() == 2


def test_six_weeks_and_then_each_quarter(clock, follow_up, watched):
    rounds(clock, "2026-04-16T09:00:00+02:00")
    answer(follow_up, Check.objects.get(), watched)
    first = watched.next_check_on
    rounds(clock, f"{first}T09:00:00+02:00")
    answer(follow_up, Check.objects.last(), watched)
    assert (first, watched.next_check_on) == (date(2026, 7, 16), date(2026, 10, 16))


@pytest.mark.parametrize("phase", [Phase.CONTRACTING, Phase.ARCHIVED])
def test_nothing_is_asked_by_itself_outside_the_follow_up(clock, follow_up, watched, phase):
    follow_up.move_to(phase)
    rounds(clock, "2026-05-01T09:00:00+02:00")
    assert Check.objects.count() == 0


def test_what_no_longer_matters_is_not_asked_about(clock, follow_up, watched):
    rounds(clock, "2026-04-16T09:00:00+02:00")
    answer(follow_up, Check.objects.get(), watched, "no_longer")
    rounds(clock, "2027-04-16T09:00:00+02:00")
    assert Check.objects.count() == 1


def test_a_letter_of_a_check_tells_nothing_of_what_anybody_wrote(clock, follow_up, watched):
    rounds(clock, "2026-04-16T09:00:00+02:00")
    letters = Letter.objects.filter(kind="check")
    assert {letter.to_name for letter in letters} == {"Karin Blokland", "Yusuf Arslan"}
    for letter in letters:
        assert SECRET not in letter.text + letter.subject
        assert "/check/" in letter.link and "/in#" not in letter.text
        assert letter.link_ends_at == timezone.make_aware(timezone.datetime(2026, 5, 8))


def test_a_question_asked_in_the_room_writes_no_letters(clock, follow_up, watched):
    follow_up.move_to(Phase.CONTRACTING)
    today, by = timezone.localdate(), follow_up.viewer("facilitator")
    commands.ask_check(follow_up.collaboration, interests=[watched], asked_on=today, question="Klopt dit?", by=by)
    follow_up.move_to(Phase.FOLLOW_UP)
    earlier = date(2026, 3, 1)
    commands.ask_check(follow_up.collaboration, interests=[watched], asked_on=earlier, question="Klopt dit?", by=by)
    assert (Letter.objects.count(), CheckLink.objects.count()) == (0, 0)


def test_a_second_answer_comes_beside_the_first(follow_up, noted):
    check = _ask(follow_up, noted)
    answer(follow_up, check, noted, "confirmed")
    answer(follow_up, check, noted, "reworded", words="Het is hun werkplaats")
    answer(follow_up, check, noted, "reworded", words="Het is hun werkplaats")
    said = [(each.state, each.words, each.given_by.name) for each in noted.answers.all()]
    assert said == [("confirmed", "", "Karin Blokland"), ("reworded", "Het is hun werkplaats", "Karin Blokland")]
    assert noted.state == "reworded"


@pytest.mark.parametrize("role", ["facilitator", "scribe"])
def test_who_leads_puts_down_what_an_owner_says_and_it_shows(follow_up, noted, role):
    check = _ask(follow_up, noted)
    answer(follow_up, check, noted, by=follow_up.viewer(role))
    said = noted.answers.get()
    assert (said.party, said.given_by, said.recorded_by) == (follow_up.parties[0], None, role)


def test_the_facilitator_agrees_on_another_day(clock, follow_up, watched):
    by = follow_up.viewer("facilitator")
    for day in (date(2026, 3, 4), date(2030, 1, 1)):
        with pytest.raises(Refused) as refusal:
            commands.set_next_check(watched, day=day, by=by)
        assert refusal.value.field == "day"
    with pytest.raises(Refused):
        commands.set_next_check(watched, day=date(2026, 3, 20), by=follow_up.person())
    for _twice in range(2):
        commands.set_next_check(watched, day=date(2026, 3, 20), by=by)
    assert Change.objects.filter(verb="check_day_set").count() == 1
    rounds(clock, "2026-03-20T09:00:00+01:00")
    assert Check.objects.count() == 1
    commands.set_next_check(watched, day=None, by=by)
    rounds(clock, "2028-03-20T09:00:00+01:00")
    assert Check.objects.count() == 1


def test_a_party_restates_what_it_puts_in_and_what_it_said_before_stays(follow_up, noted):
    """R32: before and after in own words, and no verdict."""
    Poster.objects.filter(party=follow_up.parties[1]).update(means="Twee docenten")
    check, party, by = _ask(follow_up, noted), follow_up.parties[1], follow_up.person(1)
    for text in ("Eén docent", "Eén docent", "Eén docent en een lokaal"):
        commands.restate(check, party=party, field="means", text=text, by=by)
    told = [(each.before, each.text) for each in Restatement.objects.all()]
    assert told == [("Twee docenten", "Eén docent"), ("Eén docent", "Eén docent en een lokaal")]
    assert Poster.objects.get(party=party).means == "Twee docenten"
    with pytest.raises(Refused):
        commands.restate(check, party=party, field="means", text="Niets", by=follow_up.person(0))
    with pytest.raises(Refused):
        commands.restate(check, party=party, field="motivation", text="Iets", by=by)


def test_trouble_in_one_collaboration_keeps_no_other_from_being_asked(clock, follow_up, watched, monkeypatch):
    from tests.conftest import Table

    other = Table()
    other.move_to(Phase.FOLLOW_UP)
    commands.note_interest(
        other.collaboration, text="Het vak", owners=[other.parties[0]], by=other.viewer("facilitator")
    )
    Collaboration.objects.get(pk=follow_up.collaboration.pk).seats.filter(role="facilitator").delete()
    rounds(clock, "2026-04-16T09:00:00+02:00")
    assert [check.collaboration for check in Check.objects.all()] == [other.collaboration]


def test_due_looks_only_at_days_that_have_come(clock, follow_up, watched):
    assert list(Interest.objects.due(date(2026, 4, 15))) == []
    assert list(Interest.objects.due(date(2026, 4, 16))) == [watched]


def _ask(table, interest):
    return commands.ask_check(
        table.collaboration,
        interests=[interest],
        asked_on=timezone.localdate(),
        question="Geldt dat nog?",
        by=table.viewer("facilitator"),
    )
