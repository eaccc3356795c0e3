"""What is asked about interests at the moment: of whom, since when, and by which link it can be answered."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef
from django.utils import timezone

from halenbrengen.collaborations.models import Collaboration, Link, Party
from halenbrengen.collaborations.queries import own_party
from halenbrengen.collaborations.tokens import hashed
from halenbrengen.interests.models import Check, CheckAnswer, CheckLink, Interest, Restatement
from halenbrengen.method.kinds import InterestState
from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import Poster

# What a party can put in other words at each check: how far it goes, with what, and whether it thinks it can be done.
RESTATED = ("commitment", "means", "feasibility")


def collaborations_with_a_check_due(now):
    """Those in which the day of an interest has come and nobody was asked about it yet."""
    waiting = Interest.objects.due(timezone.localdate(now)).filter(collaboration=OuterRef("pk"))
    return Collaboration.objects.filter(Exists(waiting), phase=Phase.FOLLOW_UP)


def open_link(token):
    """The link with this secret, while it gives an answer: in its days, for who still sits there with their links."""
    ended = Link.objects.filter(seat=OuterRef("seat"), revoked_at__gte=OuterRef("made_at"))
    found = CheckLink.objects.filter(
        ~Exists(ended),
        token_hash=hashed(token),
        ends_at__gt=timezone.now(),
        seat__left_at=None,
        check_held__collaboration=F("seat__collaboration"),
    )
    return found.select_related("check_held__collaboration", "seat__party", "seat__collaboration").first()


@dataclass(frozen=True)
class Asked:
    """One owner that was asked about one interest; `answer` is its latest at that check, None while it owes one."""

    check: Check
    interest: Interest
    party: Party
    answer: CheckAnswer | None

    @property
    def overdue(self):
        """Whether the days of answering are over without an answer."""
        until = self.check.answers_until
        return self.answer is None and until is not None and until < timezone.localdate()


def asked_at(check, party=None):
    """Everyone who is asked at a check, interest by interest; only the interests of `party` where one is given."""
    latest = {(answer.interest_id, answer.party_id): answer for answer in check.answers.all()}
    return [
        Asked(check, interest, owner, latest.get((interest.pk, owner.pk)))
        for interest in check.interests.prefetch_related("owners")
        for owner in interest.owners.all()
        if party is None or owner.pk == party.pk
    ]


def owed_in(checks):
    """Who still owes an answer: of each interest only the latest check counts."""
    latest = {}
    for check in checks:
        for asked in asked_at(check):
            latest[asked.interest.pk, asked.party.pk] = asked
    return [asked for asked in latest.values() if asked.answer is None]


def owed_for(viewer):
    """What of this collaboration's latest checks is not answered yet, with whose answer it is."""
    checks = Check.objects.visible_to(viewer).prefetch_related("answers__party").select_related("collaboration")
    return owed_in(checks)


def unasked_for(viewer):
    """Interests that stand in the register and that nobody was asked about yet."""
    unconfirmed = Interest.objects.visible_to(viewer).filter(state=InterestState.UNCONFIRMED, checks=None)
    return unconfirmed.prefetch_related("owners")


def open_check(viewer):
    """The latest check, while its days of answering last."""
    latest = Check.objects.visible_to(viewer).last()
    open_now = latest and latest.answers_until and latest.answers_until >= timezone.localdate()
    return latest if open_now else None


def said_before(party, field):
    """How a party put this last: at an earlier check, or else on its poster."""
    last = Restatement.objects.filter(party=party, field=field).last()
    return last.text if last else getattr(Poster.objects.get(party=party), field)


def said_before_by(viewer):
    """What the viewer's own party said last of its commitment, means and feasibility, by field."""
    party = own_party(viewer)
    return {field: said_before(party, field) for field in RESTATED}


def restatements_for(viewer):
    """What parties put in other words at the checks, in the order in which they said it."""
    checks = Check.objects.visible_to(viewer)
    return Restatement.objects.filter(check_held__in=checks).select_related("party", "given_by", "check_held")


@dataclass(frozen=True)
class Standing:
    """Where a collaboration is with its checks: what is due, asked and not answered, and when the next is."""

    due: int
    asked: int
    since: date | None
    overdue: int
    next_on: date | None


def standing_of(collaboration):
    """For the facilitator's first page: numbers of interests and days, no word of what anybody said."""
    owed = owed_in(collaboration.checks.prefetch_related("answers__party").select_related("collaboration"))
    waiting = {asked.interest.pk: asked for asked in owed}
    coming = collaboration.interests.filter(next_check_on__gt=timezone.localdate()).exclude(
        state=InterestState.NO_LONGER
    )
    return Standing(
        due=collaboration.interests.due(timezone.localdate()).count(),
        asked=len(waiting),
        since=min((asked.check.asked_on for asked in owed), default=None),
        overdue=len({asked.interest.pk for asked in owed if asked.overdue}),
        next_on=coming.order_by("next_check_on").values_list("next_check_on", flat=True).first(),
    )
