"""The script in the facilitator's own words: per language, checked, and never on anybody else's screen."""

from dataclasses import replace

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import all_screens, render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.commands import word_line
from halenbrengen.collaborations.models import Wording
from halenbrengen.method.moments import Moment
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.commands import park, say_observation
from halenbrengen.turns.commands import fix_order, start_turn
from halenbrengen.turns.models import Turn

OWN = "Fijn dat jullie er zijn. Vandaag luisteren we."


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


def post(table, client_for, moment, **fields):
    seat = table.seat("facilitator")
    return client_for(seat).post(f"/s/{seat.public_id}/script/{moment}", {"language": "nl", **fields})


def test_own_words_stand_on_the_console_instead_of_the_methods(table, by):
    for _time in range(2):
        word_line(table.collaboration, moment=Moment.PURPOSE, language="nl", text=OWN, by=by)
    table.move_to(Phase.OPENING)
    assert OWN in render_part("room-script", by.group)
    assert OWN in render_part("room-script", table.viewer("scribe").group)
    assert Change.objects.get(verb="line_worded").audience == "facilitator"


def test_each_language_has_words_of_its_own(table, by):
    word_line(table.collaboration, moment=Moment.PURPOSE, language="nl", text=OWN, by=by)
    table.move_to(Phase.OPENING)
    assert OWN not in render_part("room-script", replace(by, language="en").group)


def test_nobody_else_reads_them_on_any_screen(table, by):
    for moment in Moment:
        word_line(table.collaboration, moment=moment, language="nl", text=OWN, by=by)
    for phase in Phase:
        table.move_to(phase)
        for viewer, screen in (
            (table.person(0), "table"),
            (table.viewer("observer"), "table"),
            (table.viewer("beamer"), "beamer"),
        ):
            assert OWN not in "".join(render_part(part, viewer.group) for part in all_screens()[screen])


def test_the_words_of_the_method_come_back(table, by, client_for):
    word_line(table.collaboration, moment=Moment.PURPOSE, language="nl", text=OWN, by=by)
    assert post(table, client_for, "purpose").status_code == 303
    assert not Wording.objects.exists()


def test_saving_the_line_of_the_method_keeps_nothing(table, client_for):
    assert (
        post(table, client_for, "invite", text="{partij}, wil je ons langs jullie plaat meenemen?").status_code == 303
    )
    assert not Wording.objects.exists()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Kom maar, {naam}", "“{naam}” kan hier niet worden ingevuld. Wat hier kan: {partij}."),
        ("Kom maar, {partij", "losse accolade"),
        ("x" * 4001, "er passen er 4000"),
    ],
)
def test_a_line_that_cannot_be_said_is_refused_with_what_was_typed(table, client_for, text, sentence):
    answer = post(table, client_for, "invite", text=text)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert text in answer.content.decode()


def test_a_moment_that_does_not_exist_is_not_there(table, client_for):
    assert post(table, client_for, "geen", text="x").status_code == 404


def test_the_page_shows_every_line_and_what_is_filled_in(table, client_for, by):
    word_line(table.collaboration, moment=Moment.PURPOSE, language="nl", text=OWN, by=by)
    seat = table.seat("facilitator")
    html = client_for(seat).get(f"/s/{seat.public_id}/script").content.decode()
    assert html.count("<textarea") == len(Moment)
    assert OWN in html
    assert "{partij}, wil je ons langs jullie plaat meenemen?" in html
    english = client_for(seat).get(f"/s/{seat.public_id}/script?language=en").content.decode()
    assert OWN not in english
    assert "{party}" in english


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_chooses_the_words(table, role):
    with pytest.raises(Refused, match="Alleen de begeleider"):
        word_line(table.collaboration, moment=Moment.PURPOSE, language="nl", text=OWN, by=table.viewer(role))


@pytest.mark.parametrize(
    ("moment", "part", "text", "heard"),
    [
        (Moment.ONE_MINUTE, "turn-clock", "Rond maar af, een minuut.", "Rond maar af, een minuut."),
        (Moment.TIME_IS_UP, "turn-clock", "{partij}, we ronden af.", "%s, we ronden af."),
        (Moment.PARKING, "plenary-park", "Ik schrijf het op. En je vraag aan {partij}?", "En je vraag aan %s?"),
    ],
)
def test_own_words_sound_wherever_the_line_stands(table, by, moment, part, text, heard):
    party = speak_first(table, by)
    word_line(table.collaboration, moment=moment, language="nl", text=text, by=by)
    heard = heard.replace("%s", party.short_name)
    assert heard in render_part(part, by.group)
    assert heard not in render_part("turn-clock", table.viewer("beamer").group)


def test_what_was_parked_goes_back_and_is_asked_around_in_own_words(table, by):
    first, second = table.parties[0], table.person(1)
    table.move_to(Phase.COMBINING)
    park(table.collaboration, said_by=first, text="Te vroeg", by=by)
    table.move_to(Phase.PLENARY)
    say_observation(
        table.collaboration, kind="agreement", text="Wij twee", names=[first], person=second.seat, by=second
    )
    own = {
        Moment.HAND_BACK: "Wil je dit nu zeggen, {persoon}?",
        Moment.RECOGNITION: "{partij} noemt er. En jij?",
    }
    for moment, text in own.items():
        word_line(table.collaboration, moment=moment, language="nl", text=text, by=by)
    assert f"Wil je dit nu zeggen, {first.short_name}?" in render_part("plenary-parked", by.group)
    assert f"{table.parties[1].short_name} noemt er. En jij?" in render_part("plenary-observations", by.group)


def speak_first(table, by):
    """The clock of the first party runs, and that party."""
    table.hang_all()
    table.move_to(Phase.RULES)
    fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    start_turn(Turn.objects.get(position=1), by=by)
    return table.parties[0]
