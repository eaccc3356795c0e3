"""Everything that somebody may take along in one size, as one ZIP."""

import io
import zipfile

from django.utils import timezone
from django.utils.text import slugify

from halenbrengen.printing import typeset

LONGEST_TITLE = 60


def bundle(sheets, *, size, language, beside=()):
    """The bytes of a ZIP with a PDF of each sheet, and the characters that no font could print, by file.

    `beside` are files that lie in it as they are: pairs of a name and bytes.
    """
    packed, replaced = io.BytesIO(), {}
    now = timezone.localtime().timetuple()[:6]
    with zipfile.ZipFile(packed, "w") as together:
        for sheet in sheets:
            printed = typeset.pdf(sheet.kind, sheet.content, size=size, language=language)
            together.writestr(zipfile.ZipInfo(sheet.file_name(size), now), printed.pdf)
            if printed.replaced:
                replaced[sheet.file_name(size)] = printed.replaced
        for name, content in beside:
            together.writestr(zipfile.ZipInfo(name, now), content)
    return packed.getvalue(), replaced


def bundle_name(collaboration, size):
    """A name that Windows takes too: letters, digits and hyphens."""
    title = slugify(collaboration.title)[:LONGEST_TITLE].strip("-")
    return "-".join(filter(None, ("halen-en-brengen", title, size))) + ".zip"
