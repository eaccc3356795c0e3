"""The list of all doors: every address with its methods and who may ask it, kept by hand beside the router.

`doors.txt` says it a second time on purpose: whoever opens a door to somebody else has to say so in two places.
F facilitator, S scribe, P participant, O observer, B beamer; H the facilitator of this host, E everyone.
"""

from pathlib import Path

from django.test import RequestFactory
from django.urls import get_resolver

LETTERS = {"facilitator": "F", "scribe": "S", "participant": "P", "observer": "O", "beamer": "B"}
LETTERS |= {"host": "H", "everyone": "E"}
LINES = [line.split() for line in Path(__file__).with_name("doors.txt").read_text().splitlines()]
DOORS = {route.removeprefix("/"): (methods, readers) for methods, readers, route in LINES}


def routes(patterns=None, prefix=""):
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = prefix + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, here)
        else:
            yield here, pattern.callback


def seat_routes():
    return [(route, view) for route, view in routes() if route.startswith("s/")]


def is_page(route):
    """Whether an address shows something; every other one does something."""
    return "GET" in DOORS[route][0]


def door_of(view):
    """What the router itself says of a view: its methods, and whom its policy names."""
    refusal = view(RequestFactory().patch("/"))
    methods = {each.strip() for each in refusal.headers["Allow"].split(",")}
    return ",".join(sorted(methods - {"HEAD"})), "".join(LETTERS[str(role)] for role in view.policy)
