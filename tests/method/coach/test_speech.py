"""At one table people ask in both languages."""

import pytest

from halenbrengen.method.coach.speech import language_of


@pytest.mark.parametrize("otherwise", ["nl", "en"])
def test_the_language_is_heard_from_common_words(otherwise):
    assert language_of("Wat hebben jullie daarvoor nodig van de gemeente?", otherwise=otherwise) == "nl"
    assert language_of("What do you need from the council for that?", otherwise=otherwise) == "en"


@pytest.mark.parametrize("text", ["", "MDO?", "Budget?", "Wat is support?"])
def test_where_it_is_not_clear_the_readers_own_language_holds(text):
    assert language_of(text, otherwise="en") == "en"
