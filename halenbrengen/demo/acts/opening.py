"""The posters go up, the purpose is said, the rules are explained and the order is fixed."""

from django.utils.translation import gettext as _

from halenbrengen.method.phases import Phase
from halenbrengen.method.rules import RULES
from halenbrengen.posters.commands import hang, hang_poster
from halenbrengen.room.commands import explain_rule, move_on, say_purpose
from halenbrengen.turns.commands import fix_order, record_absence


def open_the_meeting(scenario, cast):
    """Half an hour before, the facilitator hangs the posters; then it begins with the purpose."""
    hang(cast.collaboration, by=cast.lead)
    for told in scenario["parties"]:
        hang_poster(cast.party(told["id"]).poster, by=cast.lead)  # an empty sheet hangs as well
    move_on(cast.collaboration, to=Phase.OPENING, by=cast.lead)
    say_purpose(cast.collaboration, by=cast.lead)
    for told in scenario["parties"]:
        if reason := _why_absent(told):
            record_absence(cast.party(told["id"]), reason=reason, by=cast.lead)


def explain_the_rules(scenario, cast):
    """Four rules, and who speaks after whom; a party without a told place comes after those that have one."""
    move_on(cast.collaboration, to=Phase.RULES, by=cast.lead)
    for rule in RULES:
        explain_rule(cast.collaboration, key=rule.key, by=cast.lead)
    order = [cast.party(told["id"]).pk for told in in_speaking_order(scenario)]
    fix_order(cast.collaboration, order=order, by=cast.lead)


def is_absent(told):
    return bool(_why_absent(told))


def _why_absent(told):
    """A party without people is not at the table; its lane stays and nobody speaks for it."""
    return told["absent_because"] or ("" if told["people"] else _("Er is niemand van deze partij."))


def in_speaking_order(scenario):
    return sorted(scenario["parties"], key=lambda told: told["speaking_order"] or len(scenario["parties"]) + 1)
