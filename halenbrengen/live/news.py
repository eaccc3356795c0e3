"""What the open pages of one collaboration must be told: read from the log, rendered once for all who see the same."""

import logging
from dataclasses import dataclass

from django.db import close_old_connections

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import all_parts, all_screens, render_part
from halenbrengen.collaborations.seats import listeners_of
from halenbrengen.live.cursor import cursor_at, numbers_of
from halenbrengen.live.reading import reading

WHO_MAY_LISTEN = {"collaboration", "facilitator", "link", "party", "seat", "signin"}

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Asked:
    """What one group of pages wants to know: `shown` is what it got last, `from_cursors` where newcomers are."""

    viewer: object
    screen: str
    shown: dict
    from_cursors: frozenset


@dataclass(frozen=True)
class Told:
    """What is new for one group: `changed` parts for those who follow, `whole` for newcomers who lag behind."""

    cursor: str
    changed: dict
    whole: dict


@dataclass(frozen=True)
class News:
    """The state of one collaboration at one moment. `listeners` tells who may hear it; None: nothing changed there."""

    numbers: dict
    told: list
    listeners: dict | None


def read_news(collaboration_id, before, groups, patrol):
    """What `groups` have not heard since the numbers `before` (None: nobody listened). Runs in a thread."""
    close_old_connections()
    with reading():
        numbers = numbers_of(collaboration_id)
        nouns = _nouns_since(collaboration_id, before, numbers)
        newcomers = any(group.from_cursors for group in groups)
        look = patrol or newcomers or any(touched & WHO_MAY_LISTEN for touched in nouns.values())
        rendered = {}
        return News(
            numbers=numbers,
            told=[_tell(group, numbers, nouns, rendered) for group in groups],
            listeners=listeners_of(collaboration_id) if look else None,
        )


def _nouns_since(collaboration_id, before, numbers):
    """The nouns that were touched, for each audience that has heard something."""
    nouns = {}
    for audience, last in numbers.items():
        heard = last if before is None else before.get(audience, 0)
        if last > heard:
            rows = Change.objects.heard_by(collaboration_id, [audience]).filter(number__gt=heard)
            nouns[audience] = {subject.partition(":")[0] for subject in rows.values_list("subject", flat=True)}
    return nouns


def _tell(group, numbers, nouns, rendered):
    viewer, screen = group.viewer, all_screens()[group.screen]
    cursor = cursor_at(numbers, viewer)
    touched = set().union(*(nouns.get(audience, ()) for audience in viewer.audiences))
    follow = [name for name in screen if all_parts()[name].follows & touched]
    changed = {name: html for name, html in _render(follow, viewer, rendered) if group.shown.get(name) != html}
    lagging = any(theirs != cursor for theirs in group.from_cursors)
    return Told(cursor, changed, dict(_render(screen, viewer, rendered)) if lagging else {})


def _render(names, viewer, rendered):
    """Each part with its HTML, made once per kind of viewer. A part that cannot be made does not silence the others."""
    for name in names:
        if (viewer, name) not in rendered:
            try:
                rendered[viewer, name] = render_part(name, viewer)
            except Exception:
                log.exception("Part %s cannot be made", name)
                rendered[viewer, name] = None
        if rendered[viewer, name] is not None:
            yield name, rendered[viewer, name]
