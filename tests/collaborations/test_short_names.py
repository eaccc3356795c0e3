"""A short name is what people at the table say: without the legal form, recognisable, and nobody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from halenbrengen.collaborations.short_names import ROOM, short_name_for


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Gemeente Utrecht", "Gemeente Utrecht"),
        ("Provincie Utrecht", "Provincie Utrecht"),
        ("Stichting De Regenboog", "De Regenboog"),
        ("Bouwbedrijf Jansen B.V.", "Bouwbedrijf Jansen"),
        ("Geestelijke Gezondheidszorg Rivierenland (GGZR)", "GGZR"),
        ("Regionaal Opleidingencentrum Waardlanden", "Regionaal Opleidingencentrum"),
        ("Vereniging van Nederlandse Gemeenten", "Vereniging van Nederlandse"),
        ("Ministerie van Volksgezondheid, Welzijn en Sport", "Ministerie Volksgezondheid"),
        ("Openbare Bibliotheek Rivierenland en Omstreken", "Openbare Bibliotheek"),
        ("Gemeente Nederlek-Ouderkerk aan de IJssel", "Gemeente Nederlek-Ouderkerk"),
        ("Stichting", "Stichting"),
        ("مكتبة", "مكتبة"),
    ],
)
def test_what_people_call_a_party(name, short):
    assert short_name_for(name) == short


def test_two_parties_never_have_one_short_name():
    assert short_name_for("Bouw Jansen", ["bouw jansen", "Bouw Jansen 2"]) == "Bouw Jansen 3"


@given(st.text(min_size=1, max_size=250).filter(str.strip), st.lists(st.text(min_size=1, max_size=30)))
def test_any_name_gets_one_that_is_short_and_free(name, taken):
    short = short_name_for(name.strip(), taken)
    assert short.strip()
    assert short.casefold() not in {each.casefold() for each in taken}
    assert len(short) <= ROOM + len(f" {len(taken) + 2}")
