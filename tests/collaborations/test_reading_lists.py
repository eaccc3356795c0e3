"""Whatever list people paste: who is on it, and never a line lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halenbrengen.collaborations.guests.alike import pairs_alike
from halenbrengen.collaborations.guests.lines import RULE
from halenbrengen.collaborations.guests.reading import read_list

KARIN = ("Karin de Wit", "De Singel", "directeur", "karin@singel.example")
CORPUS = {
    "semicolons": "Karin de Wit; De Singel; directeur; karin@singel.example",
    "tabs, as from a spreadsheet": "Karin de Wit\tDe Singel\tdirecteur\tkarin@singel.example",
    "commas": "Karin de Wit, De Singel, directeur, karin@singel.example",
    "pipes": "| Karin de Wit | De Singel | directeur | karin@singel.example |",
    "dashes": "Karin de Wit - De Singel - directeur - karin@singel.example",
    "quoted cells": '"Karin de Wit";"De Singel";"directeur";"karin@singel.example"',
    "a cell over two lines": '"Karin\nde Wit";De Singel;directeur;karin@singel.example',
    "last name first": '"Wit, Karin de",De Singel,directeur,karin@singel.example',
    "another order": "Vmbo-school;directeur;Karin de Wit;karin@singel.example",
    "the address first": "karin@singel.example; Karin de Wit; De Singel; directeur",
    "as from a mail": "Karin de Wit <karin@singel.example>, directeur De Singel",
    "with a preposition": "Karin de Wit <karin@singel.example>, directeur van De Singel",
    "in brackets": "Karin de Wit (directeur De Singel) karin@singel.example",
    "a link to mail to": "Karin de Wit; De Singel; directeur; mailto:karin@singel.example",
    "a bullet": "• Karin de Wit, De Singel, directeur, karin@singel.example",
    "a number": "1. Karin de Wit, De Singel, directeur, karin@singel.example",
    "spaces everywhere": "  Karin   de Wit ;  De Singel ;directeur; karin@singel.example  ",
    "headings": "Functie;E-mail;Organisatie;Naam\ndirecteur;karin@singel.example;De Singel;Karin de Wit",
    "English headings": "Name,Company,Job title,E-mail\nKarin de Wit,De Singel,directeur,karin@singel.example",
    "a name in parts": "Voornaam\tTussenvoegsel\tAchternaam\tBedrijf\tFunctie\tMail\n"
    "Karin\tde\tWit\tDe Singel\tdirecteur\tkarin@singel.example",
    "under their organisation": "De Singel:\n- Karin de Wit, directeur, karin@singel.example",
}


def read(text):
    return [(g.name, g.organisation, g.function, g.email) for g in read_list(text).guests]


@pytest.mark.parametrize("how", [how for how in CORPUS if how not in ("another order", "under their organisation")])
def test_the_same_person_is_understood_from(how):
    assert read(CORPUS[how]) == [KARIN]


def test_columns_are_known_by_what_stands_in_them():
    assert read(CORPUS["another order"]) == [("Karin de Wit", "Vmbo-school", "directeur", "karin@singel.example")]
    assert read("Gemeente Utrecht;Jan Bos\nGemeente Utrecht;An Vos\nDe Kring;Bo Mol") == [
        ("Jan Bos", "Gemeente Utrecht", "", ""),
        ("An Vos", "Gemeente Utrecht", "", ""),
        ("Bo Mol", "De Kring", "", ""),
    ]


def test_people_stand_under_their_organisation():
    text = "Gemeente Utrecht:\n- Jan Bos\n- An Vos, wethouder\n\nDe Singel:\n* Karin de Wit <k@s.example>"
    assert read(text) == [
        ("Jan Bos", "Gemeente Utrecht", "", ""),
        ("An Vos", "Gemeente Utrecht", "wethouder", ""),
        ("Karin de Wit", "De Singel", "", "k@s.example"),
    ]


def test_receivers_of_a_mail_are_people_of_no_organisation_yet():
    assert read("Karin <k@x.example>; Yusuf <y@x.example>; An Bos <a@x.example>") == [
        ("Karin", "", "", "k@x.example"),
        ("Yusuf", "", "", "y@x.example"),
        ("An Bos", "", "", "a@x.example"),
    ]


def test_the_heading_and_columns_without_a_place_are_told():
    found = read_list("Naam;Organisatie;Telefoon\nAn;De Singel;06")
    assert (found.heading, found.columns_left) == ("Naam;Organisatie;Telefoon", ["Telefoon"])


def test_a_second_address_stays_in_sight():
    line = "An; De Singel; docent; a@x.example; b@x.example"
    assert read(line) == [("An", "De Singel", "docent, b@x.example", "a@x.example")]


def test_what_is_no_person_is_kept_with_what_is_missing():
    assert read("Beste Zoë,\n\nHierbij de lijst") == [("Beste Zoë", "", "", ""), ("Hierbij de lijst", "", "", "")]


CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=20)
ODD = st.sampled_from(["Naam", '"', "a@b.nl", "Gemeente X:", "- Jan"])
LISTS = st.lists(st.lists(CELLS | ODD, max_size=6), max_size=8)


@given(LISTS, st.sampled_from("\t;|,"))
def test_no_line_is_ever_lost(rows, separator):
    """Every word of the list stands with a person, in the heading, or over the people of an organisation."""
    text = "\n".join(separator.join(row) for row in rows)
    found = read_list(text)
    kept = found.heading + "".join(guest.line + guest.organisation for guest in found.guests)
    words = [
        word for line in text.splitlines() if not RULE.match(line) for word in re.split(r'[\s";,|]+', line) if word
    ]
    assert [word for word in words if word.removesuffix(":") not in kept] == []


@given(st.lists(st.tuples(*[st.from_regex(r"[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}", fullmatch=True)] * 2), min_size=1))
def test_a_plain_list_is_read_from_left_to_right(people):
    """Two columns of which nothing is known are a name and an organisation."""
    read_back = {(name, organisation) for name, organisation, *_rest in read("\n".join(map("; ".join, people)))}
    swapped = {(organisation, name) for name, organisation in people}
    assert read_back in (set(people), swapped)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gemeente Utrecht", "Gem. Utrecht"),
        ("Stichting De Singel", "De Singel"),
        ("Bibliotheek de Sluis", "Bibliotheek De Sluis "),
        ("Woningcorporatie Thuis", "Wooncorporatie Thuis"),
        ("Jansen B.V.", "Jansen BV"),
    ],
)
def test_names_that_look_alike_are_asked_about(one, other):
    assert pairs_alike([one, other]) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Gemeente Utrecht", "Provincie Utrecht"), ("Partij 1", "Partij 2"), ("De Kring", "De Kraan"), ("GGZ", "GGD")],
)
def test_names_that_differ_are_not(one, other):
    assert pairs_alike([one, other]) == []
