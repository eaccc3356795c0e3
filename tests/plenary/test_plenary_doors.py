"""Who comes in where in the plenary, and what leaks nowhere (R22, R24, R25)."""

import pytest

from halenbrengen.changes.parts import render_part
from halenbrengen.collaborations.models import Seat
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary import commands
from halenbrengen.plenary.models import Observation, ParkedRemark, Recognition

SECRET = "School, mbo en bibliotheek willen dus hetzelfde."
NAMES = ("questions", "observations", "say", "parked", "park", "means", "round", "bridges")
PARTS = [f"plenary-{name}" for name in NAMES]


def address(seat, page):
    return f"/s/{seat.public_id}/{page}"


def post(client_for, seat, page, **fields):
    return client_for(seat).post(address(seat, page), fields)


def group_of(plenary, seat):
    return (plenary.person(0) if seat.party else plenary.viewer(seat.role)).group


@pytest.mark.parametrize("phase", [phase for phase in ORDER if phase < Phase.PLENARY])
def test_before_the_plenary_there_is_no_page_and_no_observation(plenary, client_for, phase):
    plenary.say(text=SECRET, names=plenary.parties[:2])
    plenary.move_to(phase)
    for seat in Seat.objects.filter(collaboration=plenary.collaboration):
        assert client_for(seat).get(address(seat, "plenary")).status_code == 404
        for part in PARTS:
            assert SECRET not in render_part(part, group_of(plenary, seat))


def test_from_the_plenary_on_everyone_comes_in(plenary, client_for):
    for seat in Seat.objects.filter(collaboration=plenary.collaboration):
        assert client_for(seat).get(address(seat, "plenary")).status_code == 200


@pytest.mark.parametrize("phase", [Phase.OPENING, Phase.RULES, Phase.PRESENTATIONS, Phase.COMBINING, Phase.PLENARY])
def test_what_is_parked_reaches_no_screen_of_the_table(plenary, phase):
    plenary.park(0, text=SECRET)
    plenary.move_to(phase)
    for seat in Seat.objects.filter(collaboration=plenary.collaboration).exclude(role__in=["facilitator", "scribe"]):
        for part in PARTS:
            assert SECRET not in render_part(part, group_of(plenary, seat))


def test_handed_back_it_stays_with_its_own_party(plenary):
    commands.hand_back(plenary.park(1, text=SECRET), by=plenary.viewer("facilitator"))
    assert SECRET in render_part("plenary-parked", plenary.person(1).group)
    for viewer in (plenary.person(0), plenary.viewer(Role.OBSERVER), plenary.viewer(Role.BEAMER)):
        assert SECRET not in "".join(render_part(part, viewer.group) for part in PARTS)


def test_one_tap_parks(plenary, client_for):
    plenary.move_to(Phase.PRESENTATIONS)
    answer = post(client_for, plenary.seat(Role.FACILITATOR), "parked", said_by=plenary.parties[1].pk)
    assert answer.status_code == 303
    assert ParkedRemark.objects.get().said_by == plenary.parties[1]


def test_words_and_person_are_added_through_the_console(plenary, client_for):
    remark = plenary.park(1)
    seat, person = plenary.seat(Role.SCRIBE), plenary.person(1).seat
    assert post(client_for, seat, f"parked/{remark.pk}", text=SECRET, person=person.pk).status_code == 303
    remark.refresh_from_db()
    assert (remark.text, remark.said_by_person) == (SECRET, person)


def test_nobody_at_the_table_finds_the_parked_remarks(plenary, client_for):
    remark = plenary.park(1, text=SECRET)
    for seat in (plenary.person(1).seat, plenary.seat(Role.OBSERVER)):
        for page in ("parked", f"parked/{remark.pk}", f"parked/{remark.pk}/return"):
            assert post(client_for, seat, page, said_by=plenary.parties[0].pk).status_code == 404
    remark.refresh_from_db()
    assert remark.handed_back_at is None


def test_a_remark_not_handed_back_cannot_be_said(plenary, client_for):
    remark = plenary.park(0, text=SECRET)
    seat = plenary.person(0).seat
    answer = post(client_for, seat, "observations", kind="agreement", text="x", from_parked=remark.pk)
    assert answer.status_code == 422
    assert SECRET not in answer.content.decode()


