"""The one heading of console, table and beamer: what is going on now."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from halenbrengen.method.kinds import Showing, TurnStep
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase
from halenbrengen.method.script import PLENARY_QUESTIONS

TITLES = {
    Phase.PREPARATION: phrase("Voorbereiding"),
    Phase.OPENING: phrase("Waarvoor we hier zijn"),
    Phase.RULES: phrase("Vier spelregels"),
    Phase.COMBINING: phrase("Wat we van elkaar hoorden"),
    Phase.PLENARY: phrase("Wat zien jullie?"),
    Phase.CONTRACTING: phrase("Wat spreken we naar elkaar uit?"),
    Phase.FOLLOW_UP: phrase("Waar we oog voor houden"),
    Phase.ARCHIVED: phrase("Dit gesprek is afgesloten"),
}
STEP_TITLES = {
    TurnStep.PRESENT: phrase("%(party)s vertelt"),
    TurnStep.QUESTIONS: phrase("Vragen aan %(party)s"),
    TurnStep.CHANGE: phrase("We wisselen, na %(party)s"),
}
CHOSEN_TITLES = {
    Showing.WALL: phrase("De wand"),
    Showing.COMBINED: phrase("Wat we van elkaar hoorden"),
    Showing.JOIN: phrase("Meedoen met je eigen telefoon of laptop"),
}
EXTRA_TITLE = phrase("Extra vragen aan %(party)s")


@dataclass(frozen=True)
class Heading:
    """`hue` is the party's whose turn it is, 0 for nobody's."""

    eyebrow: str
    title: str
    hue: int = 0


def heading_of(collaboration, table_round, role, shown=None):
    """What is going on, in one line; on the beamer the party whose turn it is stands with its whole name.

    `shown` is what was chosen for the beamer.
    """
    phase = Phase(collaboration.phase)
    if shown and not shown.follows:
        return _of_choice(collaboration, shown)
    if phase != Phase.PRESENTATIONS:
        if phase == Phase.PREPARATION and role == Role.BEAMER:
            return Heading(_("Welkom"), collaboration.title)
        return Heading(f"{collaboration.title} · {_(phase.label)}", _(TITLES[phase]))
    if table_round.current:
        return _of_turn(table_round, role)
    if table_round.in_break:
        after = table_round.next
        title = _("Pauze. Daarna vertelt %(party)s") % after.naming if after else _("Pauze")
        return Heading(_(phase.label), title)
    if table_round.next:
        return Heading(_(phase.label), _("Zo meteen: %(party)s") % table_round.next.naming)
    return Heading(_(phase.label), _("Alle partijen zijn aan de beurt geweest"))


def question_as_heading(collaboration, kind):
    """The question that is on the table in the plenary, as the one heading of the beamer."""
    phase = Phase(collaboration.phase)
    return Heading(f"{collaboration.title} · {_(phase.label)}", _(PLENARY_QUESTIONS[kind]))


def _of_choice(collaboration, shown):
    if shown.shows == Showing.POSTER:
        return Heading(_("De plaat van"), shown.party.name, shown.party.hue)
    title = collaboration.title if shown.shows == Showing.QUIET else _(CHOSEN_TITLES[shown.shows])
    return Heading("" if shown.shows == Showing.QUIET else collaboration.title, title)


def _of_turn(table_round, role):
    turn = table_round.current
    step = TurnStep(turn.step)
    place = {"number": table_round.place_of(turn), "total": len(table_round.turns), "step": _(step.label)}
    eyebrow = _("Beurt %(number)s van %(total)s · %(step)s") % place
    spoken = EXTRA_TITLE if turn.takes_extra_time else STEP_TITLES[step]
    title = turn.party.name if role == Role.BEAMER else _(spoken) % turn.naming
    return Heading(eyebrow, title, turn.party.hue)
