"""How a line says that it was typed over from paper, on every screen and sheet."""

from django.utils.translation import gettext as _


def typed_over(item):
    """By whom its words came from the paper: the scribe, or its party once that put them right. "" for other lines."""
    if not item.is_transcribed:
        return ""
    if item.contributed_by_id:
        return _("overgetypt van papier, verbeterd door de partij")
    return _("door de schrijver overgetypt van papier")
