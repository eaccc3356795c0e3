"""A card for everybody with their own way in: name, party, a square to scan, and the address in words.

The addresses are secrets that are kept nowhere: the cards are set from what was made this moment, and then forgotten.
"""

import segno
from django.utils.translation import gettext as _

from halenbrengen.printing import typeset
from halenbrengen.printing.filling import what_a_box_is
from halenbrengen.ui.templatetags.halenbrengen import role_name


def cards(collaboration, made):
    """What the sheet wants to know of `made`: pairs of a seat and its fresh address."""
    return {
        "title": _("Persoonlijke links"),
        "about": collaboration.title,
        "boxes": what_a_box_is(),
        "labels": {"scan": _("Scan, of typ dit adres over"), "own": _("Deze link is alleen voor jou.")},
        "cards": [_card(seat, address) for seat, address in made],
    }


def set_later(content, language):
    """The PDF of the cards, set only when it is sent: by then the links are on disk and nobody waits to write."""
    yield typeset.once("cards", content, size="A4", language=language).pdf


def _card(seat, address):
    square = segno.make(address, error="m").svg_inline(border=0, scale=4)
    return {
        "name": seat.name,
        "whose": seat.party.name if seat.party else role_name(seat.role),
        "hue": seat.party.hue if seat.party else 0,
        "address": address,
        "square": square,
    }
