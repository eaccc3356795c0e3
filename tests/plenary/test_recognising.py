"""Naming some shuts the others out, so everyone else is asked, and no weighs as much as yes (R23)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands as at_table
from halenbrengen.method.phases import Phase
from halenbrengen.plenary import commands
from halenbrengen.plenary.queries import said_for


def answer(plenary, observation, party, recognised=True):
    return commands.answer_observation(observation, recognised=recognised, by=plenary.person(party))


def parties(answers):
    return [answer.party for answer in answers]


def to_ask(plenary):
    [said] = said_for(plenary.viewer("facilitator"))
    return [party.name for party in said.to_ask]


def add_parties(plenary, names):
    plenary.move_to(Phase.PREPARATION)
    for name in names:
        party = at_table.add_party(plenary.collaboration, name=name, by=plenary.viewer("facilitator"))
        at_table.invite(plenary.collaboration, name=f"Iemand van {name}", party=party, by=plenary.viewer("facilitator"))
        plenary.parties.append(party)
    plenary.move_to(Phase.PLENARY)


def test_r23_naming_three_of_seven_asks_all_others_too(plenary):
    add_parties(plenary, ["Vier", "Vijf", "Zes", "Zeven"])
    observation = plenary.say(0, names=plenary.parties[:3])
    assert to_ask(plenary) == ["Gemeente Waardlanden", "Bibliotheek De Sluis", "Vier", "Vijf", "Zes", "Zeven"]
    answer(plenary, observation, 3)
    answer(plenary, observation, 1, recognised=False)
    assert to_ask(plenary) == ["Bibliotheek De Sluis", "Vijf", "Zes", "Zeven"]


def test_who_names_nobody_shuts_nobody_out(plenary):
    observation = plenary.say(0)
    assert to_ask(plenary) == []
    answer(plenary, observation, 1)
    [said] = said_for(plenary.person(0))
    assert parties(said.recognised) == [plenary.parties[1]]


def test_who_is_not_at_the_table_is_not_asked(plenary):
    plenary.parties[2].absent_because = "Ziek"
    plenary.parties[2].save()
    plenary.say(0, names=[plenary.parties[1]])
    assert to_ask(plenary) == ["Gemeente Waardlanden"]


def test_not_recognising_is_kept_just_like_recognising(plenary):
    observation = plenary.say(0, names=[plenary.parties[1]])
    answer(plenary, observation, 1, recognised=True)
    answer(plenary, observation, 2, recognised=False)
    [said] = said_for(plenary.viewer("observer"))
    assert (parties(said.recognised), parties(said.not_recognised)) == ([plenary.parties[1]], [plenary.parties[2]])
    told = Change.objects.filter(verb="observation_answered")
    assert [(change.audience, change.details["recognised"]) for change in told] == [("shared", True), ("shared", False)]


def test_an_answer_can_change_and_the_same_answer_is_told_once(plenary):
    observation = plenary.say(0, names=[plenary.parties[1]])
    for recognised in (True, True, False):
        answer(plenary, observation, 1, recognised=recognised)
    [said] = said_for(plenary.person(0))
    assert (parties(said.recognised), parties(said.not_recognised)) == ([], [plenary.parties[1]])
    assert Change.objects.filter(verb="observation_answered").count() == 2


@pytest.mark.parametrize("role", ["facilitator", "scribe"])
def test_who_leads_types_the_answer_of_a_party_and_that_is_told(plenary, role):
    observation = plenary.say(0, names=[plenary.parties[1]])
    given = commands.answer_observation(
        observation, recognised=False, party=plenary.parties[2], by=plenary.viewer(role)
    )
    assert (given.party, given.recorded_by) == (plenary.parties[2], role)
    assert answer(plenary, observation, 1).recorded_by == ""


def test_nobody_else_answers_for_a_party(plenary):
    observation = plenary.say(0, names=[plenary.parties[1]])
    with pytest.raises(Refused):
        commands.answer_observation(observation, recognised=True, party=plenary.parties[2], by=plenary.person(1))
    for role in ("facilitator", "scribe", "observer"):
        with pytest.raises(Refused):
            commands.answer_observation(observation, recognised=True, by=plenary.viewer(role))
    assert to_ask(plenary) == ["Gemeente Waardlanden", "Bibliotheek De Sluis"]
