"""What was not there before: any party tells it, and the first question is what happened."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require


def report_new_interest(collaboration, *, text, what_happened, happened_on, touches="", level="", affects=(), by):
    """Tell that something new is at stake for one's own party, and what happened (R35). It leads to nothing by itself.

    `touches` says in words whom or what it touches; `affects` holds references to it ("item:12") where they are known.
    """
    with changing(collaboration, by) as (collaboration, record):
        require(by.may("report_new_interest", collaboration), _("Een nieuw belang melden partijen in het vervolg."))
        happened = what_happened.strip()
        require(happened, _("Schrijf eerst wat er is voorgevallen."), field="what_happened")
        affects = list(affects)
        require(touches.strip() or affects, _("Schrijf op wie of wat dit raakt."), field="touches")
        before = collaboration.new_interests.filter(raised_by=by.party_id, text=text, what_happened=happened).first()
        if before:
            return before
        news = collaboration.new_interests.create(
            raised_by_id=by.party_id,
            raised_by_person=by.seat,
            text=text,
            what_happened=happened,
            happened_on=happened_on,
            touches=touches,
            affects=affects,
            level=level,
            raised_at=timezone.now(),
        )
        record("new_interest_reported", news, audience=SHARED)
    return news


def put_on_agenda(thing, *, by):
    """Ask to talk about a new interest, or a line that is otherwise now, at the next gathering."""
    with changing(thing, by) as (thing, record):
        _require_agenda(thing, by)
        if thing.for_agenda_at:
            return
        thing.for_agenda_at = timezone.now()
        thing.save(update_fields=["for_agenda_at"])
        record("put_on_agenda", thing, audience=SHARED)


def take_off_agenda(thing, *, by):
    """Let it wait no longer for the next gathering; what was told stays."""
    with changing(thing, by) as (thing, record):
        _require_agenda(thing, by)
        if thing.for_agenda_at is None:
            return
        before, thing.for_agenda_at = thing.for_agenda_at, None
        thing.save(update_fields=["for_agenda_at"])
        record("taken_off_agenda", thing, audience=SHARED, before=before.isoformat())


def _require_agenda(thing, by):
    require(by.may("put_on_agenda", thing.collaboration), _("De volgende agenda maken jullie in het vervolg."))


def note_outcome(thing, *, outcome, by):
    """Write down what came of a check, of news or of a version of the ambition."""
    with changing(thing, by) as (thing, record):
        require(by.may("ask_interest_check", thing.collaboration), _("De uitkomst schrijft de begeleider op."))
        if thing.outcome == outcome:
            return
        before, thing.outcome = thing.outcome, outcome
        thing.save(update_fields=["outcome"])
        record("outcome_noted", thing, audience=SHARED, before=before)
