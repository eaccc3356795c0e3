"""Checks: the owners of interests are asked whether these still stand, and say so in their own words (R33, R34)."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.interests.checks.letters import write_to_owners
from halenbrengen.interests.checks.queries import RESTATED, said_before
from halenbrengen.interests.checks.question import question_about
from halenbrengen.interests.dates import ANSWERS_LAST, FURTHEST_CHECK, next_check_on
from halenbrengen.interests.models import CheckAnswer
from halenbrengen.mails.commands import NOBODY
from halenbrengen.method.kinds import InterestState
from halenbrengen.method.phases import Phase

# What owners can say. Where they say different things, the interest stays in view: the first of these that was said.
ANSWERS = (InterestState.REWORDED, InterestState.CONFIRMED, InterestState.NO_LONGER)


def ask_check(collaboration, *, interests, asked_on, question, asked_for=None, base=None, by):
    """Ask the owners of some interests whether we still understand them well (R33, R34).

    In the follow-up a question of today goes to the people of the owners by letter; one of another day was asked in
    person. `asked_for` is the party that asked for it, where one did.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("ask_interest_check", collaboration), _("Alleen de begeleider toetst de belangen."))
        interests = list(interests)
        ours = all(interest.collaboration_id == collaboration.pk for interest in interests)
        require(interests and ours, _("Kies minstens één belang om te toetsen."), field="interests")
        for before in collaboration.checks.filter(asked_on=asked_on, question=question):
            if set(before.interests.values_list("pk", flat=True)) == {interest.pk for interest in interests}:
                return before
        check = _ask(collaboration, interests, record, asked_on=asked_on, question=question, asked_for=asked_for)
        if collaboration.phase == Phase.FOLLOW_UP and asked_on == timezone.localdate():
            write_to_owners(check, record, base=base)
    return check


def ask_what_is_due(collaboration, now):
    """Ask about every interest whose day has come: once, however often and by whomever this is called."""
    with changing(collaboration, NOBODY) as (collaboration, record):
        today = timezone.localdate(now)
        interests = list(collaboration.interests.due(today))
        if collaboration.phase != Phase.FOLLOW_UP or not interests:
            return
        with override(collaboration.language):
            question = question_about(interests)
        check = _ask(collaboration, interests, record, asked_on=today, question=question)
        write_to_owners(check, record)


def answer_check(check, *, interest, party, state, words="", by):
    """Say as an owner whether an interest still stands: yes, in other words, or no longer.

    Who leads can put down what an owner says. The interest follows what its owners say, and the day of its next check
    moves on; what was answered before stays.
    """
    with changing(check, by) as (check, record):
        _require_of_party(check, party, by)
        asked = check.interests.filter(pk=interest.pk, owners=party).first()
        require(asked is not None, _("Deze vraag gaat over belangen van anderen."))
        require(state in ANSWERS, _("Kies een van de drie antwoorden."), field="state")
        reworded = state == InterestState.REWORDED
        require(words or not reworded, _("Schrijf op hoe jullie het zeggen."), field="words")
        answer = {"state": InterestState(state).value, "words": words}
        latest = CheckAnswer.objects.filter(check_held=check, interest=asked, party=party).last()
        if latest and (latest.state, latest.words) == (answer["state"], words):
            return
        CheckAnswer.objects.create(check_held=check, interest=asked, party=party, **answer, **_given(by))
        _follow_owners(asked, check)
        record("check_answered", asked, audience=SHARED, check=check.pk, party=party.pk, state=answer["state"])


def restate(check, *, party, field, text, by):
    """Say as a party at a check how it now puts its commitment, means or feasibility; no verdict, only words (R32)."""
    with changing(check, by) as (check, record):
        _require_of_party(check, party, by)
        require(field in RESTATED, _("Kies wat jullie anders zeggen."), field="field")
        require(text, _("Schrijf op hoe jullie het nu zeggen."), field="text")
        before = said_before(party, field)
        if before == text:
            return
        check.restatements.create(party=party, field=field, before=before, text=text, **_given(by))
        record("restated", check, audience=SHARED, party=party.pk, field=field)


def set_next_check(interest, *, day, by):
    """Agree on another day for the next check; without a day the interest is not asked about by itself."""
    with changing(interest, by) as (interest, record):
        require(by.may("ask_interest_check", interest.collaboration), _("Alleen de begeleider kiest deze dag."))
        today = timezone.localdate()
        sentence = _("Kies een dag vanaf vandaag, binnen drie jaar.")
        require(day is None or today <= day <= today + FURTHEST_CHECK, sentence, field="day")
        if interest.next_check_on == day:
            return
        before, interest.next_check_on = interest.next_check_on, day
        interest.save(update_fields=["next_check_on"])
        record("check_day_set", interest, audience=SHARED, before=before.isoformat() if before else None)


def _ask(collaboration, interests, record, *, asked_on, question, asked_for=None):
    check = collaboration.checks.create(
        asked_on=asked_on, answers_until=asked_on + ANSWERS_LAST, asked_for=asked_for, question=question
    )
    check.interests.set(interests)
    record("check_asked", check, audience=SHARED)
    return check


def _follow_owners(interest, check):
    """The state that the owners' latest answers make together, and the next day to ask."""
    latest = {}
    for answer in interest.answers.order_by("check_held__asked_on", "check_held_id", "answered_at", "pk"):
        latest[answer.party_id] = answer.state
    said = set(latest.values())
    interest.state = next(state for state in ANSWERS if state in said)
    gone = interest.state == InterestState.NO_LONGER
    interest.next_check_on = None if gone else next_check_on(check.asked_on, first=_is_at_the_close(check, interest))
    interest.save(update_fields=["state", "next_check_on"])


def _is_at_the_close(check, interest):
    """Whether this is how the interest was first put to its owners, and not the check that follows after six weeks."""
    earlier = interest.answers.exclude(check_held=check).filter(check_held__asked_on__lte=check.asked_on)
    six_weeks_on = next_check_on(timezone.localdate(interest.noted_at), first=True)
    return check.asked_on < six_weeks_on and not earlier.exists()


def _require_of_party(check, party, by):
    collaboration = check.collaboration
    require(by.leads or by.belongs_to(party), _("Alleen %(party)s zelf antwoordt hier.") % {"party": party.short_name})
    ours = party.collaboration_id == collaboration.pk
    require(ours and by.may_for(party, "answer_interest_check", collaboration), _("Antwoorden kan nu niet."))


def _given(by):
    return {"answered_at": timezone.now(), "given_by": None if by.leads else by.seat, "recorded_by": by.recorder}
