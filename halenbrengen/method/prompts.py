"""What the homework asks, field by field; without examples, so that nobody copies one."""

from dataclasses import dataclass

from halenbrengen.method.kinds import Side
from halenbrengen.method.phrases import phrase


@dataclass(frozen=True)
class Prompt:
    """One field of the poster: what is asked at home and what stands above it on the wall.

    `field` is a side ("get", "give") or the name of a text on the poster. `question` and `hint`
    address the party, `heading` speaks for it; `tab` is the short word to walk along the homework
    by; `another` asks for one more where the field is a list.
    """

    field: str
    tab: str
    heading: str
    question: str
    hint: str
    another: str | None = None


_ALL = (
    Prompt(
        Side.GET,
        phrase("Halen"),
        phrase("Wij komen halen"),
        phrase("Wat komen jullie halen?"),
        phrase("Wat moet deze samenwerking opleveren om jullie tijd waard te zijn?"),
        phrase("Nog iets dat jullie komen halen"),
    ),
    Prompt(
        Side.GIVE,
        phrase("Brengen"),
        phrase("Wij komen brengen"),
        phrase("Wat komen jullie brengen?"),
        phrase("Wat kunnen jullie inzetten: mensen, geld, kennis, een plek, een netwerk, tijd?"),
        phrase("Nog iets dat jullie komen brengen"),
    ),
    Prompt(
        "motivation",
        phrase("Drijfveer"),
        phrase("Wat ons drijft"),
        phrase("Wat drijft jullie?"),
        phrase("Wat maakt dat jullie hieraan willen beginnen?"),
    ),
    Prompt(
        "ambition_reading",
        phrase("Ambitie"),
        phrase("Hoe wij de ambitie lezen"),
        phrase("Hoe lezen jullie de ambitie?"),
        phrase("Wat staat er voor jullie? Welk woord telt voor jullie het zwaarst?"),
    ),
    Prompt(
        "commitment",
        phrase("Haalbaar"),
        phrase("Hoe zeker wij meedoen"),
        phrase("Hoe zeker doen jullie mee?"),
        phrase("Wie heeft er al ja gezegd, en wie beslist er nog?"),
    ),
    Prompt(
        "means",
        phrase("Haalbaar"),
        phrase("Wat we ervoor hebben"),
        phrase("Wat hebben jullie ervoor?"),
        phrase("Wat ligt er al klaar, hoeveel is het en tot wanneer?"),
    ),
    Prompt(
        "feasibility",
        phrase("Haalbaar"),
        phrase("Wat haalbaar is"),
        phrase("Wat is voor jullie haalbaar?"),
        phrase("Wat kan wel, wat kan niet, en wat is daar nog voor nodig?"),
    ),
)

PROMPTS: dict[str, Prompt] = {prompt.field: prompt for prompt in _ALL}

INTEREST_QUESTION = phrase("Wat maakt dat belangrijk voor jullie?")
LEVEL_QUESTION = phrase("Voor wie staat er iets op het spel?")
BECAUSE = phrase("omdat: %(interest)s")
EMPTY_SIDE = phrase("Hier staat nog niets. Dat mag; jullie kunnen er ook in het gesprek op komen.")
DRAFT_AMBITION = phrase("Concept, door %(name)s")
