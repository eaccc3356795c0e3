"""Erasing: a person, or a whole collaboration, so that nothing of it is found here any more."""

from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes import bell
from halenbrengen.changes.models import FACILITATOR, SHARED, Change, Key
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.collaborations.models import Link, SignIn
from halenbrengen.interests.models import CheckLink
from halenbrengen.mails.models import Letter
from halenbrengen.method.permissions import Role
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.posters.models import Item, OtherWording, Photo
from halenbrengen.record.own.sweeping import sweep
from halenbrengen.record.own.traces import TAKEN_AWAY, WORDS_OF, former
from halenbrengen.turns.models import Note, Question

KEEP, GO = "keep", "go"
TELLING = {"field", "kind", "day", "after", "undoes", "party"}  # details that hold no words of anybody


def erase_collaboration(collaboration, *, title, by):
    """Erase a whole collaboration: every row, letter, link and key. Who asks types its title, so that it is meant."""
    with changing(collaboration, by) as (collaboration, _record):
        require(by.role == Role.FACILITATOR, _("Alleen de begeleider wist een samenwerking."))
        as_typed = " ".join(title.split()).casefold()
        same = as_typed == " ".join(collaboration.title.split()).casefold()
        require(same, _("Typ de naam van de samenwerking precies over."), field="title")
        erase(collaboration)


def erase(collaboration):
    """The same, within a command that has locked it and asked whether it may."""
    key = collaboration.pk
    collaboration.delete()
    transaction.on_commit(partial(bell.ring, key))
    transaction.on_commit(sweep)


def erase_person(seat, *, words, by):
    """Erase who sits or sat here. Their words stay under “voormalig deelnemer” (`keep`), or go as well (`go`)."""
    with changing(seat, by) as (seat, record):
        own = by.seat is not None and by.seat.pk == seat.pk
        require(by.role == Role.FACILITATOR or own, _("Alleen de begeleider, of wie het zelf is, wist iemand."))
        leads = seat.role == Role.FACILITATOR and seat.left_at is None
        require(not leads and seat.role != Role.BEAMER, _("Deze plaats hoort bij het gesprek zelf."))
        require(words in (KEEP, GO), _("Kies wat er met de woorden gebeurt."), field="words")
        if seat.name == former() and words == KEEP:
            return
        _forget_words_in_log(seat)
        if words == GO:
            _take_words_away(seat, record)
        _forget_ways_in(seat)
        _forget_who(seat)
        record("person_erased", seat, audience=SHARED)
        transaction.on_commit(sweep)


def _forget_who(seat):
    seat.name, seat.function, seat.email, seat.language = former(), "", "", ""
    seat.spokesperson, seat.opened_at, seat.left_at = False, None, seat.left_at or timezone.now()
    seat.save()


def _forget_ways_in(seat):
    """Links, browsers, letters, keys and notes; a stream that is open ends, because its sign-in is gone."""
    SignIn.objects.filter(Q(seat=seat) | Q(link__seat=seat)).delete()
    Link.objects.filter(seat=seat).delete()
    CheckLink.objects.filter(seat=seat).delete()
    Note.objects.filter(seat=seat).delete()
    Letter.objects.filter(seat=seat).delete()
    Key.objects.filter(seat=seat).delete()


def _forget_words_in_log(seat):
    """The log keeps its rows and numbers, and forgets what this person wrote and what others made of it."""
    subjects = [f"seat:{seat.pk}"]
    subjects += [
        f"{model._meta.model_name}:{pk}"
        for model, (field, _blanks) in WORDS_OF.items()
        for pk in model._base_manager.filter(**{field: seat}).values_list("pk", flat=True)
    ]
    told = Change.objects.filter(collaboration=seat.collaboration).filter(Q(actor=seat) | Q(subject__in=subjects))
    for change in told.exclude(details={}):
        change.details = {key: value if key in TELLING else _blank(value) for key, value in change.details.items()}
        change.save(update_fields=["details"])


def _blank(value):
    """The same shape without the words."""
    if isinstance(value, dict):
        return {key: _blank(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_blank(inner) for inner in value]
    return "" if isinstance(value, str) else value


def _take_words_away(seat, record):
    """What they wrote makes way for three words that say so; what parties made of it together stays the parties'."""
    now = timezone.now()
    for model, (field, blanks) in WORDS_OF.items():
        for thing in model._base_manager.filter(**{field: seat}):
            for name, left in blanks.items():
                empty = not getattr(thing, name) and left == TAKEN_AWAY
                setattr(thing, name, "" if empty else now if left == "now" else left)
            thing.save()
            record("words_taken_away", thing, audience=_audience_of(thing))
    Photo.objects.filter(put_up_by=seat).delete()


def _audience_of(thing):
    """Who could read the words: a party's own people, who leads, or everybody. Nobody else hears of it."""
    if isinstance(thing, OtherWording):
        return thing.poster.party.audience
    if isinstance(thing, ParkedRemark) or (isinstance(thing, Question) and thing.put_at is None):
        return FACILITATOR
    return thing.poster.audience if isinstance(thing, Item) else SHARED
