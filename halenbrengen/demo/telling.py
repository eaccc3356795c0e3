"""Tell a whole conversation, step by step, with the commands that people use themselves."""

import json
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
from halenbrengen.record.reading import read

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
HERE = Path(__file__).parent


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
    """The built-in scenario: an invented conversation of five parties about a workshop for technique.

    What became of it in the months after stands in a file of its own, by the id of what it happened to.
    """
    told, since = (json.loads(HERE.joinpath(name).read_text()) for name in ("scenario.json", "since.json"))
    lines = [line for party in told["parties"] for side in ("gets", "gives") for line in party["poster"][side]]
    for each in [*lines, *told["follow_up"]]:
        each.update(since.get(each["id"], {}))
    return read({**told, "format_version": 2})
