"""Undoing what one did last oneself, as long as no colleague went on with it."""

from django.utils.translation import gettext as _

from halenbrengen.changes.models import Change
from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.posters.commands.hanging import hand_over, take_in_hand
from halenbrengen.posters.commands.lines import put_at, restore, strike
from halenbrengen.posters.commands.pen import require_open, reword, write_text
from halenbrengen.posters.models import Item, Poster


def undo_act(act, *, by):
    """Put back how it was before something that one did oneself: `act`, a row of the log."""
    with changing(act, by) as (act, record):
        thing = _thing_of(act)
        require_open(getattr(thing, "poster", thing), by)
        later = Change.objects.heard_by(act.collaboration_id, [act.audience]).filter(
            number__gt=act.number, subject=act.subject
        )
        if later.filter(details__undoes=act.number).exists():
            return
        undo, clashing = UNDO[act.verb]
        require(
            not any(_clashes(act, other, clashing) for other in later),
            _("Hier is daarna nog iets aan veranderd. Het blijft zoals het nu is; pas het zelf aan."),
        )
        undo(thing, act.details, by, record, undoes=act.number)


def _thing_of(act):
    noun, _colon, number = act.subject.partition(":")
    return {"item": Item, "poster": Poster}[noun]._base_manager.select_related().get(pk=number)


def _clashes(act, other, clashing):
    return other.verb in clashing.split() and act.details.get("field") in (None, other.details.get("field"))


def _take_off(item, details, by, record, **why):
    strike(item, record, **why)


def _put_back(item, details, by, record, **why):
    restore(item, record, **why)


def _say_as_before(item, details, by, record, **why):
    reword(item, details["before"], None, by, record, **why)


def _place_as_before(item, details, by, record, **why):
    put_at(item, details["before"], record, **why)


def _write_as_before(poster, details, by, record, **why):
    field = details["field"]
    write_text(poster, field, details["before"], getattr(poster, field), by, record, **why)


def _take_in_hand(poster, details, by, record, **why):
    take_in_hand(poster, by, record, **why)


def _hand_over(poster, details, by, record, **why):
    hand_over(poster, by, record, **why)


# what was done -> how it is undone, and what somebody may have done since that stands in the way
UNDO = {
    "item_written": (_take_off, "item_reworded item_struck item_restored wording_kept"),
    "item_restored": (_take_off, "item_reworded item_struck item_restored wording_kept"),
    "item_struck": (_put_back, "item_struck item_restored"),
    "item_reworded": (_say_as_before, "item_reworded"),
    "item_moved": (_place_as_before, "item_moved"),
    "field_written": (_write_as_before, "field_written"),
    "poster_handed_in": (_take_in_hand, "poster_handed_in poster_taken_back"),
    "poster_taken_back": (_hand_over, "poster_handed_in poster_taken_back"),
}
