"""Tell a whole conversation, step by step, with the commands that people use themselves."""

from functools import cache
from pathlib import Path

from django.db import transaction

from halenbrengen.demo.acts.combining import combine
from halenbrengen.demo.acts.contracting import contract
from halenbrengen.demo.acts.follow_up import follow_up
from halenbrengen.demo.acts.opening import explain_the_rules, open_the_meeting
from halenbrengen.demo.acts.plenary import talk_together
from halenbrengen.demo.acts.preparation import do_homework, lay_the_table
from halenbrengen.demo.acts.presentations import hold_the_round
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.record.reading import read_file

ACTS = {
    Phase.PREPARATION: do_homework,
    Phase.OPENING: open_the_meeting,
    Phase.RULES: explain_the_rules,
    Phase.PRESENTATIONS: hold_the_round,
    Phase.COMBINING: combine,
    Phase.PLENARY: talk_together,
    Phase.CONTRACTING: contract,
    Phase.FOLLOW_UP: follow_up,
}
PHASES_TOLD = tuple(ACTS)


@transaction.atomic
def tell(scenario, *, facilitator, until=Phase.FOLLOW_UP):
    """A new collaboration of this facilitator in which everything up to and including `until` has been done.

    `scenario` comes from `record.reading`. Of what only version 2 of the format knows it tells who was absent, who
    passed, and what parties answered; not when. A command that refuses undoes the whole telling: `Refused`.
    """
    cast = lay_the_table(scenario, facilitator)
    for phase in ORDER[: ORDER.index(until) + 1]:
        ACTS[phase](scenario, cast)
    cast.collaboration.refresh_from_db()
    return cast.collaboration


@cache
def example():
    """The built-in scenario: an invented conversation of five parties about a workshop for technique."""
    return read_file(Path(__file__).with_name("scenario.json").read_bytes())
