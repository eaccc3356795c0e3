"""How late the meeting is, what pays for it, and what the group can choose when nothing is left to pay with (R11)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from halenbrengen.method.kinds import TimeChoice
from halenbrengen.method.moments import Moment
from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase

WORTH_SAYING = 60  # seconds
SOURCES = {
    "break_": phrase("Uit de pauze: %(length)s."),
    "plenary": phrase("Uit het plenaire deel: %(length)s."),
    "combining": phrase("Uit het samenvatten: %(length)s."),
}
CHOSEN = {
    TimeChoice.END_LATER: phrase("De groep koos: %(length)s later eindigen."),
    TimeChoice.SHORTER_PLENARY: phrase("De groep koos: het plenaire deel %(length)s korter."),
    TimeChoice.NO_BREAK: phrase("De groep koos: geen pauze."),
}
CHOOSE = {
    TimeChoice.END_LATER: phrase("Samen %(length)s later eindigen"),
    TimeChoice.SHORTER_PLENARY: phrase("Het plenaire deel samen %(length)s korter"),
    TimeChoice.NO_BREAK: phrase("Geen pauze"),
}


@dataclass(frozen=True)
class Choice:
    """One thing that the group can choose when time runs short: what the button says and what it keeps."""

    kind: TimeChoice
    seconds: int
    label: str


def told_of(standing, table_round, say):
    """Sentences on how late it is and where the minutes come from; never from who still has to speak (R11).

    `say` says a line of the script for who reads this.
    """
    if standing.behind <= -WORTH_SAYING:
        return [_("Jullie liggen %(length)s voor op het plan.") % {"length": length(-standing.behind)}]
    if standing.behind < WORTH_SAYING:
        return []
    said = [_("%(length)s later dan gepland.") % {"length": length(standing.behind)}]
    for source, sentence in SOURCES.items():
        if seconds := getattr(standing.repaid, source):
            said.append(_(sentence) % {"length": length(seconds)})
    if standing.shortfall >= WORTH_SAYING:
        said.append(say(Moment.SHORTFALL, minutes=round(standing.shortfall / 60)))
    if table_round.next:
        said.append(_("De partijen die nog komen, houden hun volle tijd."))
    return said


def chosen_in(choices):
    """What the group chose so far, one sentence each."""
    return [_(CHOSEN[TimeChoice(each.kind)]) % {"length": length(each.seconds)} for each in choices]


def choices_for(standing, agreed, table_round, phase):
    """What the group can choose when nothing around the round has minutes left; in no order of preference."""
    if standing.shortfall < WORTH_SAYING:
        return []
    short = -(-standing.shortfall // 60) * 60
    found = [_choice(TimeChoice.END_LATER, agreed.later + short)]
    if phase < Phase.PLENARY and short < standing.plan.plenary:
        found.append(_choice(TimeChoice.SHORTER_PLENARY, agreed.off_plenary + short))
    if phase <= Phase.PRESENTATIONS and table_round.break_to_come:
        found.append(_choice(TimeChoice.NO_BREAK, 0))
    return found


def length(seconds):
    """Whole minutes, in words."""
    minutes = round(seconds / 60)
    return ngettext("%(minutes)s minuut", "%(minutes)s minuten", minutes) % {"minutes": minutes}


def _choice(kind, seconds):
    return Choice(kind, seconds, _(CHOOSE[kind]) % {"length": length(seconds)})
