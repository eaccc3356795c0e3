"""Everything that is kept about one person, for that person: without the secrets that would let somebody else in."""

from dataclasses import dataclass

from halenbrengen.changes.models import Change
from halenbrengen.collaborations.models import Link, SignIn
from halenbrengen.mails.models import Letter
from halenbrengen.method.phrases import phrase
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.record.exporting.naming import moment
from halenbrengen.record.own.traces import WORDS_OF
from halenbrengen.turns.models import Note

NAMES = {
    "item": phrase("regel op jullie plaat"),
    "otherwording": phrase("tekst naast die van een collega"),
    "question": phrase("vraag"),
    "parkedremark": phrase("opmerking die werd bewaard"),
    "observation": phrase("waarneming"),
    "newinterest": phrase("nieuw belang"),
    "linechange": phrase("wat er veranderde aan een regel"),
    "checkanswer": phrase("antwoord op een vraag naar een belang"),
    "restatement": phrase("wat jullie er nu van zeggen"),
    "correction": phrase("rechtzetting in het verslag"),
}
TEXTS = ("text", "interest", "what_happened", "touches", "words")
MOMENTS = ("written_at", "asked_at", "parked_at", "said_at", "raised_at", "told_at", "answered_at")


@dataclass(frozen=True)
class Words:
    """Something that this person wrote, asked or said: as what, in which words, and when."""

    kind: str
    name: str
    texts: list[str]
    at: object


def kept_of(viewer):
    """What is kept about the viewer's own person, and of nobody else."""
    seat = viewer.seat
    return {
        "seat": seat,
        "words": list(_words_of(seat)),
        "notes": Note.objects.visible_to(viewer).select_related("about"),
        "devices": SignIn.objects.filter(seat=seat).order_by("-signed_in_at"),
        "links": Link.objects.filter(seat=seat).order_by("-made_at"),
        "letters": Letter.objects.filter(seat=seat).order_by("-pk"),
        "acts": _acts_of(viewer),
    }


def as_file(kept):
    """The same, as JSON can hold it."""
    seat = kept["seat"]
    particulars = ("name", "function", "email", "language", "role", "spokesperson")
    return {
        "collaboration": seat.collaboration.title,
        "party": seat.party.name if seat.party else None,
        "person": {name: getattr(seat, name) for name in particulars}
        | {"opened_at": moment(seat.opened_at), "left_at": moment(seat.left_at)},
        "words": [{"kind": each.kind, "texts": each.texts, "at": moment(each.at)} for each in kept["words"]],
        "notes": [
            {"about": each.about.name if each.about else None, "text": each.text, "at": moment(each.written_at)}
            for each in kept["notes"]
        ],
        "devices": [
            {"device": each.device, "signed_in_at": moment(each.signed_in_at), "ends_at": moment(each.ends_at)}
            for each in kept["devices"]
        ],
        "links": [
            {"made_at": moment(each.made_at), "ends_at": moment(each.ends_at), "revoked_at": moment(each.revoked_at)}
            for each in kept["links"]
        ],
        "letters": [
            {
                "to": each.to_address,
                "subject": each.subject,
                "text": "\n\n".join(piece for piece in (each.above, each.below) if piece),
                "written_at": moment(each.written_at),
                "sent_at": moment(each.sent_at),
            }
            for each in kept["letters"]
        ],
        "acts": [{"did": each.verb, "at": moment(each.made_at), "details": each.details} for each in kept["acts"]],
    }


def _words_of(seat):
    """What they wrote and said; what was parked only once it was handed back to them (R24)."""
    for model, (field, _blanks) in WORDS_OF.items():
        own = model._base_manager.filter(**{field: seat}).order_by("pk")
        for thing in own.filter(handed_back_at__isnull=False) if model is ParkedRemark else own:
            told = [getattr(thing, name, "") for name in TEXTS]
            texts = [text for text in told if text and isinstance(text, str)]  # an answer's `interest` is no text
            at = next((getattr(thing, name) for name in MOMENTS if getattr(thing, name, None)), None)
            yield Words(model._meta.model_name, NAMES[model._meta.model_name], texts, at)


def _acts_of(viewer):
    """What this person did, from the series of the log that they hear."""
    heard = Change.objects.heard_by(viewer.collaboration_id, viewer.audiences)
    return heard.filter(actor=viewer.seat).order_by("pk")
