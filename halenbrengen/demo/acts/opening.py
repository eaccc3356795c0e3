"""The posters go up, the purpose is said, the rules are explained and the order is fixed."""

from halenbrengen.method.phases import Phase
from halenbrengen.method.rules import RULES
from halenbrengen.posters.commands import hang
from halenbrengen.room.commands import explain_rule, move_on, say_purpose
from halenbrengen.turns.commands import fix_order


def open_the_meeting(scenario, cast):
    """Half an hour before, the facilitator hangs the posters; then it begins with the purpose."""
    hang(cast.collaboration, by=cast.lead)
    move_on(cast.collaboration, to=Phase.OPENING, by=cast.lead)
    say_purpose(cast.collaboration, by=cast.lead)


def explain_the_rules(scenario, cast):
    """Four rules, and who speaks after whom; a party without a told place comes after those that have one."""
    move_on(cast.collaboration, to=Phase.RULES, by=cast.lead)
    for rule in RULES:
        explain_rule(cast.collaboration, key=rule.key, by=cast.lead)
    order = [cast.party(told["id"]).pk for told in in_speaking_order(scenario)]
    fix_order(cast.collaboration, order=order, by=cast.lead)


def in_speaking_order(scenario):
    return sorted(scenario["parties"], key=lambda told: told["speaking_order"] or len(scenario["parties"]) + 1)
