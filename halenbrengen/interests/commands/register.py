"""The register: interests to keep in view, and asking their owners whether they still stand."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.interests.dates import next_check_on
from halenbrengen.interests.models import CheckAnswer
from halenbrengen.method.kinds import InterestState
from halenbrengen.posters.models import Item

# What owners can say. Where they say different things, the interest stays in view: the first of these that was said.
ANSWERS = (InterestState.REWORDED, InterestState.CONFIRMED, InterestState.NO_LONGER)


def note_interest(collaboration, *, text, owners, level="", items=(), by):
    """Put an interest in the register, with the parties whose it is. It stays a question until one of them says so.

    A party notes only what is its own too (R33).
    """
    with changing(collaboration, by) as (collaboration, record):
        may = by.may("change_interests", collaboration)
        require(may, _("Belangen noteren kan tijdens het contracteren en in het vervolg."))
        owners, items = list(owners), list(items)
        require(owners, _("Kies minstens één partij van wie dit belang is."), field="owners")
        ours = all(owner.collaboration_id == collaboration.pk for owner in owners)
        own = by.party_id is None or by.party_id in {owner.pk for owner in owners}
        require(ours and own, _("Noteer een belang dat ook van jullie zelf is."), field="owners")
        _require_readable(items, by)
        before = collaboration.interests.filter(text=text).first()
        if before:
            return before
        now = timezone.now()
        interest = collaboration.interests.create(
            text=text, level=level, noted_at=now, next_check_on=next_check_on(timezone.localdate(now), first=True)
        )
        interest.owners.set(owners)
        interest.items.set(items)
        record("interest_noted", interest, audience=SHARED)
    return interest


def ask_check(collaboration, *, interests, asked_on, question, asked_for=None, by):
    """Ask the owners of some interests whether we still understand them well (R33, R34).

    `asked_for` is the party that asked for it, where one did.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("ask_interest_check", collaboration), _("Alleen de begeleider toetst de belangen."))
        interests = list(interests)
        ours = all(interest.collaboration_id == collaboration.pk for interest in interests)
        require(interests and ours, _("Kies minstens één belang om te toetsen."), field="interests")
        for before in collaboration.checks.filter(asked_on=asked_on, question=question):
            if set(before.interests.values_list("pk", flat=True)) == {interest.pk for interest in interests}:
                return before
        check = collaboration.checks.create(asked_on=asked_on, question=question, asked_for=asked_for)
        check.interests.set(interests)
        record("check_asked", check, audience=SHARED)
    return check


def answer_check(check, *, interest, party, state, words="", by):
    """Say as an owner whether an interest still stands: yes, in other words, or no longer.

    The interest follows what its owners say, and the day of its next check moves on.
    """
    with changing(check, by) as (check, record):
        require(by.belongs_to(party), _("Alleen %(party)s zelf antwoordt hier.") % {"party": party.short_name})
        require(by.may("answer_interest_check", check.collaboration), _("Antwoorden kan nu niet."))
        asked = check.interests.filter(pk=interest.pk, owners=party).first()
        require(asked is not None, _("Deze vraag gaat over belangen van anderen."))
        require(state in ANSWERS, _("Kies een van de drie antwoorden."), field="state")
        reworded = state == InterestState.REWORDED
        require(words or not reworded, _("Schrijf op hoe jullie het zeggen."), field="words")
        answer = {"state": InterestState(state).value, "words": words}
        if CheckAnswer.objects.filter(check_held=check, interest=asked, party=party, **answer).exists():
            return
        CheckAnswer.objects.update_or_create(
            check_held=check, interest=asked, party=party, defaults={**answer, "answered_at": timezone.now()}
        )
        _follow_owners(asked, check)
        record("check_answered", asked, audience=SHARED, check=check.pk, party=party.pk, state=answer["state"])


def _follow_owners(interest, check):
    """The state that the owners' latest answers make together, and the next day to ask."""
    latest = {}
    for answer in interest.answers.order_by("check_held__asked_on", "check_held_id"):
        latest[answer.party_id] = answer.state
    said = set(latest.values())
    interest.state = next(state for state in ANSWERS if state in said)
    earlier = interest.answers.exclude(check_held=check).filter(check_held__asked_on__lte=check.asked_on)
    gone = interest.state == InterestState.NO_LONGER
    interest.next_check_on = None if gone else next_check_on(check.asked_on, first=not earlier.exists())
    interest.save(update_fields=["state", "next_check_on"])


def _require_readable(items, by):
    readable = Item.objects.visible_to(by).filter(pk__in=[item.pk for item in items]).count()
    require(readable == len(items), _("Kies regels van platen die hangen."), field="items")
