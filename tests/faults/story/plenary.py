"""The talk of all together, and the bridges between get and give."""

from halenbrengen.combined import commands as combined
from halenbrengen.interests import commands as interests
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.plenary import commands as plenary
from halenbrengen.room import commands as room
from halenbrengen.turns import commands as turns
from tests.faults.story.turns import turn_of


def talk_together(table, lead):
    room.move_on(table.collaboration, by=lead)
    plenary.hand_back(table.remark, by=lead)
    plenary.hand_back(table.rest, by=lead)
    table.remark.refresh_from_db()
    plenary.let_rest(table.rest, by=table.person(2))
    for kind in ObservationKind:
        plenary.show_question(table.collaboration, kind=kind, by=lead)
    how = {"kind": "agreement", "text": "Wij praten alle drie over tijd."}
    own = table.person(0)
    said = plenary.say_observation(table.collaboration, **how, person=own.seat, names=table.parties[:2], by=own)
    kept = {"person": table.person(1).seat, "from_parked": table.remark}
    noted = plenary.say_observation(table.collaboration, **how, **kept, by=table.viewer("scribe"))
    room.turn_leaf(table.collaboration, to=f"said-{said.pk}", by=lead)
    plenary.confirm_observation(noted, text="Wij praten over geld.", by=table.person(1))
    plenary.answer_observation(said, recognised=True, by=table.person(1))
    plenary.answer_observation(said, recognised=False, party=table.parties[2], by=table.viewer("scribe"))
    plenary.answer_observation(said, recognised=False, by=table.person(1))
    plenary.pass_meaning(table.parties[3], by=table.person(3))
    asked = turns.ask_question(turn_of(table, 0), text="Wie leert er?", by=table.person(1))
    turns.put_question(asked, by=lead)
    asked.refresh_from_db()
    turns.finish_question(asked, by=lead)
    sources = [f"observation:{said.pk}"]
    table.ingredient = interests.mark_ingredient(table.collaboration, text="samen leren", sources=sources, by=lead)


def look_for_bridges(table, lead):
    plenary.open_bridges(table.collaboration, by=lead)
    by = table.person(1)
    bridge = plenary.lay_bridge(table.collaboration, get=table.entry, give=table.brought, person=by.seat, by=by)
    plenary.answer_bridge(bridge, word="can", by=table.person(2))
    plenary.answer_bridge(bridge, word="open", party=table.parties[1], by=table.viewer("scribe"))
    combined.withdraw(table.brought, by=table.person(2))
