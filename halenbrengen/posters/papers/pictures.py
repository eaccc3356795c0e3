"""From whatever file somebody sends to a plain picture: read, put upright, made smaller, and nothing else of it kept.

Where a photo was taken, by whom and with what stays behind: only the colours of its points are written down again.
"""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps

from halenbrengen.method.limits import (
    JPEG_MEGAPIXELS,
    KEPT_PHOTO_BYTES,
    KEPT_PHOTO_SIDE,
    OTHER_MEGAPIXELS,
    PHOTO_MEGABYTES,
)
from halenbrengen.method.phrases import phrase

Image.MAX_IMAGE_PIXELS = None  # we ask the size ourselves, before anything is unfolded
FORMATS = ("JPEG", "PNG", "WEBP")
MOST_BYTES = PHOTO_MEGABYTES * 1024 * 1024
LONGEST_TO_SHORTEST = 20
# A camera needs one scan for each picture, or about ten for one that comes into view bit by bit. Thousands keep a
# processor busy for minutes.
MOST_SCANS = 60
SCAN, END = b"\xff\xda", b"\xff\xd9"
NEEDED = {0xE0, 0xDB, 0xC0, 0xC4}  # the second byte of what stands before the scan: measures and tables, no words
APPLE = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
QUALITIES = (84, 74, 62, 48)

TOO_HEAVY = phrase("Deze foto is groter dan %(megabytes)s MB. Kies een kleinere en probeer het opnieuw.")
TOO_MANY_POINTS = phrase(
    "Deze foto heeft meer dan %(megapixels)s miljoen beeldpunten. Maak haar kleiner, of maak er een schermafdruk van."
)
TOO_NARROW = phrase("Deze foto is veel langer dan breed. Maak een foto van de hele plaat.")
HEIC = phrase(
    "Dit is een HEIC-foto; die kan hier niet worden getoond. Kies bij het delen JPEG of “Meest compatibel”, "
    "of maak er een schermafdruk van."
)
NO_PICTURE = phrase("Dit bestand is geen foto die wij kunnen lezen. Kies een JPEG-, PNG- of WebP-bestand.")
BROKEN = phrase("Dit bestand is niet heel: de foto houdt halverwege op. Stuur haar opnieuw.")


class NotTaken(Exception):
    """This file cannot become a picture; `sentence` is a phrase to translate and then fill with `values`."""

    def __init__(self, sentence, **values):
        super().__init__(sentence)
        self.sentence, self.values = sentence, values


@dataclass(frozen=True)
class Picture:
    """A plain JPEG of at most a megabyte and 2,400 points on its longest side."""

    jpeg: bytes
    width: int
    height: int


def plain_picture(data: bytes) -> Picture:
    """The picture in a JPEG, PNG or WebP file, made anew; or `NotTaken`.

    Only the first bytes are read before size and shape are known, so that a file which unfolds to gigabytes costs
    nothing.
    """
    if len(data) > MOST_BYTES:
        raise NotTaken(TOO_HEAVY, megabytes=PHOTO_MEGABYTES)
    if data[4:8] == b"ftyp" and data[8:12] in APPLE:
        raise NotTaken(HEIC)
    image, is_jpeg = _opened(data), data[:2] == b"\xff\xd8"
    megapixels = JPEG_MEGAPIXELS if is_jpeg else OTHER_MEGAPIXELS
    if image.width * image.height > megapixels * 1_000_000:
        raise NotTaken(TOO_MANY_POINTS, megapixels=megapixels)
    if max(image.size) > LONGEST_TO_SHORTEST * min(image.size):
        raise NotTaken(TOO_NARROW)
    if is_jpeg and data.count(SCAN) > MOST_SCANS:
        raise NotTaken(NO_PICTURE)
    return _small_enough(_upright(image))


def kept_picture(data: bytes) -> Picture:
    """A picture that comes back from a file: the same bytes where they are what `plain_picture` makes."""
    picture = plain_picture(data)
    return Picture(data, picture.width, picture.height) if _is_plain(data) else picture


def _is_plain(data):
    """Whether this is a JPEG of one scan, small enough, with nothing in it but what is needed to show it."""
    if len(data) > KEPT_PHOTO_BYTES or data.count(SCAN) != 1 or data.find(END) != len(data) - 2:
        return False
    place = 2
    while data[place : place + 2] != SCAN:
        if data[place] != 0xFF or data[place + 1] not in NEEDED:
            return False
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return max(Image.open(BytesIO(data)).size) <= KEPT_PHOTO_SIDE


def _opened(data):
    try:
        return Image.open(BytesIO(data), formats=FORMATS)
    except Exception:  # a reader of strange files fails in strange ways
        raise NotTaken(NO_PICTURE) from None


def _upright(image):
    """The points alone, on white where they are see-through, turned as the camera was held."""
    try:
        if image.mode == "P":
            image = image.convert("RGBA" if image.has_transparency_data else "RGB")
        image.thumbnail((KEPT_PHOTO_SIDE, KEPT_PHOTO_SIDE), reducing_gap=2.0)
        image = ImageOps.exif_transpose(image)
        see_through = image.has_transparency_data
        image = image.convert("RGBA" if see_through else "RGB")
    except (OSError, SyntaxError):
        raise NotTaken(BROKEN) from None
    except Exception:
        raise NotTaken(NO_PICTURE) from None
    plain = Image.new("RGB", image.size, "white")
    plain.paste(image, mask=image if see_through else None)
    return plain


def _small_enough(plain):
    while True:
        for quality in QUALITIES:
            written = BytesIO()
            plain.save(written, "JPEG", quality=quality, optimize=True)
            if written.tell() <= KEPT_PHOTO_BYTES:
                return Picture(written.getvalue(), *plain.size)
        plain = plain.reduce(2)
