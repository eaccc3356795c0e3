"""The method's objections as sentences for the facilitator."""

from django.utils.translation import gettext as _

from halenbrengen.method.rules import RULES

_RULE_NAMES = {rule.key: rule.short for rule in RULES}


def sentence_of(objection):
    """One objection in the facilitator's language, with the names it is about."""
    names = objection.names
    if names and set(names) <= set(_RULE_NAMES):
        names = [f"“{_(_RULE_NAMES[key])}”" for key in names]
    return _(objection.sentence) % {"names": ", ".join(names)}
