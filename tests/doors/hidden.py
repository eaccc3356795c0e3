"""Something hidden in every field that is ever hidden from somebody, and who may read it in which phase."""

from dataclasses import dataclass

from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.collaborations.models import Seat, SignIn, Wording
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.method.moments import Moment
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.posters.commands import reword_item, strike_item, write_field, write_item
from halenbrengen.posters.models import FIELDS, OtherWording, Photo
from halenbrengen.turns.models import Note

OWNERS = frozenset({"owner"})
BEFORE_THE_ROUND = ORDER[: ORDER.index(Phase.PRESENTATIONS)]
SINCE_THE_ROUND = ORDER[ORDER.index(Phase.PRESENTATIONS) :]
SINCE_THE_CONTRACT = ORDER[ORDER.index(Phase.CONTRACTING) :]


@dataclass(frozen=True)
class Canary:
    """A word that stands in one field, who may come across it, in which phases, and who is sure to.

    `sure` keeps the net honest: where it is set, that visitor must find the word in those phases.
    """

    word: str
    readers: frozenset
    phases: tuple = tuple(ORDER)
    sure: str = ""
    sure_in: tuple = (Phase.PREPARATION,)


def canary(name, readers, phases=ORDER, sure="", sure_in=(Phase.PREPARATION,)):
    return Canary(f"kanarie{name}7f3a9c", frozenset(readers), tuple(phases), sure, tuple(sure_in))


POSTER = {
    **{name: canary(name, OWNERS, BEFORE_THE_ROUND, "owner") for name in FIELDS},
    **{name: canary(name, OWNERS, BEFORE_THE_ROUND, "owner") for name in ("line", "interest", "photo")},
    # what was taken off, replaced, or left to choose from is never anybody else's, also on a poster that hangs
    **{name: canary(name, OWNERS, ORDER, "owner") for name in ("struck", "earlier", "beside", "kept")},
}
TALK = {
    "question": canary("question", {"facilitator", "other"}, SINCE_THE_ROUND, "facilitator", (Phase.PRESENTATIONS,)),
    "label": canary("etiket", (), SINCE_THE_ROUND),
    "remark": canary("remark", {"facilitator", "scribe"}, SINCE_THE_ROUND, "scribe", (Phase.PRESENTATIONS,)),
    "statement": canary("statement", OWNERS, SINCE_THE_CONTRACT, "owner", (Phase.CONTRACTING,)),
    "view": canary("view", OWNERS, SINCE_THE_CONTRACT, "owner", (Phase.CONTRACTING,)),
    "reserve": canary("reserve", OWNERS, SINCE_THE_CONTRACT),
}
PEOPLE = {
    "email": canary("email", {"facilitator", "owner"}, ORDER, "facilitator"),
    "device": canary("device", {"owner"}, ORDER, "owner"),
    "letter": canary("letter", {"facilitator", "owner"}, ORDER, "facilitator"),
    "script": canary("script", {"facilitator", "scribe"}, ORDER, "facilitator"),
    "log": canary("log", OWNERS, ORDER),  # one takes along what one did oneself
    "note": canary("note", OWNERS, ORDER),
}
CANARIES = POSTER | TALK | PEOPLE


def word(name):
    return CANARIES[name].word


def hide_poster(poster, owner):
    """A poster with a word in every field, and the traces of work on it."""
    item = write_item(poster, side="get", text=word("earlier"), interest=word("earlier"), by=owner)
    reword_item(item, text=word("line"), interest=word("interest"), level="", by=owner)
    strike_item(write_item(poster, side="get", text=word("struck"), by=owner), by=owner)
    for field in FIELDS:
        base = ""
        if field == "motivation":
            write_field(poster, field=field, text=word("kept"), base="", by=owner)
            base = word("kept")
        write_field(poster, field=field, text=word(field), base=base, by=owner)
    now = timezone.now()
    beside = {"poster": poster, "text": word("beside"), "written_by": owner.seat, "written_at": now}
    wording = OtherWording.objects.create(item=item, field="text", **beside)
    photo = Photo.objects.create(poster=poster, jpeg=word("photo").encode(), width=1, height=1, put_up_at=now)
    return item, wording, photo


def hide_people(collaboration, owner, letter):
    """Words about the people: how to reach them, what they use, what was sent, and what is in the log."""
    Seat.objects.filter(pk=owner.seat.pk).update(email=f"{word('email')}@singel.example")
    letter.above = word("letter")
    letter.save(update_fields=["above"])
    Wording.objects.create(collaboration=collaboration, moment=next(iter(Moment)), language="nl", text=word("script"))
    for change in Change.objects.filter(audience=owner.seat.party.audience):
        change.details["elsewhere"] = word("log")
        change.save(update_fields=["details"])


def hide_note(owner, about):
    Note.objects.create(seat=owner.seat, about=about, text=word("note"), written_at=timezone.now())


def hide_device(owner):
    SignIn.objects.filter(seat=owner.seat).update(device=word("device"))


def hide_statement(party):
    """A statement that was written and answered, and not said aloud while others still owe an answer."""
    kept, _made = Statement.objects.update_or_create(
        party=party,
        defaults={
            "interests": word("statement"),
            "view_on_interests": word("view"),
            "written_at": timezone.now(),
        },
    )
    StatementAnswer.objects.create(statement=kept, answer="yes", reserve=word("reserve"), answered_at=timezone.now())
