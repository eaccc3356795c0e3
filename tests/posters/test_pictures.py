"""What becomes of a file that is sent as a photo: a plain picture, or a sentence within two seconds."""

import resource
import time
from io import BytesIO

import pytest
from PIL import Image

from halenbrengen.posters.papers.pictures import MOST_BYTES, NotTaken, plain_picture
from tests.posters import pictures

BAD = {
    "words": (b"Dit is geen foto", "geen foto"),
    "nothing": (b"", "geen foto"),
    "an svg": (pictures.SVG, "geen foto"),
    "a page": (pictures.HTML, "geen foto"),
    "a pdf": (b"%PDF-1.7\n" + bytes(500), "geen foto"),
    "a zip": (b"PK\x03\x04" + bytes(500), "geen foto"),
    "a gif": (b"GIF89a" + bytes(500), "geen foto"),
    "a heic": (pictures.HEIC, "HEIC"),
    "a truncated photo": (pictures.jpeg(2000, 1500, quality=95)[:9000], "niet heel"),
    "only a beginning": (pictures.jpeg()[:40], "geen foto"),
    "thirty megapixels": (pictures.jpeg(6000, 5000), "25"),
    "a large png": (pictures.png(5000, 3000, "L"), "12"),
    "a bomb": (pictures.bomb(), "12"),
    "thousands of scans": (pictures.many_scans(), "geen foto"),
    "a ribbon": (pictures.jpeg(8000, 20), "langer dan breed"),
    "sixteen megabytes": (pictures.jpeg() + bytes(MOST_BYTES), "15 MB"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_photo_is_refused_within_two_seconds_and_without_eating_memory(name):
    data, words = BAD[name]
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    with pytest.raises(NotTaken) as refusal:
        plain_picture(data)
    assert time.monotonic() - began < 2
    assert words in refusal.value.sentence % refusal.value.values
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 100


@pytest.mark.parametrize("data", [pictures.jpeg(), pictures.png(), pictures.png(mode="RGBA"), pictures.webp()])
def test_three_kinds_of_files_become_a_plain_jpeg(data):
    picture = plain_picture(data)
    made = Image.open(BytesIO(picture.jpeg))
    assert (made.format, made.mode, made.size) == ("JPEG", "RGB", (640, 480)) and picture.width == 640


def test_where_it_was_made_and_with_what_stays_behind():
    picture = plain_picture(pictures.from_a_phone())
    assert b"Fabrikant-7f3a" not in picture.jpeg and b"Geheim-9c1b" not in picture.jpeg
    assert b"Exif" not in picture.jpeg and dict(Image.open(BytesIO(picture.jpeg)).getexif()) == {}


def test_it_is_put_upright_first():
    made = Image.open(BytesIO(plain_picture(pictures.from_a_phone()).jpeg))
    assert made.size == (600, 800)
    assert made.getpixel((300, 20))[0] > 200 > 100 > made.getpixel((300, 20))[1]
    assert min(made.getpixel((300, 700))) > 200


def test_a_page_that_hides_in_a_photo_is_gone():
    assert b"script" not in plain_picture(pictures.polyglot()).jpeg


def test_a_busy_photo_of_24_megapixels_becomes_at_most_a_megabyte():
    noise = Image.effect_noise((1500, 1000), 90).resize((6000, 4000)).convert("RGB")
    file = BytesIO()
    noise.save(file, "JPEG", quality=60)
    picture = plain_picture(file.getvalue())
    assert len(picture.jpeg) <= 1_000_000 and max(picture.width, picture.height) <= 2400
