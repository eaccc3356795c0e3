"""What a party says at the informal contract, and the three questions that sharpen the ambition."""

from dataclasses import dataclass

from halenbrengen.method.phrases import phrase


@dataclass(frozen=True)
class Part:
    """One part of a text in parts: the heading it keeps and the question that asks for it."""

    key: str
    heading: str
    question: str


STATEMENT_PARTS: tuple[Part, ...] = (
    Part("interests", phrase("Waar het ons om gaat"), phrase("Waar gaat het jullie om?")),
    Part(
        "view_on_interests",
        phrase("Hoe wij kijken naar wat de anderen beweegt"),
        phrase("Hoe kijken jullie naar wat de anderen beweegt?"),
    ),
    Part("gets", phrase("Wat wij komen halen"), phrase("Wat komen jullie halen?")),
    Part("gives", phrase("Wat wij komen brengen"), phrase("Wat komen jullie brengen?")),
)

STATEMENT_FOOTER = phrase("Dit is wat wij elkaar hebben gezegd. Het is geen overeenkomst voor de wet.")

SHARPENING_PARTS: tuple[Part, ...] = (
    Part(
        "learned",
        phrase("Wat wij ervan leerden"),
        phrase("Wat zegt dit over de ambitie?"),
    ),
    Part("text", phrase("De ambitie nu"), phrase("Kan de ambitie een slag preciezer?")),
    Part(
        "conflicting",
        phrase("Wat botst"),
        phrase("Wat botst er?"),
    ),
    Part("agreeing", phrase("Wat samenvalt"), phrase("Wat valt samen?")),
)
