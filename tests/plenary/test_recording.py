"""The pen of the plenary: whoever writes is never the author, reads back, and lets rest what nobody says (R24, R25)."""

import pytest
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.models import Seat
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.permissions import Role
from halenbrengen.plenary import commands
from halenbrengen.plenary.models import MeaningPass, Observation, ParkedRemark
from halenbrengen.plenary.queries import meaning_round, parked_for, said_for


@pytest.fixture
def scribeless(plenary):
    Seat.objects.filter(role=Role.SCRIBE).update(left_at=timezone.now())
    return plenary


def test_without_a_scribe_the_facilitator_writes_down_what_a_person_says_and_is_not_its_author(scribeless):
    observation = scribeless.say(1, by=scribeless.viewer("facilitator"))
    assert (observation.said_by_person, observation.recorded_by) == (scribeless.person(1).seat, "facilitator")
    assert "vastgelegd door de begeleider" in render_part("plenary-observations", scribeless.viewer("beamer").group)
    with pytest.raises(Refused, match="iemand van een partij"):
        scribeless.say(person=scribeless.seat("facilitator"), by=scribeless.viewer("facilitator"))


@pytest.mark.parametrize("without_author", [{}, {"person": ""}])
def test_the_facilitator_is_refused_as_author_by_the_page(scribeless, client_for, without_author):
    seat = scribeless.seat("facilitator")
    fields = {"kind": "agreement", "text": "Allen eens", **without_author}
    assert client_for(seat).post(f"/s/{seat.public_id}/observations", fields).status_code == 422
    assert not Observation.objects.exists()


def test_what_somebody_else_wrote_down_is_open_until_it_was_read_back(plenary):
    observation = plenary.say(0, by=plenary.viewer("scribe"), names=[plenary.parties[1]])
    assert "nog terug te lezen" in render_part("plenary-observations", plenary.person(2).group)
    assert [each.to_ask for each in said_for(plenary.person())] == [[]]
    with pytest.raises(Refused, match="eerst terug"):
        commands.answer_observation(observation, recognised=True, by=plenary.person(1))
    for _again in range(2):
        commands.confirm_observation(observation, by=plenary.person(0))
    assert [len(each.to_ask) for each in said_for(plenary.person())] == [2]
    assert Change.objects.filter(verb="observation_confirmed", audience="shared").count() == 1


def test_the_wording_of_who_said_it_wins_and_then_stands(plenary):
    observation = plenary.say(0, by=plenary.viewer("scribe"))
    commands.confirm_observation(observation, text="Drie van ons, niet vier.", by=plenary.viewer("scribe"))
    assert Observation.objects.get().text == "Drie van ons, niet vier."
    with pytest.raises(Refused, match="staan"):
        commands.confirm_observation(observation, text="Toch vier.", by=plenary.person(0))


@pytest.mark.parametrize("who", ["other", "facilitator", "observer"])
def test_nobody_else_says_that_it_is_right(plenary, who):
    observation = plenary.say(0, by=plenary.viewer("scribe"))
    by = plenary.person(1) if who == "other" else plenary.viewer(who)
    with pytest.raises(Refused):
        commands.confirm_observation(observation, by=by)
    assert Observation.objects.get().read_back_at is None


def test_what_one_types_oneself_needs_no_reading_back(plenary):
    assert plenary.say(0).read_back_at is not None


def test_a_tap_on_a_name_parks_for_the_person_and_its_party(plenary, client_for):
    plenary.move_to("presentations")
    seat, person = plenary.seat("facilitator"), plenary.person(1).seat
    assert client_for(seat).post(f"/s/{seat.public_id}/parked", {"person": person.pk}).status_code == 303
    remark = ParkedRemark.objects.get()
    assert (remark.said_by, remark.said_by_person, remark.text) == (plenary.parties[1], person, "")
    assert client_for(seat).post(f"/s/{seat.public_id}/parked", {}).status_code == 422


