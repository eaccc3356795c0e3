"""A part is a piece of a page that follows what people do: page and live stream show the same rendering of it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.template.loader import get_template
from django.utils import translation


@dataclass(frozen=True)
class Part:
    """One element of a page, rendered for a kind of viewer and never for one person.

    `name` is the id of its root element; `follows` holds the nouns whose changes touch it (`item`, `poster`);
    `context` gives the template what this viewer may see.
    """

    name: str
    template: str
    follows: frozenset[str]
    context: Callable


def part(name, template, *, follows, context):
    return Part(name, template, frozenset(follows.split()), context)


def render_part(name, viewer):
    """The HTML of one part for one kind of viewer, in their language: the same text on page and stream."""
    found = all_parts()[name]
    with translation.override(viewer.language):
        context = {"part": name, "viewer": viewer, **found.context(viewer)}
        return get_template(found.template).render(context)


@cache
def all_parts():
    """Every part of every app, by name."""
    parts = [each for module in _modules() for each in module.PARTS]
    assert len({each.name for each in parts}) == len(parts), "two parts share a name"
    return {each.name: each for each in parts}


@cache
def all_screens():
    """Every live page by name, with the names of the parts its stream carries."""
    return {name: tuple(parts) for module in _modules() for name, parts in getattr(module, "SCREENS", {}).items()}


@cache
def together_screens():
    """The pages on which people of one party see who of them is there and where they write."""
    return frozenset(name for module in _modules() for name in getattr(module, "TOGETHER", ()))


def _modules():
    names = [f"{config.name}.parts" for config in apps.get_app_configs() if config.name.startswith("halenbrengen.")]
    return [import_module(name) for name in names if name != __name__ and find_spec(name)]
