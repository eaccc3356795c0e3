"""What people wrote comes out as typed, whatever it is made of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from halenbrengen.printing.typeset import pdf
from tests.print.paper import AWKWARD, LABELS, combined, item, pages, poster, printed_text, rules, squeezed

EVERYWHERE = poster(
    [item(text, text) for text in AWKWARD.values()],
    [item(text) for text in AWKWARD.values()],
    **dict.fromkeys(("motivation", "ambition_reading", "commitment", "means", "feasibility"), "Zie de lijst."),
)


@pytest.mark.parametrize("kind", AWKWARD)
def test_an_awkward_text_is_printed_as_typed_wherever_it_stands(kind):
    text = AWKWARD[kind]
    content = poster([item("Tijd", text)], [item(text)], name=f"Partij {text}".replace("\n", " "), means=text)
    printed = pdf("poster", content)
    assert printed.replaced == []
    assert printed_text(printed.pdf).count(squeezed(text)) >= 3


def test_all_awkward_texts_fit_one_poster_together():
    printed = pdf("poster", EVERYWHERE)
    found = printed_text(printed.pdf)
    assert [text for text in AWKWARD.values() if found.count(squeezed(text)) < 3] == []


@pytest.mark.parametrize("kind", AWKWARD)
def test_an_awkward_text_is_whole_on_the_combined_poster(kind):
    content = combined(3)
    content["lanes"][1]["gets"][0]["text"] = AWKWARD[kind]
    content["shared"]["gives"][1]["text"] = AWKWARD[kind]
    content["lanes"][2]["party"]["name"] = AWKWARD[kind].replace("\n", " ")
    printed = pdf("combined", content)
    assert printed.replaced == []
    assert printed_text(printed.pdf).count(squeezed(AWKWARD[kind])) >= 3


def test_newlines_are_kept():
    (page,) = pages(pdf("poster", poster([item(AWKWARD["newlines"])])).pdf)
    tops = [
        next(word.top for word in page.words if word.text == text) for text in ("landelijk", "provinciaal", "fondsen")
    ]
    assert tops == sorted(set(tops))


def test_arabic_starts_at_the_right():
    (page,) = pages(pdf("poster", poster([item("مرحبا بالعالم")])).pdf)
    arabic = [word for word in page.words if "\u0600" <= squeezed(word.text)[0] <= "\u06ff"]
    assert max(word.right for word in arabic) == pytest.approx(page.width * (44 + (1101 - 44) / 2) / 1189, rel=0.01)


def test_the_software_and_the_people_speak_in_different_letters():
    document = pdf("poster", poster([item("Tijd", "Rust")])).pdf
    assert squeezed(LABELS["get"]) in printed_text(document)
    assert squeezed("omdat: Rust") in printed_text(document)


def test_a_character_in_no_font_becomes_a_box_and_is_reported():
    printed = pdf("poster", poster([item("Samen 中文 leren", "中 en ไทย")], name="大学 Waardlanden"))
    found = printed_text(printed.pdf)
    assert set(printed.replaced) == set("中文大学ไทย")
    assert squeezed("Samen □□ leren") in found
    assert squeezed("omdat: □ en □□□") in found
    assert squeezed("□□ Waardlanden") in found


def test_what_is_replaced_is_reported_once_however_often_it_stands_there():
    printed = pdf("poster", poster([item("中 中 中"), item("中")]))
    assert printed.replaced == ["中"]


def test_only_the_letter_with_the_strange_mark_is_replaced():
    printed = pdf("poster", poster([item("In 2030 zijn er 10\u0e31 plekken")]))
    assert printed.replaced == ["0\u0e31"]
    assert squeezed("In 2030 zijn er 1□ plekken") in printed_text(printed.pdf)


def test_a_character_for_private_use_is_replaced_and_reported():
    printed = pdf("poster", poster([item("Ons teken \ue000 en \U0010fffd")]))
    assert printed.replaced == ["\ue000", "\U0010fffd"]
    assert squeezed("Ons teken □ en □") in printed_text(printed.pdf)


def test_a_party_without_a_readable_name_still_gets_its_sheet():
    assert pdf("poster", poster([item("Tijd")], name="\u200b \n")).pdf.startswith(b"%PDF-1.7")


def test_control_characters_and_halves_of_characters_do_not_stop_a_printer():
    printed = pdf("poster", poster([item("Tijd\x00 en\x07 \x1brust\ud800 en\r\nruimte\ten\u2028meer")]))
    assert squeezed("Tijd en rust en ruimte en") in printed_text(printed.pdf)


ANY_TEXT = st.text(st.characters(), max_size=60)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_any_text_at_all_gives_one_page(name, line, field):
    printed = pdf("poster", poster([item(line, field)], name=name or "Partij", means=field), size="A4")
    assert len(pages(printed.pdf)) == 1


def test_what_the_table_added_to_a_rule_stands_under_it():
    found = printed_text(pdf("rules", rules()).pdf)
    assert squeezed("Vraag open door. En wij noemen namen.") in found
    assert all(squeezed(rule["text"]) in found for rule in rules()["rules"])
    assert squeezed(rules()["purpose"]) in found


def test_every_entry_of_the_combined_poster_shows_its_parties_and_its_state():
    content = combined(4)
    content["shared"]["gets"][0]["state"] = "anders verwoord"
    found = printed_text(pdf("combined", content).pdf, as_written=True)
    sources = "".join(party["name"] for party in content["shared"]["gets"][0]["sources"])
    assert squeezed(content["shared"]["gets"][0]["text"] + sources) in found
    assert found.count("andersverwoord") == 1
