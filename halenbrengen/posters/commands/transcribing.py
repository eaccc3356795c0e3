"""What stands on a paper poster, typed beside its photo by who leads, and corrected by the party whose words it is."""

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.models import SHARED
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import Refused, require
from halenbrengen.posters.models import FIELDS, Photo


def transcribe_line(poster, *, side, text, interest="", by):
    """Type over a line of a paper poster that hangs; the line says so, and is nobody's but its party's."""
    with changing(poster, by) as (poster, record):
        _require_paper(poster, by)
        last = poster.items.filter(side=side).aggregate(last=Max("position"))["last"] or 0
        item = poster.items.create(
            side=side,
            text=text,
            interest=interest,
            position=last + 1,
            written_at=timezone.now(),
            is_transcribed=True,
        )
        record("line_transcribed", item, audience=SHARED)
    return item


def transcribe_field(poster, *, field, text, base, by):
    """Type over one of the five texts of a paper poster: an empty one, or one that was typed over before.

    Who leads does so as long as the photo hangs; its own people correct what was typed for them. `base` is the text
    that the writer started from: when it changed meanwhile, neither text is lost.
    """
    assert field in FIELDS
    with changing(poster, by) as (poster, record):
        now, typed_over = getattr(poster, field), field in poster.transcribed_fields
        if by.belongs_to(poster.party):
            require(typed_over and _corrects(poster, by), _("Op deze plaat kan nu niet worden geschreven."))
        else:
            _require_paper(poster, by)
            require(typed_over or not now, _("Hier schreef de partij zelf."), field="text")
        if now == text:
            return
        if now != base:
            raise Refused(_("Een collega schreef hier intussen: “%(text)s”") % {"text": now}, field="text")
        setattr(poster, field, text)
        poster.transcribed_fields = sorted({*poster.transcribed_fields, field})
        poster.save(update_fields=[field, "transcribed_fields"])
        record("field_transcribed", poster, audience=SHARED, field=field, before=now)


def correct_transcription(item, *, text, interest, by):
    """Put right what was typed over: by its own people, or by who leads until these did.

    What its people put right is theirs from then on, with the name of who did it.
    """
    with changing(item, by) as (item, record):
        _require_correcting(item, by)
        before = {"text": item.text, "interest": item.interest}
        if (item.text, item.interest) == (text, interest):
            return
        item.text, item.interest = text, interest
        if by.belongs_to(item.poster.party):
            item.contributed_by = by.seat
        item.save(update_fields=["text", "interest", "contributed_by"])
        record("transcription_corrected", item, audience=SHARED, before=before)


def strike_transcription(item, *, by):
    """Take a line off that does not stand on the paper like that."""
    with changing(item, by) as (item, record):
        _require_correcting(item, by)
        if item.struck_at:
            return
        item.struck_at = timezone.now()
        item.save(update_fields=["struck_at"])
        record("transcription_struck", item, audience=SHARED)


def _require_paper(poster, by):
    hung = poster.hung_at is not None
    require(
        by.leads and by.may("transcribe_paper", poster.collaboration, hung=hung),
        _("Overtypen kan alleen wie het gesprek leidt, zodra de plaat hangt."),
    )
    require(
        Photo.objects.filter(poster=poster).exists(),
        _("Niemand vult in voor een ander. Hang eerst de foto van de papieren plaat op."),
    )


def _require_correcting(item, by):
    require(item.is_transcribed, _("Deze regel is niet overgetypt van papier."))
    if by.belongs_to(item.poster.party):
        require(_corrects(item.poster, by), _("Op deze plaat kan nu niet worden geschreven."))
        return
    _require_paper(item.poster, by)
    require(item.contributed_by is None, _("Deze regel heeft de partij zelf verbeterd."))


def _corrects(poster, by):
    return by.may("correct_transcription", poster.collaboration, hung=poster.hung_at is not None)
