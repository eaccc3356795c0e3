"""The four questions in order, and answers that are always said by a person of a party (R19, R25)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary import commands
from halenbrengen.plenary.models import Observation
from halenbrengen.plenary.queries import observations_for, questions_for, questions_shown

SAID_FROM = (Phase.PLENARY, Phase.CONTRACTING, Phase.FOLLOW_UP)


def show(plenary, kind, role="facilitator"):
    commands.show_question(plenary.collaboration, kind=kind, by=plenary.viewer(role))


def test_r19_the_questions_come_in_the_order_of_the_method(plenary):
    for kind in ObservationKind:
        show(plenary, kind)
    assert questions_for(plenary.person()) == ["stands_out", "agreement", "difference", "meaning"]
    assert questions_shown(plenary.collaboration) == frozenset(ObservationKind)


def test_no_question_is_skipped(plenary):
    with pytest.raises(Refused, match="Wat valt op"):
        show(plenary, "agreement")
    show(plenary, "stands_out")
    show(plenary, "agreement")
    with pytest.raises(Refused, match="niet gelijk op"):
        show(plenary, "meaning")
    assert questions_shown(plenary.collaboration) == {"stands_out", "agreement"}


def test_a_question_is_put_once(plenary):
    show(plenary, "stands_out")
    show(plenary, "stands_out")
    assert Change.objects.filter(verb="plenary_question_shown", audience="shared").count() == 1


def test_only_the_facilitator_puts_a_question(plenary):
    with pytest.raises(Refused):
        show(plenary, "stands_out", role="scribe")


def test_a_person_says_what_they_see_in_their_own_words(plenary):
    observation = plenary.say(1, names=plenary.parties[:2])
    assert (observation.said_by, observation.said_by_person) == (plenary.parties[1], plenary.person(1).seat)
    assert list(observation.names.all()) == plenary.parties[:2]
    told = Change.objects.get(verb="observation_said")
    assert (told.audience, told.actor) == ("shared", plenary.person(1).seat)


def test_the_scribe_types_it_for_a_person_of_a_party(plenary):
    observation = plenary.say(1, by=plenary.viewer("scribe"))
    assert observation.said_by_person == plenary.person(1).seat


@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "beamer"])
@pytest.mark.parametrize("typist", ["facilitator", "scribe"])
def test_r25_who_leads_is_never_an_author(plenary, role, typist):
    with pytest.raises(Refused, match="iemand van een partij"):
        plenary.say(person=plenary.seat(role), by=plenary.viewer(typist))
    assert Observation.objects.count() == 0


def test_without_a_person_nothing_is_said(plenary):
    with pytest.raises(Refused, match="iemand van een partij"):
        plenary.say(person=None, by=plenary.viewer("scribe"))


def test_the_facilitator_does_not_even_type_it(plenary):
    with pytest.raises(Refused):
        plenary.say(by=plenary.viewer("facilitator"))


def test_nobody_speaks_for_somebody_else(plenary):
    for other in (plenary.person(1).seat, plenary.person(0, 1).seat):
        with pytest.raises(Refused, match="voor zichzelf"):
            plenary.say(0, person=other)


def test_nobody_of_another_table_is_named(plenary):
    with pytest.raises(Refused, match="niet aan deze tafel"):
        plenary.say(names=[type(plenary.table)().parties[0]])


@pytest.mark.parametrize("phase", ORDER)
def test_it_is_said_from_the_plenary_on(plenary, phase):
    plenary.move_to(phase)
    if phase in SAID_FROM:
        assert plenary.say().pk
    else:
        with pytest.raises(Refused):
            plenary.say()


@pytest.mark.parametrize("phase", [phase for phase in ORDER if phase < Phase.PLENARY])
def test_in_an_earlier_phase_there_are_no_observations(plenary, phase):
    plenary.say()
    plenary.move_to(phase)
    for viewer in (plenary.person(0), plenary.viewer("facilitator"), plenary.viewer("beamer")):
        assert list(observations_for(viewer)) == []


def test_a_kept_remark_is_said_by_its_own_party_after_it_went_back(plenary):
    remark = plenary.park(0, text="School en mbo willen hetzelfde.")
    with pytest.raises(Refused, match="voor een ander"):
        plenary.say(from_parked=remark)
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    remark.refresh_from_db()
    with pytest.raises(Refused, match="voor een ander"):
        plenary.say(1, from_parked=remark)
    assert plenary.say(from_parked=remark).from_parked == remark
