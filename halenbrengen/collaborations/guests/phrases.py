"""What stands in one cell and belongs in two: `directeur De Singel`, `Karin de Wit (De Singel)`, `Wit, Karin de`."""

import re

from halenbrengen.collaborations.guests.words import FUNCTION, LEADS_ITS_NAME, sounds_like_a_function

BETWEEN = re.compile(r"^[\s,–-]*(?:(?:bij|van|namens|at|of|from|for)\s+)?(?:(?:de|het|een|the)\s+)?(?=\S)")
IN_BRACKETS = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<rest>[^()]+)\)$")
BY_WORD = re.compile(r"^(?P<name>.+?)\s+(?:bij|namens|from)\s+(?P<rest>.+)$")
LAST_NAME_FIRST = re.compile(r"^(?P<last>[^,]+),\s*(?P<first>[^,]+)$")
AFTER_A_NAME = re.compile(r"^(?:[a-z]{1,3}\.?|mba|msc|bsc|phd|drs|ing)\.?$", re.IGNORECASE)


def understood(told):
    """The same, with what one cell says about name, organisation and function each in its own place."""
    name, organisation, function = told["name"], told["organisation"], told["function"]
    if not organisation and not function:
        name, organisation = _name_and_rest(name)
    if organisation and not function and sounds_like_a_function(organisation):
        function, organisation = _function_and_organisation(organisation)
    return {**told, "name": _first_name_first(name), "organisation": organisation, "function": function}


def _name_and_rest(text):
    found = IN_BRACKETS.match(text) or BY_WORD.match(text)
    return (found["name"], found["rest"]) if found else (text, "")


def _function_and_organisation(text):
    end = FUNCTION.search(text).end()
    rest = text[end:]
    leads = LEADS_ITS_NAME.search(rest)
    capital = re.search(r"(?<!\w)[A-ZÀ-Þ0-9]", rest)
    start = leads.start() if leads else capital.start() if capital else None
    between = BETWEEN.match(rest)
    if start is None or not rest.strip():
        return (text, "") if not _has_connector(between) else (text[:end].strip(), rest[between.end() :].strip())
    if between and _has_connector(between):
        start = between.end()
    function = text[:end] + re.sub(r"\s+(?:bij|van|namens|at|of|from|for)(?:\s+(?:de|het|the))?\s*$", "", rest[:start])
    return function.strip(" ,–-"), rest[start:].strip(" ,–-")


def _has_connector(between):
    return bool(between and re.search(r"\w", between.group()))


def _first_name_first(name):
    found = LAST_NAME_FIRST.match(name)
    if not found or AFTER_A_NAME.match(found["first"]):
        return name
    return f"{found['first']} {found['last']}"
