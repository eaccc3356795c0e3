"""What lies in the ZIP beside the sheets: the record, and photos of posters that were filled in on paper."""

from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.posters.queries import photos_for
from halenbrengen.printing import typeset
from halenbrengen.printing.records import record_content
from halenbrengen.printing.sheets import joined
from halenbrengen.record.sections import record_for


def files_beside(viewer):
    """Pairs of a file name and its bytes, as far as this viewer may read them now; the record is A4 in every size."""
    found = [
        (joined(_("foto"), f"{number:02}", photo.poster.party) + ".jpg", bytes(photo.jpeg))
        for number, photo in enumerate(photos_for(viewer), start=1)
    ]
    if viewer.may("read_record", collaboration_of(viewer)):
        record = typeset.pdf("record", record_content(record_for(viewer)), size="A4", language=viewer.language)
        found.append((_("verslag") + "-A4.pdf", record.pdf))
    return found
