import re
from itertools import product

import pytest

from tests.ui.unruly_server import STATIC

SHEETS = sorted(sheet for sheet in (STATIC / "ui/css").glob("*.css") if sheet.name != "tokens.css")
TOKENS = (STATIC / "ui/css/tokens.css").read_text()
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", re.IGNORECASE)


def token(name):
    return re.search(rf"--{name}: (#[0-9a-f]{{6}})", TOKENS)[1]


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def contrast(one, other):
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(
    "sheet", [sheet for sheet in SHEETS if sheet.name != "tokens.css"], ids=lambda sheet: sheet.name
)
def test_colours_and_fonts_are_tokens(sheet):
    text = COMMENT.sub("", sheet.read_text()).replace("#0000", "")  # see-through is no colour
    assert COLOUR.findall(text) == [], (
        "name the colour in tokens.css, so that an organisation can change it in one file"
    )
    assert re.findall(r"font-family: (?!var\(|inherit)", text) == []


@pytest.mark.parametrize(("words", "ground"), [*product(["ink", "quiet", "act"], ["wall", "paper", "soft"])])
def test_words_can_be_read_on_every_ground(words, ground):
    assert contrast(token(words), token(ground)) >= 4.5


def test_words_on_a_filled_button_can_be_read():
    assert min(contrast(token("act-ink"), token(act)) for act in ("act", "act-dark")) >= 4.5


def test_the_twelve_parties_are_equally_dark():
    shades = [luminance(token(f"party-{number}")) for number in range(1, 13)]
    assert max(shades) - min(shades) < 0.11
    assert min(contrast(token(f"party-{number}"), token("paper")) for number in range(1, 13)) >= 4.5


def test_no_two_parties_have_the_same_pattern():
    patterns = re.findall(r"--tile: (.*?) \}", (STATIC / "ui/css/band.css").read_text())
    assert len(patterns) == len(set(patterns)) == 12
