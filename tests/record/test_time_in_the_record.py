"""Extra time, the break and what the group chose stand in the record as plain numbers (R10)."""

from halenbrengen.method.phases import Phase
from halenbrengen.record.sections.afterwards import times
from halenbrengen.turns import commands
from halenbrengen.turns.models import Turn


def test_r10_extra_time_stands_in_the_record_with_its_reason_and_who_used_it(table):
    by = table.viewer("facilitator")
    commands.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.get(party=table.parties[0])
    commands.start_turn(turn, by=by)
    commands.extend(turn, seconds=120, reason="De tolk kwam later.", by=by)
    commands.end_turn(turn, by=by)
    commands.start_break(table.collaboration, seconds=480, by=by)
    commands.end_break(table.collaboration, by=by)
    commands.choose_time(table.collaboration, kind="end_later", seconds=300, by=by)
    told = [block.text for block in times(by, type(table.collaboration).objects.get()).blocks[1:]]
    assert told == [
        "Extra tijd voor elke partij: 2:00, gegeven tijdens de beurt van Vmbo-school De Singel. "
        "Reden: De tolk kwam later. · Gebruikt door: Vmbo-school De Singel",
        "De pauze duurde 0:00.",
        "De groep koos: 5 minuten later eindigen.",
    ]
