"""Looking for a word in whatever the product gives out: unpacked, and in every writing in which it could hide."""

import base64
import gzip
import html
import io
import subprocess
import zipfile
from functools import cache, lru_cache
from urllib.parse import quote


def layers(body):
    """The bytes themselves, and what is packed in them: ZIP and ODF file by file, the words of a PDF, gzip."""
    yield body
    if body[:2] == b"\x1f\x8b":
        yield from layers(gzip.decompress(body))
    elif body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            yield "\n".join(packed.namelist()).encode()
            for name in packed.namelist():
                yield from layers(packed.read(name))
    elif body[:5] == b"%PDF-":
        for tool in (["pdftotext", "-", "-"], ["pdfinfo", "-"]):
            yield subprocess.run(tool, input=body, capture_output=True, check=True).stdout


@lru_cache(maxsize=64)
def unpacked(body):
    """The layers of something that many may get, made once."""
    return tuple(layers(body))


def writings(word):
    """A word as it could be written: plain, in an address, as base64 anywhere in a text, UTF-16, numbered HTML."""
    plain = word.encode()
    yield plain
    yield quote(word).encode()
    yield html.escape(word).encode()
    yield "".join(f"&#{ord(mark)};" for mark in word).encode()
    yield "".join(f"&#x{ord(mark):x};" for mark in word).encode()
    yield "".join(f"\\u{ord(mark):04x}" for mark in word).encode()
    yield plain.hex().encode()
    for encoding in ("utf-16-le", "utf-16-be"):
        yield word.encode(encoding)
    for before in range(3):
        whole = base64.b64encode(b"x" * before + plain)
        yield whole[(before * 8 + 5) // 6 : len(whole) - 4]  # without what its neighbours decide


@cache
def written(word):
    return frozenset(writings(word))


def found_in(body, word):
    """Whether the word stands anywhere in these bytes."""
    return any(writing in layer for layer in unpacked(body) for writing in written(word))
