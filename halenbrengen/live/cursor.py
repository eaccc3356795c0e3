"""How far a page has heard: the last number of each series that its viewer may hear, as one opaque word."""

from functools import cache

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage

import halenbrengen
from halenbrengen.changes.models import Series


def cursor_of(viewer):
    """Where this viewer's page begins to listen. Read it before anything else of the page."""
    return cursor_at(numbers_of(viewer.collaboration_id), viewer)


def numbers_of(collaboration_id):
    """The last number of every series of a collaboration."""
    return dict(Series.objects.filter(collaboration_id=collaboration_id).values_list("audience", "last"))


def cursor_at(numbers, viewer):
    """Only equality counts: any other word, also an unreadable one, means that the page is sent afresh."""
    heard = (f"{audience}={numbers.get(audience, 0)}" for audience in viewer.audiences)
    return ",".join([*_epoch(), *heard])


@cache
def _epoch():
    """A word that a restore from backup writes anew, so that equal numbers from another past do not count as equal."""
    kept = settings.DATA / "epoch"
    return [kept.read_text().strip()] if kept.exists() else []


@cache
def page_version():
    """Changes with the code and with any asset: a page of another version is asked to reload."""
    assets = getattr(staticfiles_storage, "manifest_hash", "")
    return f"{halenbrengen.version}-{assets}"
