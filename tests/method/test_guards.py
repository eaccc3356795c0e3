from dataclasses import replace

import pytest

from halenbrengen.method.guards import Facts, is_refused, objections
from halenbrengen.method.phases import Phase, next_phase, previous_phase

READY = Facts(
    phase=Phase.PREPARATION,
    parties_present=5,
    homework_missing=(),
    purpose_said=True,
    rules_explained=frozenset("abcd"),
    order_fixed=True,
    slots_equal=True,
    turns_open=(),
    combined_started=True,
    without_trace=(),
    plenary_questions_shown=frozenset({"stands_out", "agreement", "difference", "meaning"}),
    statements_open=(),
)
NOTHING_DONE = Facts(
    phase=Phase.PREPARATION,
    parties_present=0,
    homework_missing=("De Singel",),
    purpose_said=False,
    rules_explained=frozenset(),
    order_fixed=False,
    slots_equal=False,
    turns_open=("De Singel",),
    combined_started=False,
    without_trace=("De Singel",),
    plenary_questions_shown=frozenset(),
    statements_open=("De Singel",),
)


def found(to_phase, **facts):
    """What is said, filled in, and whether it refuses, on the way from the step before."""
    facts = replace(READY, phase=previous_phase(to_phase), **facts)
    return [(each.sentence % each.values, each.hard) for each in objections(to_phase, facts)]


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.ARCHIVED])
def test_when_all_is_done_every_step_can_be_entered(phase):
    assert objections(next_phase(phase), replace(READY, phase=phase)) == []


@pytest.mark.parametrize("parties", [0, 1])
def test_a_conversation_needs_two_parties(parties):
    assert found("opening", parties_present=parties) == [("Er zijn minstens twee partijen nodig.", True)]


@pytest.mark.parametrize("parties", range(3, 13))
def test_three_to_twelve_parties_are_not_remarked_upon(parties):
    assert found("opening", parties_present=parties) == []


@pytest.mark.parametrize("parties", [2, 13, 40])
def test_two_parties_or_more_than_twelve_are_a_warning(parties):
    assert [hard for _, hard in found("opening", parties_present=parties)] == [False]


def test_missing_homework_is_a_warning_with_names():
    assert found("opening", homework_missing=("De Singel", "Gemeente")) == [
        ("Nog geen plaat ingeleverd: De Singel, Gemeente.", False)
    ]


def test_a_party_name_with_a_percent_sign_stays_as_it_is():
    assert found("opening", homework_missing=("100% Techniek",)) == [
        ("Nog geen plaat ingeleverd: 100% Techniek.", False)
    ]


def test_the_rules_are_refused_before_the_purpose_is_said():
    assert found("rules", purpose_said=False) == [("Zeg eerst de bedoeling en vink haar af.", True)]


@pytest.mark.parametrize("missing", "abcd")
def test_the_round_is_refused_at_three_rules(missing):
    assert found("presentations", rules_explained=frozenset("abcd") - {missing}) == [
        (f"Leg eerst alle vier de spelregels uit. Nog te gaan: {missing}.", True)
    ]


def test_the_round_is_refused_without_an_order_or_equal_time():
    assert found("presentations", order_fixed=False, slots_equal=False) == [
        ("Leg eerst de volgorde van de beurten vast.", True),
        ("Geef eerst elke partij dezelfde tijd.", True),
    ]


def test_combining_is_refused_while_a_party_has_not_had_its_turn():
    assert found("combining", turns_open=("Bibliotheek", "Gemeente")) == [
        (
            "Nog niet aan de beurt geweest: Bibliotheek, Gemeente. "
            "Laat hen vertellen, of leg vast waarom zij niet vertellen.",
            True,
        )
    ]


def test_the_plenary_waits_for_the_combined_poster_and_a_trace_of_each_party():
    assert found("plenary", combined_started=False) == [("Begin eerst met de gezamenlijke plaat.", True)]
    assert found("plenary", without_trace=("Gemeente",)) == [
        (
            "Nog niet terug te zien op de gezamenlijke plaat: Gemeente. "
            "Zet er iets bij, of leg vast dat er nu nog niets is.",
            True,
        )
    ]


@pytest.mark.parametrize("missing", ["agreement", "difference", "meaning"])
def test_contracting_is_refused_until_the_three_questions_are_shown(missing):
    assert found("contracting", plenary_questions_shown=READY.plenary_questions_shown - {missing}) == [
        ("Stel eerst de vragen naar overeenkomst, verschil en betekenis.", True)
    ]


def test_the_follow_up_waits_until_each_party_has_spoken_or_passed():
    assert found("follow_up", statements_open=("Gemeente",)) == [
        ("Nog niet uitgesproken: Gemeente. Laat hen aan het woord, of leg vast dat zij passen.", True)
    ]


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase is not Phase.PREPARATION])
def test_going_back_one_step_is_always_free(phase):
    assert objections(previous_phase(phase), replace(NOTHING_DONE, phase=phase)) == []


@pytest.mark.parametrize("phase", list(Phase))
def test_staying_is_no_move(phase):
    assert objections(phase, replace(NOTHING_DONE, phase=phase)) == []


@pytest.mark.parametrize("phase", list(Phase))
def test_no_step_is_skipped_in_either_direction(phase):
    for to_phase in Phase:
        if abs(to_phase.position - phase.position) > 1:
            refusals = objections(to_phase, replace(READY, phase=phase))
            assert [refusal.hard for refusal in refusals] == [True]


def test_a_warning_does_not_refuse_and_a_refusal_does():
    facts = replace(READY, homework_missing=("Gemeente",))
    assert not is_refused(objections("opening", facts))
    assert is_refused(objections("opening", replace(facts, parties_present=1)))
