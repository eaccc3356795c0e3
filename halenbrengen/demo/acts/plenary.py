"""Everybody says what they see: what was parked goes back first, then the four questions, each in its turn."""

from halenbrengen.interests.commands import mark_ingredient
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.commands import answer_observation, hand_back, park, say_observation, show_question
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.room.commands import move_on


def park_remark(told, cast):
    """Keep a remark that came too early, under the name of who made it."""
    person = cast.people.get(told["said_by_person"])
    park(
        cast.collaboration,
        said_by=cast.party(told["said_by_party"]),
        person=person.seat if person else None,
        text=told["text"],
        during=cast.things.get(told["during_presentation_of"]),
        by=cast.writer,
    )


def talk_together(scenario, cast):
    """A question stands on the table before the first answer to it; all four are put, also to a silent table."""
    move_on(cast.collaboration, to=Phase.PLENARY, by=cast.lead)
    for remark in ParkedRemark.objects.visible_to(cast.lead):
        hand_back(remark, by=cast.lead)
    for told in scenario["observations"]:
        _show_questions(up_to=ObservationKind(told["kind"]), cast=cast)
        cast.things[told["id"]] = _say(told, cast)
    _show_questions(up_to=tuple(ObservationKind)[-1], cast=cast)
    for told in scenario["ambition"]["ingredients"]:
        cast.things[told["id"]] = mark_ingredient(
            cast.collaboration, text=told["text"], sources=cast.references(told["sources"]), by=cast.lead
        )


def _show_questions(*, up_to, cast):
    kinds = tuple(ObservationKind)
    for kind in kinds[: kinds.index(up_to) + 1]:
        show_question(cast.collaboration, kind=kind, by=cast.lead)


def _say(told, cast):
    speaker = cast.person(told["said_by_person"], told["said_by_party"])
    observation = say_observation(
        cast.collaboration,
        kind=told["kind"],
        text=told["text"],
        person=speaker.seat,
        names=cast.parties(told["names_parties"]),
        by=speaker,
    )
    for key, recognised in (("recognised_by", True), ("not_recognised_by", False)):
        for party in told[key]:
            answer_observation(observation, recognised=recognised, by=cast.speaker(party))
    return observation
