"""The live pieces of posters on paper: for who leads all of them, for a party its own."""

from dataclasses import dataclass

from halenbrengen.changes.parts import part
from halenbrengen.collaborations.models import Party
from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.method.kinds import Side
from halenbrengen.method.prompts import PROMPTS, Prompt
from halenbrengen.posters.models import FIELDS, Item, Photo, Poster
from halenbrengen.posters.queries import own_poster_with_lines, readiness_for, wall_for


@dataclass(frozen=True)
class Text:
    """One of the five texts of a poster."""

    name: str
    prompt: Prompt
    text: str


@dataclass(frozen=True)
class Paper:
    """A party's poster for who leads: only where it hangs. `held`: its party is still at work on it."""

    party: Party
    held: bool
    poster: Poster | None
    photo: Photo | None
    lines: list[Item]
    texts: list[Text]

    @property
    def number(self):
        """The party's number as it stands in addresses."""
        return str(self.party.pk)


def papers_context(viewer):
    collaboration = collaboration_of(viewer)
    hung = {poster.party_id: poster for poster in wall_for(viewer)}
    return {
        "papers": [_paper(each, hung.get(each.party.pk)) for each in readiness_for(viewer)],
        "puts_up": viewer.may("put_up_photo", collaboration),
        "types": viewer.may("transcribe_paper", collaboration, hung=True),
        "sides": [PROMPTS[side] for side in Side],
    }


def own_paper_context(viewer):
    poster = own_poster_with_lines(viewer)
    hung = poster.hung_at is not None
    corrects = viewer.may("correct_transcription", poster.collaboration, hung=hung)
    return {
        "poster": poster,
        "photo": getattr(poster, "photo", None),
        "puts_up": viewer.may("put_up_photo", poster.collaboration),
        "lines": _typed_over(poster) if corrects else [],
        "texts": _texts(poster, poster.transcribed_fields) if corrects else [],
    }


def _paper(readiness, poster):
    held = readiness.started and not (readiness.handed_in or readiness.hung)
    if poster is None:
        return Paper(readiness.party, held, None, None, [], [])
    open_texts = [name for name in FIELDS if name in poster.transcribed_fields or not getattr(poster, name)]
    photo = getattr(poster, "photo", None)
    return Paper(readiness.party, held, poster, photo, _typed_over(poster), _texts(poster, open_texts))


def _typed_over(poster):
    return [item for item in poster.lines if item.is_transcribed]


def _texts(poster, names):
    return [Text(name, PROMPTS[name], getattr(poster, name)) for name in FIELDS if name in names]


PARTS = [
    part("paper-posters", "posters/_papers.html", follows="poster item party collaboration", context=papers_context),
    part("homework-paper", "posters/_own_paper.html", follows="poster item collaboration", context=own_paper_context),
]
SCREENS = {"papers": ["paper-posters"]}
