import pytest

from halenbrengen.method.moments import Moment
from halenbrengen.method.script import SCRIPT
from halenbrengen.method.wording import LOOSE_BRACE, NOTHING_TO_FILL, UNKNOWN, fault_in, filled, names_in, with_braces


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("moment", Moment)
def test_every_line_of_the_method_can_be_edited_and_kept_as_it_is(moment, language):
    assert fault_in(with_braces(SCRIPT[moment].say, language), moment, language) is None


def test_what_is_filled_in_stands_between_braces_in_the_language_of_the_line():
    assert with_braces("%(party)s, ga je gang.", "nl") == "{partij}, ga je gang."
    assert names_in(Moment.INVITE, "en") == ("party",)
    assert filled("Kom, {partij}.", {"party": "De {Singel} 100%"}, "nl") == "Kom, De {Singel} 100%."


@pytest.mark.parametrize(
    ("text", "moment", "fault"),
    [
        ("Kom maar, {naam}", Moment.INVITE, UNKNOWN),
        ("Kom maar, {party}", Moment.INVITE, UNKNOWN),
        ("Welkom {partij}", Moment.RULES, NOTHING_TO_FILL),
        ("Kom maar, {partij", Moment.INVITE, LOOSE_BRACE),
        ("Kom maar, partij}", Moment.INVITE, LOOSE_BRACE),
    ],
)
def test_what_cannot_be_filled_in_is_refused(text, moment, fault):
    assert fault_in(text, moment, "nl").sentence == fault


def test_percent_signs_are_just_text():
    assert fault_in("100% van %(party)s", Moment.INVITE, "nl") is None
    assert filled("100% van {partij}", {"party": "ons"}, "nl") == "100% van ons"
