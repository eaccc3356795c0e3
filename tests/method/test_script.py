import re

from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.moments import Moment
from halenbrengen.method.script import PLENARY_QUESTIONS, SCRIPT

PLACEHOLDERS = {
    Moment.INVITE: {"party"},
    Moment.LISTENING_REMINDER: {"party"},
    Moment.TIME_IS_UP: {"party"},
    Moment.QUESTIONS: {"party"},
    Moment.CHANGE: {"party"},
    Moment.PARKING: {"party"},
    Moment.BREAK: {"minutes"},
    Moment.SHORTFALL: {"minutes"},
    Moment.HAND_BACK: {"person"},
    Moment.RECOGNITION: {"party"},
    Moment.CHECK_INTERESTS: {"interests"},
    Moment.CLOSE: {"date"},
}


def test_every_moment_has_something_to_say_and_two_or_three_things_to_watch():
    assert list(SCRIPT) == list(Moment)
    assert {moment: len(lines.watch) for moment, lines in SCRIPT.items() if len(lines.watch) not in (2, 3)} == {}


def test_what_is_said_names_only_what_the_moment_knows():
    for moment, lines in SCRIPT.items():
        assert set(re.findall(r"%\((\w+)\)s", lines.say)) == PLACEHOLDERS.get(moment, set())
        assert [line for line in lines.watch if "%" in line] == []


def test_the_four_plenary_questions_are_asked_in_order():
    assert list(PLENARY_QUESTIONS) == list(ObservationKind)
    assert list(PLENARY_QUESTIONS.values()) == [
        "Wat valt op?",
        "Waar lopen jullie gelijk op?",
        "Waar lopen jullie niet gelijk op?",
        "En wat wil dat voor jullie zeggen?",
    ]


def test_there_is_one_reply_to_every_parked_remark():
    assert SCRIPT[Moment.PARKING].say == (
        "Die bewaar ik onder jouw naam voor straks. Welke vraag heb je nu aan %(party)s?"
    )
