import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halenbrengen.method.limits import (
    LONG_LINE,
    NAME_LIMIT,
    NOT_PRINTABLE,
    ONE_LINE_ONLY,
    SAY_MORE,
    TEXT_LIMIT,
    TOO_LONG,
    Offence,
    length_hint,
    offence,
    with_plain_newlines,
)


def test_texts_hold_four_thousand_characters_and_names_two_hundred_and_fifty():
    assert (TEXT_LIMIT, NAME_LIMIT) == (4000, 250)
    assert offence("é" * 4000) is None
    assert offence("é" * 4001) == Offence(TOO_LONG, {"length": 4001, "limit": 4000})
    assert offence("é" * 251, limit=NAME_LIMIT) == Offence(TOO_LONG, {"length": 251, "limit": 250})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ondernemerskring Havenkade e.o. ‘d'Oude Werf’",
        "مرحبا بالجميع",
        "👩🏽‍🔧 en 🧑‍🍳",
        "<script>alert(1)</script>",
        "=SUM(A1:A9)",
        "- landelijk\n- provinciaal\n\tfondsen",
        "rechts-naar-links \u202e en een harde spatie \u00a0",
    ],
)
def test_any_language_and_any_sign_is_welcome(text):
    assert offence(text) is None


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\r", "\x7f", "\x85", "\ud800"])
def test_a_control_character_is_refused_with_its_place(character):
    assert offence("ab" + character + "c") == Offence(NOT_PRINTABLE, {"place": 3})


def test_a_name_is_one_line():
    assert offence("De\nSingel", one_line=True) == Offence(ONE_LINE_ONLY, {"place": 3})
    assert offence("De\tSingel", one_line=True) == Offence(ONE_LINE_ONLY, {"place": 3})
    assert offence("De Singel", one_line=True) is None


@given(st.text(max_size=60))
def test_only_control_characters_and_half_characters_are_refused(text):
    refused = [sign for sign in text if unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t"]
    assert (offence(text) is not None) == bool(refused)


def test_the_line_ends_of_a_browser_become_newlines():
    assert with_plain_newlines("een\r\ntwee\rdrie\nvier") == "een\ntwee\ndrie\nvier"


def test_the_sentence_says_how_much_was_typed_and_that_nothing_is_cut():
    found = offence("a" * 300, limit=NAME_LIMIT)
    assert found.sentence % found.values == (
        "Dit zijn 300 tekens; er passen er 250. Maak de tekst korter: wij kappen niets af."
    )


@pytest.mark.parametrize(
    ("length", "hint"),
    [(0, None), (1, SAY_MORE), (14, SAY_MORE), (15, None), (200, None), (201, LONG_LINE), (4000, LONG_LINE)],
)
def test_a_short_or_long_item_gets_a_hint_and_is_never_refused_for_it(length, hint):
    assert length_hint("a" * length) is hint
    assert offence("a" * length) is None