def test_a_participant_says_it_as_themselves_whoever_they_name(plenary, client_for):
    other = plenary.person(1).seat
    fields = {"kind": "difference", "text": "Wij zien dat anders.", "names": [plenary.parties[1].pk]}
    assert post(client_for, plenary.person(0).seat, "observations", person=other.pk, **fields).status_code == 303
    said = Observation.objects.get()
    assert (said.said_by_person, said.said_by) == (plenary.person(0).seat, plenary.parties[0])
    assert list(said.names.all()) == [plenary.parties[1]]


@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "beamer", None])
def test_the_scribe_cannot_choose_an_author_without_a_party(plenary, client_for, role):
    person = {"person": plenary.seat(role).pk} if role else {}
    answer = post(client_for, plenary.seat(Role.SCRIBE), "observations", kind="agreement", text="Allen eens", **person)
    assert answer.status_code == 422
    assert "Allen eens" in answer.content.decode()
    assert not Observation.objects.exists()


@pytest.mark.parametrize("role", ["observer", "beamer"])
def test_nobody_else_finds_the_form(plenary, client_for, role):
    observation = plenary.say()
    for page in ("observations", f"observations/{observation.pk}/recognition"):
        answer = post(client_for, plenary.seat(role), page, kind="agreement", text="x", recognised="yes")
        assert answer.status_code == 404
    assert (Observation.objects.count(), Recognition.objects.count()) == (1, 0)


def test_beside_a_scribe_the_facilitator_writes_nothing_down(plenary, client_for):
    """R25: whoever leads listens; the scribe holds the pen."""
    fields = {"kind": "agreement", "text": "Allen eens", "person": plenary.person(0).seat.pk}
    assert post(client_for, plenary.seat(Role.FACILITATOR), "observations", **fields).status_code == 422
    assert not Observation.objects.exists()


def test_answers_through_the_page(plenary, client_for):
    observation = plenary.say(0, names=[plenary.parties[1]])
    page = f"observations/{observation.pk}/recognition"
    assert post(client_for, plenary.person(1).seat, page, recognised="no").status_code == 303
    scribe = {"recognised": "yes", "party": plenary.parties[2].pk}
    assert post(client_for, plenary.seat(Role.SCRIBE), page, **scribe).status_code == 303
    assert [(each.party, each.recognised) for each in observation.recognitions.all()] == [
        (plenary.parties[1], False),
        (plenary.parties[2], True),
    ]


@pytest.mark.parametrize("recognised", ["", "misschien"])
def test_an_answer_is_yes_or_no(plenary, client_for, recognised):
    observation = plenary.say(0)
    page = f"observations/{observation.pk}/recognition"
    assert post(client_for, plenary.person(1).seat, page, recognised=recognised).status_code == 422


def test_the_scribe_without_a_party_answers_for_nobody(plenary, client_for):
    observation = plenary.say(0)
    page = f"observations/{observation.pk}/recognition"
    assert post(client_for, plenary.seat(Role.SCRIBE), page, recognised="yes").status_code == 422


def test_the_facilitator_puts_the_questions_in_order(plenary, client_for):
    seat = plenary.seat(Role.FACILITATOR)
    assert post(client_for, seat, "plenary/questions", kind="meaning").status_code == 422
    assert post(client_for, seat, "plenary/questions", kind="stands_out").status_code == 303
    assert post(client_for, plenary.person(0).seat, "plenary/questions", kind="agreement").status_code == 404


def test_what_was_said_at_another_table_does_not_exist(plenary, client_for):
    observation, remark = plenary.say(0), plenary.park(0)
    stranger = type(plenary.table)()
    stranger.move_to(Phase.PLENARY)
    answer = post(client_for, stranger.person(0).seat, f"observations/{observation.pk}/recognition", recognised="yes")
    assert answer.status_code == 404
    assert post(client_for, stranger.seat(Role.FACILITATOR), f"parked/{remark.pk}/return").status_code == 404


@pytest.mark.parametrize("phase", ORDER)
def test_r25_in_no_phase_does_any_door_make_who_leads_an_author(plenary, client_for, phase):
    """Whatever is sent where words become an observation: with no person, with oneself, with another who leads."""
    remark = plenary.park(0, text=SECRET)
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    leads = [plenary.viewer(role).seat for role in (Role.FACILITATOR, Role.SCRIBE)]
    here = {seat: client_for(seat) for seat in leads}
    plenary.move_to(phase)
    for seat, client in here.items():
        for person in ("", *(each.pk for each in leads)):
            for more in ({}, {"from_parked": remark.pk}):
                said = {"kind": "agreement", "text": SECRET, "person": person, "party": plenary.parties[0].pk, **more}
                client.post(address(seat, "observations"), said)
    assert not Observation.objects.exists()
