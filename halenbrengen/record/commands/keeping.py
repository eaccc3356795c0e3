"""How long a collaboration is kept: chosen, told in time, and over."""

from types import SimpleNamespace

from django.utils import timezone, translation
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.mails.commands import write_letter
from halenbrengen.mails.postbox import mail_is_set
from halenbrengen.method.permissions import Role
from halenbrengen.record.commands.erasing import erase
from halenbrengen.record.commands.incoming import forget_old_files
from halenbrengen.record.models import Keeping
from halenbrengen.record.own.keeping import KEPT_AT_MOST, keeping_of, kept_until, step_due
from halenbrengen.record.own.sweeping import sweep_again

NOBODY = SimpleNamespace(seat=None, key=None)  # time passes by itself
KEEPING_LETTER = "keeping"


def keep_until(collaboration, *, day, by):
    """Choose until which day everything is kept: from tomorrow on, within ten years. Everybody can read it."""
    with changing(collaboration, by) as (collaboration, record):
        require(by.role == Role.FACILITATOR, _("Alleen de begeleider kiest deze dag."))
        today = timezone.localdate()
        sentence = _("Kies een dag na vandaag, binnen tien jaar.")
        require(today < day <= today + KEPT_AT_MOST, sentence, field="day")
        if keeping_of(collaboration).until == day:
            return
        Keeping.objects.update_or_create(collaboration=collaboration, defaults={"until": day})
        record("kept_until", collaboration, audience=SHARED, day=day.isoformat())


def come_nearer(collaboration, now):
    """Tell once that the end comes near, tell it again, and then erase; each in its own time."""
    with changing(collaboration, NOBODY) as (collaboration, record):
        step = step_due(collaboration, now)
        if step is None:
            return
        if step != "erase":
            _take(step, collaboration, now, record)
            return
        erase(collaboration)


def tidy(now):
    """What belongs to no collaboration any more is put away in the same round; so none of them is due for it."""
    forget_old_files(now)
    sweep_again()
    return []


def _take(step, collaboration, now, record):
    today, until = timezone.localdate(now), kept_until(collaboration)
    keeping = keeping_of(collaboration)
    if step == "seen":
        keeping.seen_due_on = today
        keeping.save()
        return
    if step == "first":
        keeping.told_of, keeping.first_told_on = until, today
        keeping.last_told_on = keeping.seen_due_on = None
    else:
        keeping.last_told_on = today
    keeping.save()
    for leader in collaboration.seats.taken().filter(role=Role.FACILITATOR):
        _write_to(leader, collaboration, until, record)
    record("end_of_keeping_told", collaboration, audience=SHARED)


def _write_to(leader, collaboration, until, record):
    """A letter without a link, and without a word of what people wrote."""
    language = leader.language or collaboration.language
    with translation.override(language):
        named = {"title": collaboration.title, "day": f"{until:%d-%m-%Y}"}
        subject = " ".join((_("Bewaren tot %(day)s: %(title)s") % named).split())
        above = _(
            "De samenwerking “%(title)s” wordt bewaard tot en met %(day)s. Daarna wordt alles gewist.\n\n"
            "Wil je het langer bewaren, kies dan een andere dag. Je kunt ook alles meenemen als bestand. "
            "Allebei doe je bij Mijn samenwerkingen, onder Gegevens."
        )
    write_letter(
        record,
        collaboration=collaboration,
        seat=leader,
        kind=KEEPING_LETTER,
        language=language,
        to_name=leader.name,
        to_address=leader.email,
        from_name="Halen & Brengen",
        reply_to="",
        subject=subject,
        above=above % named,
        by_hand=not (mail_is_set() and leader.email),
    )
