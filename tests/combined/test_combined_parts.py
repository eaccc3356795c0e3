"""What stands on the screens of the combining, and what never does."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from halenbrengen.changes.parts import render_part
from halenbrengen.combined import commands
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase

CONFIRM, REWORD, WITHDRAW = "Ja, dit bedoelden we", "Zo zeggen wij het", "Neem deze regel terug"


def seen(html):
    """The words on the screen, in their order."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def render(part, viewer):
    return render_part(part, viewer.group)


def write(table, text, *, party=0, **how):
    sources = [] if "lane" in how else [table.parties[party]]
    how = {"side": "get", "sources": sources, **how}
    return commands.write_entry(table.collaboration, text=text, **how, by=table.viewer("facilitator"))


def test_r20_both_sides_and_every_party_stand_on_it(combining):
    write(combining, "Zekerheid", side="get", lane=combining.parties[0])
    write(combining, "Sleutels", side="give", lane=combining.parties[2])
    assert seen(render("combined-lanes", combining.viewer(Role.BEAMER))) == (
        "Vmbo-school De Singel haalt Zekerheid gehoord brengt nog niets "
        "Gemeente Waardlanden nog niets "
        "Bibliotheek De Sluis haalt nog niets brengt Sleutels gehoord"
    )


def test_a_shared_line_names_every_party_it_comes_from(combining):
    write(combining, "Een plek die leeft", sources=combining.parties[1:])
    assert seen(render("combined-shared", combining.viewer(Role.OBSERVER))) == (
        "Halen Een plek die leeft Gemeente Waardlanden nog te horen Bibliotheek De Sluis nog te horen gehoord "
        "Brengen Hier staat nog niets."
    )


def test_only_ones_own_lines_ask_for_an_answer(combining):
    write(combining, "Zekerheid", party=0)
    own, other = (render("combined-shared", combining.person(party)) for party in (0, 1))
    assert all(words in own for words in (CONFIRM, REWORD, WITHDRAW))
    assert not any(words in other for words in (CONFIRM, REWORD, WITHDRAW))


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.BEAMER])
@pytest.mark.parametrize("part", ["combined-shared", "combined-lanes"])
def test_who_is_no_party_answers_nothing(combining, part, role):
    write(combining, "Zekerheid", lane=combining.parties[0])
    write(combining, "Sleutels")
    assert "<form" not in render(part, combining.viewer(role))


def test_after_confirming_the_question_is_gone_and_other_words_stay_possible(combining):
    entry = write(combining, "Zekerheid")
    commands.confirm(entry, party=combining.parties[0], by=combining.person(0))
    html = render("combined-shared", combining.person(0))
    assert CONFIRM not in html
    assert REWORD in html
    assert "bevestigd" in html


def test_once_contracting_it_is_only_read(combining):
    write(combining, "Zekerheid")
    combining.move_to(Phase.CONTRACTING)
    html = render("combined-shared", combining.person(0))
    assert "Zekerheid" in html
    assert "<form" not in html


def test_a_party_that_has_nothing_yet_says_so_in_its_lane(combining):
    commands.say_nothing_yet(combining.parties[1], by=combining.person(1))
    assert "Gemeente Waardlanden zegt: nu nog niets" in seen(render("combined-lanes", combining.viewer(Role.OBSERVER)))
    write(combining, "Toch iets", lane=combining.parties[1])
    assert "nu nog niets" not in render("combined-lanes", combining.viewer(Role.OBSERVER))


def test_a_line_is_taken_in_two_acts(combining):
    html = render("combined-write", combining.viewer("scribe"))
    assert f'action="items/{combining.get.pk}/entry"' in html
    commands.take_item(combining.get, by=combining.viewer("scribe"))
    html = render("combined-write", combining.viewer("scribe"))
    assert f'action="items/{combining.get.pk}/entry"' not in html
    assert "is overgenomen" in html


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.BEAMER, Role.PARTICIPANT])
def test_nobody_else_gets_the_writing(combining, role):
    viewer = combining.person(0) if role == Role.PARTICIPANT else combining.viewer(role)
    assert seen(render("combined-write", viewer)) == ""


def test_a_party_reads_only_its_own_missing_lines(combining):
    html = render("combined-missing", combining.person(1))
    assert combining.other.text in html
    assert combining.get.text not in html
    assert "Neem over" not in html
    assert seen(render("combined-missing", combining.viewer(Role.OBSERVER))) == ""


ALIKE = ["Een plek in de avond", "Een plek in de avond"]
UNLIKE = ["Een plek in de avond", "Nieuwe draaibanken"]


@pytest.mark.parametrize("part", ["combined-lanes", "combined-shared", "combined-write", "combined-missing"])
@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "beamer"])
def test_r22_likeness_leaves_no_mark_whatsoever(combining, part, role):
    """Two parties that say just the same look exactly like two that say something else (R22, T1)."""

    def drawn(texts):
        for item, entry, lane, text in zip(items, entries, lanes, texts, strict=True):
            for thing in (item, entry, lane):
                type(thing).objects.filter(pk=thing.pk).update(text=text)
        return render(part, combining.viewer(role)).replace(UNLIKE[1], UNLIKE[0])

    items = [combining.item(party, side="get", text="x") for party in (0, 1)]
    entries = [write(combining, "x", party=party) for party in (0, 1)]
    lanes = [write(combining, "x", party=party, lane=combining.parties[party]) for party in (0, 1)]
    assert drawn(ALIKE) == drawn(UNLIKE)


@pytest.mark.parametrize("part", ["combined-lanes", "combined-shared", "combined-missing"])
def test_no_number_stands_beside_a_party(combining, part):
    write(combining, "Een plek die leeft", sources=combining.parties[1:])
    commands.take_item(combining.get, by=combining.viewer("scribe"))
    assert re.findall(r"\d", seen(render(part, combining.viewer("facilitator")))) == []


def test_what_people_wrote_stays_as_they_wrote_it(combining):
    text = "<script>alert('1')</script>\nregel twee & مرحبا 🙂 =SUM(A1)"
    write(combining, text)
    html = render("combined-shared", combining.viewer(Role.BEAMER))
    assert "&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt;\nregel twee &amp; مرحبا 🙂 =SUM(A1)" in html


def test_a_longer_poster_asks_the_database_no_more_often(combining):
    def asked(part):
        with CaptureQueriesContext(connection) as queries:
            render(part, combining.viewer("facilitator"))
        return len(queries)

    parts = ["combined-lanes", "combined-shared", "combined-write", "combined-missing"]
    for party in range(3):
        combining.item(party)
        write(combining, "x", party=party, sources=combining.parties)
        write(combining, "x", lane=combining.parties[party])
    few = [asked(part) for part in parts]
    for party in range(3):
        combining.item(party)
        write(combining, "y", party=party, sources=combining.parties)
        write(combining, "y", lane=combining.parties[party])
    assert [asked(part) for part in parts] == few
