"""What each sheet wants to know, as plain dicts (`R4`, `R20`, `R40`).

Texts are what people wrote, whole; an absent text is "". Labels are the
software's words in the reader's language. A hue is a number from 1 to 12.
"""

from typing import NotRequired, TypedDict


class Party(TypedDict):
    """A party as it is shown everywhere: its name, its hue and its pattern."""

    name: str
    hue: int


class Item(TypedDict):
    """A line of a poster; `interest` is what lies behind it, `note` how it came there where that must be told."""

    text: str
    interest: str
    note: NotRequired[str]


class Poster(TypedDict):
    """A party's poster, the content of `poster` and one of those of `posters`.

    Alone it carries `title`, `about` and `labels` as `Posters` does.
    """

    party: Party
    motivation: str
    ambition_reading: str
    gets: list[Item]
    gives: list[Item]
    commitment: str
    means: str
    feasibility: str


class Homework(TypedDict):
    """The poster to fill in by hand: `questions` under the names of the sides and fields.

    A party without a name (and hue 0) gets a line to write it on, with `labels["name"]`. `ambition` is the rough one
    as it was written, or ""; `ambition_by` tells that it is a draft, and whose.
    """

    title: str
    about: str
    labels: dict[str, str]
    questions: dict[str, str]
    ambition: NotRequired[str]
    ambition_by: NotRequired[str]
    party: Party


class PosterLabels(TypedDict):
    """Wij komen halen, Wij komen brengen, omdat:, and the names of the five fields."""

    get: str
    give: str
    because: str
    motivation: str
    ambition_reading: str
    commitment: str
    means: str
    feasibility: str


class Posters(TypedDict):
    """`title` names the document; `about` (which collaboration) stands small at the foot."""

    title: str
    about: str
    labels: PosterLabels
    posters: list[Poster]


class LaneEntry(TypedDict):
    """What a party gets or gives on the combined poster; `state` is a word or ""."""

    text: str
    state: str


class SharedEntry(LaneEntry):
    """What several parties share, with the parties it came from."""

    sources: list[Party]


class Lane(TypedDict):
    """A party's own lane; on the blank poster only the party counts."""

    party: Party
    gets: NotRequired[list[LaneEntry]]
    gives: NotRequired[list[LaneEntry]]


class Shared(TypedDict):
    """The part below the lanes; a side without entries gets lines to write on."""

    gets: list[SharedEntry]
    gives: list[SharedEntry]


class CombinedLabels(TypedDict):
    """Halen, Brengen for the shared part; haalt, brengt in a lane, and what stands there without an entry."""

    get: str
    give: str
    lane_get: str
    lane_give: str
    lane_nothing: NotRequired[str]


class Combined(TypedDict):
    """The content of `combined`, and of `blank`, which needs no `shared`.

    `heading` is the large one, `about` stands above it; 2 to 12 lanes.
    """

    title: str
    heading: str
    about: str
    labels: CombinedLabels
    lanes: list[Lane]
    shared: NotRequired[Shared]


class Rule(TypedDict):
    """A rule of play; `added` is what the table added to it, in its own words, or ""."""

    text: str
    added: str


class RulesLabels(TypedDict):
    """What stands above the purpose."""

    purpose: str


class Rules(TypedDict):
    """The content of `rules`: why everyone is here, and the rules of play."""

    title: str
    heading: str
    about: str
    labels: RulesLabels
    purpose: str
    rules: list[Rule]


class TimeSlot(TypedDict):
    """Within the round: a turn of a party, or a `label` (with an empty party) for the break or a turn of nobody yet."""

    at: str
    label: str
    party: Party
    long: str


class TimeStep(TypedDict):
    """One step of the meeting: when it begins, what it is called and how long it takes."""

    at: str
    label: str
    long: str
    slots: list[TimeSlot]


class TimePlan(TypedDict):
    """The content of `timeplan`; `lead` tells day, place and the minutes of each party."""

    title: str
    heading: str
    about: str
    lead: str
    steps: list[TimeStep]


class Card(TypedDict):
    """Somebody's way in: `whose` is the party or the role, `square` an SVG, `hue` 0 for who has no party."""

    name: str
    whose: str
    hue: int
    address: str
    square: str


class Cards(TypedDict):
    """The content of `cards`: eight to an A4."""

    title: str
    about: str
    labels: dict[str, str]
    cards: list[Card]
