import pytest

from halenbrengen.method.permissions import ACTS, READING, TABLE, Role, is_open, open_acts
from halenbrengen.method.phases import Phase

BEFORE_PLENARY = [phase for phase in Phase if phase < Phase.PLENARY]


def acts_in(table):
    return {line.split()[0] for line in table.strip().splitlines()[1:]}


def phases_open(act, role, **condition):
    return [phase.value for phase in Phase if is_open(act, phase, role, **condition)]


def test_the_facilitator_moves_the_phase_in_any_phase_and_nobody_else_ever():
    movers = [role for role in Role if phases_open("move_phase", role)]
    assert movers == [Role.FACILITATOR]
    assert phases_open("move_phase", Role.FACILITATOR) == list(Phase)


def test_observers_and_beamers_never_do_anything():
    for phase in Phase:
        for role in (Role.OBSERVER, Role.BEAMER):
            assert open_acts(phase, role) & acts_in(ACTS) == set()
            assert open_acts(phase, role, hung=True) & acts_in(ACTS) == set()


def test_r25_no_facilitator_is_ever_the_author_of_an_observation():
    assert phases_open("say_observation", Role.FACILITATOR) == []
    assert phases_open("answer_observation", Role.FACILITATOR) == []


def test_observations_are_said_by_people_of_parties_from_the_plenary_on():
    assert phases_open("say_observation", Role.PARTICIPANT) == ["plenary", "contracting", "follow_up"]
    assert phases_open("say_observation", Role.SCRIBE) == ["plenary", "contracting", "follow_up"]


def test_r24_before_the_plenary_an_observation_can_only_be_parked():
    assert [phase for phase in BEFORE_PLENARY if "say_observation" in open_acts(phase, "participant")] == []
    for role in (Role.FACILITATOR, Role.SCRIBE):
        assert phases_open("park_remark", role) == ["opening", "rules", "presentations", "combining"]
    assert phases_open("park_remark", Role.PARTICIPANT) == []


def test_r22_nothing_that_compares_parties_can_be_read_before_all_have_presented():
    for phase in Phase:
        if phase < Phase.COMBINING:
            readable = {act for role in Role for act in open_acts(phase, role, hung=True)}
            assert readable.isdisjoint({"read_combined", "read_observations", "read_statements", "read_interests"})


def test_a_poster_is_written_by_its_own_people_at_home_until_it_hangs():
    assert phases_open("write_own_poster", Role.PARTICIPANT) == ["preparation", "opening", "rules", "follow_up"]
    assert phases_open("write_own_poster", Role.PARTICIPANT, hung=True) == ["follow_up"]
    assert [role for role in Role if phases_open("write_own_poster", role)] == [Role.PARTICIPANT]


def test_during_the_round_a_party_adds_answers_to_its_poster_and_nothing_else_but_what_stood_on_its_paper():
    changes = open_acts("presentations", "participant", hung=True) & acts_in(ACTS)
    of_paper = {"put_up_photo", "correct_transcription"}
    assert changes == {"answer_on_own_poster", "ask_question", "pass_turn"} | of_paper


def test_r7_another_partys_poster_can_be_read_once_it_hangs_and_never_written():
    assert phases_open("read_others_posters", Role.PARTICIPANT) == []
    assert phases_open("read_others_posters", Role.PARTICIPANT, hung=True) == list(Phase)
    assert [act for act in TABLE if "others_poster" in act] == ["read_others_posters"]


def test_parties_are_added_until_the_round_starts():
    assert phases_open("add_party", Role.FACILITATOR) == ["preparation", "opening", "rules"]


def test_the_combined_poster_is_filled_by_who_leads_and_answered_by_the_parties():
    for role in (Role.FACILITATOR, Role.SCRIBE):
        assert phases_open("write_combined", role) == ["combining"]
        for act in ("confirm_entry", "reword_entry", "withdraw_entry"):
            assert phases_open(act, role) == []
    assert phases_open("write_combined", Role.PARTICIPANT) == []
    for act in ("confirm_entry", "reword_entry", "withdraw_entry"):
        assert phases_open(act, Role.PARTICIPANT) == ["combining", "plenary"]


def test_the_clock_is_the_facilitators_until_the_follow_up():
    assert phases_open("run_clock", Role.FACILITATOR) == [p for p in Phase if p < Phase.FOLLOW_UP]
    assert [role for role in Role if phases_open("run_clock", role)] == [Role.FACILITATOR]


def test_a_statement_is_given_by_its_party_alone_at_contracting():
    assert [role for role in Role if phases_open("give_statement", role)] == [Role.PARTICIPANT]
    assert phases_open("give_statement", Role.PARTICIPANT) == ["contracting"]
    assert phases_open("add_late_item", Role.PARTICIPANT) == ["contracting"]


def test_an_archived_conversation_can_be_read_but_only_reopened():
    changes = {act for role in Role for act in open_acts("archived", role, hung=True)} & acts_in(ACTS)
    assert changes == {"move_phase"}


def test_each_act_stands_once_in_the_table():
    names = [line.split()[0] for table in (ACTS, READING) for line in table.strip().splitlines()[1:]]
    assert sorted(names) == sorted(set(names)) == sorted(TABLE)


@pytest.mark.parametrize(
    ("act", "phase", "role"),
    [
        ("write_other_poster", "preparation", "participant"),
        ("move_phase", "halfway", "facilitator"),
        ("move_phase", "rules", "chair"),
    ],
)
def test_a_typing_error_is_an_error_and_never_a_yes(act, phase, role):
    with pytest.raises(ValueError, match=r"write_other_poster|halfway|chair"):
        is_open(act, phase, role)
