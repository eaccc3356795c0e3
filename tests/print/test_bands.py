"""A party's band: a hue and a pattern, told apart without colour."""

import json
import subprocess
from itertools import combinations
from pathlib import Path

import pytest

from halenbrengen.printing import typeset
from halenbrengen.printing.typeset import pdf
from tests.print.paper import poster_with

HUES = json.loads((Path(typeset.HERE) / "hues.json").read_text())


def lightness(hue):
    """How light a hue looks, from 0 (black) to 100 (CIE L*)."""
    channels = [int(hue[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return 116 * luminance ** (1 / 3) - 16


def test_twelve_hues_are_about_equally_dark():
    assert len(set(HUES)) == 12
    assert all(34 < lightness(hue) < 48 for hue in HUES)


@pytest.fixture(scope="module")
def bands():
    """For each party what stands light in its band, as rows of booleans, without colour."""
    return [_light_in_band(pdf("poster", poster_with(4, hue=number), size="A3").pdf) for number in range(1, 13)]


def _light_in_band(document):
    """A piece of the band, 120 by 16 mm of an A0, three dots for each millimetre."""
    drawn = ["pdftoppm", "-gray", "-r", str(3 * 25.4 * 1189 / 420), "-"]
    grey = subprocess.run(drawn, input=document, capture_output=True, check=True).stdout
    _, sizes, _, pixels = grey.split(b"\n", 3)
    width = int(sizes.split()[0])
    rows = [pixels[y * width + 180 : y * width + 540] for y in range(46 * 3, 62 * 3)]
    middle = (min(map(min, rows)) + max(map(max, rows))) / 2
    return [[pixel > middle for pixel in row] for row in rows]


def test_no_two_bands_look_alike_in_black_and_white(bands):
    for (first, one), (second, other) in combinations(enumerate(bands, start=1), 2):
        cells = [a != b for row, against in zip(one, other, strict=True) for a, b in zip(row, against, strict=True)]
        assert sum(cells) / len(cells) > 0.15, f"the bands of hues {first} and {second} look alike"


def test_a_thirteenth_party_has_the_first_colour_with_another_pattern():
    first, thirteenth = (_light_in_band(pdf("poster", poster_with(4, hue=hue), size="A3").pdf) for hue in (1, 13))
    assert any(map(any, thirteenth))
    assert thirteenth != first


def test_every_band_keeps_its_hue_and_shows_its_pattern(bands):
    for number, band in enumerate(bands, start=1):
        light = sum(map(sum, band)) / sum(map(len, band))
        assert 0.12 < light < 0.62, f"the pattern of hue {number} fills {light:.0%} of its band"
