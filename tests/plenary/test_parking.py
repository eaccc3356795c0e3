"""What is said too early is kept for its author, praise and criticism alike, and the table never sees it (R24)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary import commands
from halenbrengen.plenary.queries import parked_for

SECRET = "Wat een aanbod zeg, die machines."


def audiences(verb):
    return list(Change.objects.filter(verb=verb).values_list("audience", flat=True))


@pytest.mark.parametrize("role", ["facilitator", "scribe"])
def test_one_tap_keeps_the_party_and_tells_only_who_leads(plenary, role):
    remark = plenary.park(1, by=role)
    assert (remark.said_by, remark.said_by_person, remark.text) == (plenary.parties[1], None, "")
    assert audiences("remark_parked") == ["facilitator"]


@pytest.mark.parametrize("phase", ORDER)
def test_parking_is_open_from_the_purpose_up_to_the_combining(plenary, phase):
    if phase in (Phase.OPENING, Phase.RULES, Phase.PRESENTATIONS, Phase.COMBINING):
        assert plenary.park(during=phase).pk
    else:
        with pytest.raises(Refused):
            plenary.park(during=phase)


def test_a_participant_parks_nothing(plenary):
    plenary.move_to(Phase.PRESENTATIONS)
    with pytest.raises(Refused):
        commands.park(plenary.collaboration, said_by=plenary.parties[0], by=plenary.person(0))


def test_a_person_of_another_party_did_not_say_it(plenary):
    with pytest.raises(Refused):
        plenary.park(0, person=plenary.person(1).seat)


def test_the_party_whose_turn_is_on_is_kept_with_it(plenary):
    plenary.start_turn(2)
    assert plenary.park(0).during == plenary.parties[2]


def test_until_it_is_handed_back_only_who_leads_can_read_it(plenary):
    plenary.park(0, text=SECRET)
    everyone = [plenary.person(0), plenary.person(1), plenary.viewer(Role.OBSERVER), plenary.viewer(Role.BEAMER)]
    assert [list(parked_for(viewer)) for viewer in everyone] == [[], [], [], []]
    assert [[each.text for each in parked_for(plenary.viewer(role))] for role in ("facilitator", "scribe")] == [
        [SECRET],
        [SECRET],
    ]


def test_handed_back_its_own_party_alone_hears_of_it(plenary):
    remark = plenary.park(0, text=SECRET)
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    assert audiences("remark_handed_back") == ["facilitator", plenary.parties[0].audience]
    assert [each.text for each in parked_for(plenary.person(0, 1))] == [SECRET]
    assert list(parked_for(plenary.person(1))) == list(parked_for(plenary.viewer(Role.BEAMER))) == []


@pytest.mark.parametrize("phase", [phase for phase in ORDER if phase != Phase.PLENARY])
def test_it_goes_back_in_plenary_and_not_before_or_after(plenary, phase):
    remark = plenary.park(0)
    plenary.move_to(phase)
    with pytest.raises(Refused):
        commands.hand_back(remark, by=plenary.viewer("facilitator"))


def test_back_in_an_earlier_phase_it_is_hidden_again(plenary):
    remark = plenary.park(0, text=SECRET)
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    plenary.move_to(Phase.COMBINING)
    assert list(parked_for(plenary.person(0))) == []


def test_the_words_are_added_later_and_told_to_who_leads(plenary):
    remark = plenary.park(0)
    for _ in range(2):
        commands.note_remark(remark, text=SECRET, person=plenary.person(0).seat, by=plenary.viewer("scribe"))
    remark.refresh_from_db()
    assert (remark.text, remark.said_by_person) == (SECRET, plenary.person(0).seat)
    assert audiences("remark_noted") == ["facilitator"]


def test_words_do_not_change_after_they_went_back(plenary):
    remark = plenary.park(0, text=SECRET)
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    with pytest.raises(Refused):
        commands.note_remark(remark, text="Iets anders", by=plenary.viewer("facilitator"))


def test_the_log_of_others_holds_no_word_of_it(plenary):
    remark = plenary.park(0)
    commands.note_remark(remark, text=SECRET, by=plenary.viewer("scribe"))
    commands.note_remark(remark, text="Anders", by=plenary.viewer("scribe"))
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    for change in Change.objects.exclude(audience="facilitator"):
        assert SECRET not in str(change.details)
