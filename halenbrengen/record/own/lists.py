"""Lists to work on in a spreadsheet: what the record tells, row by row, through the same doors."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from halenbrengen.contracts.queries import spoken_for
from halenbrengen.interests.models import Check
from halenbrengen.method.kinds import ObservationKind, Side
from halenbrengen.method.phrases import phrase
from halenbrengen.record.queries import (
    combined_for,
    observations_by_kind,
    people_at,
    posters_of,
    register_for,
)

SIDES = {Side.GET: phrase("halen"), Side.GIVE: phrase("brengen")}


@dataclass(frozen=True)
class Sheet:
    """One list: a name for its file, a title, what stands above the columns, and the rows of texts."""

    name: str
    title: str
    heads: list[str]
    rows: list[list[str]]


def people(viewer):
    """Who sat at the table; never an address."""
    table = people_at(viewer)
    rows = [[seat.name, seat.function, party.name] for party, seats in table["parties"] for seat in seats]
    rows += [[seat.name, seat.function, ""] for seat in table["others"]]
    return [_("Naam"), _("Functie"), _("Partij")], rows


def posters(viewer):
    rows = []
    for sides in posters_of(viewer):
        for side, lines in ((Side.GET, sides.gets), (Side.GIVE, sides.gives)):
            rows += [[sides.party.name, _(SIDES[side]), item.text, item.interest] for item in lines]
    return [_("Partij"), _("Kant"), _("Regel"), _("Belang erachter")], rows


def combined(viewer):
    told = combined_for(viewer)
    parts = [(lane.party.name, lane.gets, lane.gives) for lane in told.lanes] + [("", told.gets, told.gives)]
    rows = []
    for party, gets, gives in parts:
        for side, lines in ((Side.GET, gets), (Side.GIVE, gives)):
            rows += [[party, _(SIDES[side]), line.text, _sources(line)] for line in lines]
    return [_("Strook"), _("Kant"), _("Regel"), _("Van wie")], rows


def observations(viewer):
    rows = []
    for kind, said in observations_by_kind(viewer).items():
        for each in said:
            seen = each.observation
            answers = list(seen.recognitions.select_related("party"))
            rows.append(
                [
                    _(ObservationKind(kind).label),
                    seen.said_by.name,
                    seen.text,
                    _names(answer.party for answer in answers if answer.recognised),
                    _names(answer.party for answer in answers if not answer.recognised),
                ]
            )
    return [_("Vraag"), _("Wie zei het"), _("Waarneming"), _("Herkend door"), _("Niet herkend door")], rows


def statements(viewer):
    rows = []
    for each in spoken_for(viewer):
        if each.statement and each.statement.spoken_at:
            items = list(each.statement.items.all())
            rows.append(
                [
                    each.statement.party.name,
                    each.statement.interests,
                    each.statement.view_on_interests,
                    *("\n".join(item.text for item in items if item.side == side) for side in Side),
                ]
            )
    heads = [_("Partij"), _("Onze belangen"), _("Hoe we naar die van de anderen kijken"), _("Halen"), _("Brengen")]
    return heads, rows


def interests(viewer):
    rows = [
        [
            each.text,
            _names(each.owners.all()),
            _(each.level_name) if each.level else "",
            _(each.state_name),
            f"{each.next_check_on:%Y-%m-%d}" if each.next_check_on else "",
        ]
        for each in register_for(viewer)["interests"]
    ]
    return [_("Belang"), _("Van wie"), _("Niveau"), _("Stand"), _("Volgende keer vragen")], rows


def checks(viewer):
    rows = [
        [
            f"{check.asked_on:%Y-%m-%d}",
            check.question,
            answer.interest.text,
            answer.party.name,
            _(answer.state_name),
            answer.words,
        ]
        for check in Check.objects.visible_to(viewer).prefetch_related("answers__interest", "answers__party")
        for answer in check.answers.all()
    ]
    return [_("Dag"), _("Gevraagd"), _("Belang"), _("Partij"), _("Antwoord"), _("In eigen woorden")], rows


LISTS = {
    "people": (phrase("Mensen"), people),
    "posters": (phrase("Wat elke partij komt halen en brengen"), posters),
    "combined": (phrase("Gezamenlijke plaat"), combined),
    "observations": (phrase("Waarnemingen"), observations),
    "statements": (phrase("Wat de partijen uitspraken"), statements),
    "interests": (phrase("Belangen om in het oog te houden"), interests),
    "checks": (phrase("Wat er sindsdien gevraagd is"), checks),
}


def sheet_for(viewer, name):
    """One of the lists, as far as this viewer reads it."""
    title, rows_for = LISTS[name]
    heads, rows = rows_for(viewer)
    return Sheet(name, _(title), heads, rows)


def _sources(line):
    return "\n".join(f"{party.name}: {_(word)}" for party, word in line.sources)


def _names(parties):
    return "; ".join(party.name for party in parties)
