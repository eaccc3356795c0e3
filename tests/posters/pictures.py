"""Files that somebody might send as a photo, good and bad."""

import struct
import zlib
from io import BytesIO

from PIL import Image


def jpeg(width=640, height=480, colour="white", **how):
    return _written(Image.new("RGB", (width, height), colour), "JPEG", **how)


def png(width=640, height=480, mode="RGB"):
    return _written(Image.new(mode, (width, height)), "PNG")


def webp(width=640, height=480):
    return _written(Image.new("RGB", (width, height)), "WEBP")


def from_a_phone(orientation=6):
    """Taller than wide once it is upright, with a place and a maker in it, and red at its top."""
    image = Image.new("RGB", (800, 600), "white")
    image.paste("red", (0, 0, 100, 600))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = orientation, "Fabrikant-7f3a"
    exif.get_ifd(0x8825)[1] = "N"
    return _written(image, "JPEG", exif=exif, comment=b"Geheim-9c1b")


def bomb(side=30_000):
    """A picture of a few bytes that unfolds to gigabytes."""
    lines = zlib.compress(bytes(side // 8 + 1) * 200, 9)
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", lines) + _chunk(b"IEND", b"")


def many_scans():
    """A JPEG that comes into view in thousands of steps."""
    whole = jpeg(64, 64, progressive=True)
    start = whole.rindex(b"\xff\xda")
    return whole[:start] + whole[start:-2] * 3000 + b"\xff\xd9"


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
HEIC = b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + bytes(200)


def polyglot():
    """A JPEG that is a page as well, for who reads it as one."""
    return jpeg(comment=HTML) + HTML


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _written(image, kind, **how):
    file = BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()