def back(plenary, text="Wat een aanbod, die machines."):
    remark = plenary.park(0, text=text)
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    return remark


@pytest.mark.parametrize("by", ["own", "facilitator", "scribe"])
def test_a_remark_that_is_let_be_is_forgotten(plenary, by):
    remark = back(plenary)
    for _again in range(2):
        commands.let_rest(remark, by=plenary.person(0) if by == "own" else plenary.viewer(by))
    kept = ParkedRemark.objects.get()
    assert (kept.text, kept.rested_at is not None) == ("", True)
    for viewer in (plenary.viewer("facilitator"), plenary.person(0)):
        assert list(parked_for(viewer)) == []
    assert [each.audience for each in Change.objects.filter(verb="remark_rested")] == [
        "facilitator",
        plenary.parties[0].audience,
    ]


def test_the_log_keeps_no_words_of_a_parked_remark(plenary):
    remark = plenary.park(0, text="Wat een aanbod")
    commands.note_remark(remark, text="Anders", by=plenary.viewer("scribe"))
    assert "aanbod" not in str(list(Change.objects.values_list("details", flat=True)))


def test_only_its_own_party_lets_it_rest_and_only_after_it_went_back(plenary):
    with pytest.raises(Refused, match="eerst terug"):
        commands.let_rest(plenary.park(0), by=plenary.viewer("scribe"))
    remark = back(plenary)
    for viewer in (plenary.person(1), plenary.viewer("observer")):
        with pytest.raises(Refused):
            commands.let_rest(remark, by=viewer)


def test_what_was_said_after_all_does_not_rest(plenary):
    remark = back(plenary)
    remark.refresh_from_db()
    plenary.say(0, from_parked=remark)
    with pytest.raises(Refused, match="al gezegd"):
        commands.let_rest(remark, by=plenary.person(0))


def test_what_rests_cannot_be_said_from_the_list(plenary):
    remark = back(plenary)
    commands.let_rest(remark, by=plenary.person(0))
    remark.refresh_from_db()
    with pytest.raises(Refused):
        plenary.say(0, from_parked=remark)


def test_in_the_last_round_every_party_at_the_table_is_heard_or_passes(plenary):
    plenary.say(0, kind="meaning", text="Voor ons telt de veiligheid.")
    commands.pass_meaning(plenary.parties[1], by=plenary.viewer("facilitator"))
    commands.pass_meaning(plenary.parties[1], by=plenary.person(1))
    rows = meaning_round(plenary.person(2))
    assert [([each.text for each in row.said], row.passed and row.passed.recorded_by) for row in rows] == [
        (["Voor ons telt de veiligheid."], None),
        ([], "facilitator"),
        ([], None),
    ]
    assert MeaningPass.objects.count() == 1
    with pytest.raises(Refused):
        commands.pass_meaning(plenary.parties[2], by=plenary.person(0))


def test_the_round_stands_on_the_screens_once_its_question_was_put(plenary):
    assert "<li" not in render_part("plenary-round", plenary.viewer("beamer").group)
    for kind in ObservationKind:
        commands.show_question(plenary.collaboration, kind=kind, by=plenary.viewer("facilitator"))
    html = render_part("plenary-round", plenary.viewer("beamer").group)
    assert html.count("nog te horen") == 3
    assert "<form" not in html
    assert render_part("plenary-round", plenary.person(1).group).count("<form") == 1
    assert render_part("plenary-round", plenary.viewer("scribe").group).count("<form") == 3


def test_the_round_through_the_page(plenary, client_for):
    seat = plenary.person(1).seat
    there = f"/s/{seat.public_id}/parties/"
    assert client_for(seat).post(f"{there}{plenary.parties[1].pk}/meaning-pass").status_code == 303
    assert client_for(seat).post(f"{there}{plenary.parties[0].pk}/meaning-pass").status_code == 422
