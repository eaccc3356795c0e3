"""A poster that was filled in on paper: its photo hangs in its place."""

from django.utils import timezone
from django.utils.translation import gettext as _

from halenbrengen.changes.recording import changing
from halenbrengen.changes.refusals import require
from halenbrengen.method.permissions import Role, is_open
from halenbrengen.posters.commands.hanging import put_on_wall
from halenbrengen.posters.models import Photo


def put_up_photo(poster, picture, *, by):
    """Put a photo of a paper poster in the place of its party; an earlier photo makes way for it.

    From who leads it hangs at once. From the party itself it stays as hidden as its poster, until that hangs.
    """
    with changing(poster, by) as (poster, record):
        _require_photos(poster, by)
        if by.leads and poster.hung_at is None:
            _require_nothing_hidden(poster)
            put_on_wall(poster, record)
        earlier = Photo.objects.filter(poster=poster).first()
        if earlier and bytes(earlier.jpeg) == picture.jpeg:
            return
        if earlier:
            earlier.delete()
        photo = Photo(poster=poster, jpeg=picture.jpeg, width=picture.width, height=picture.height)
        photo.put_up_by, photo.put_up_at = by.seat, timezone.now()
        photo.save()
        record("photo_put_up", poster, audience=poster.audience)


def take_down_photo(poster, *, by):
    """Take the photo off a poster; what was typed over from it stays."""
    with changing(poster, by) as (poster, record):
        _require_photos(poster, by)
        require(by.belongs_to(poster.party) or poster.hung_at, _("Deze plaat hangt niet."))
        found, _of_what = Photo.objects.filter(poster=poster).delete()
        if found:
            record("photo_taken_down", poster, audience=poster.audience)


def _require_photos(poster, by):
    require(
        by.leads or by.belongs_to(poster.party),
        _("Alleen %(party)s en wie het gesprek leidt, hangen hier een foto op.") % {"party": poster.party.name},
    )
    require(by.may("put_up_photo", poster.collaboration), _("Foto's ophangen kan nu niet meer."))


def _require_nothing_hidden(poster):
    """A photo hangs the whole poster: never over the head of a party that is still at work on it."""
    require(
        is_open("hang_posters", poster.collaboration.phase, Role.FACILITATOR),
        _("De platen kunnen in deze fase niet worden opgehangen."),
    )
    require(
        poster.handed_in_at or not poster.begun,
        _("%(party)s is aan haar plaat begonnen en heeft haar nog niet ingeleverd. Vraag haar eerst om in te leveren.")
        % {"party": poster.party.name},
    )
