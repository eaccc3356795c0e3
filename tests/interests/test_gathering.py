"""The next gathering: a moment that may be named, and an agenda of what parties and dates put there."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined.models import Entry, Source
from halenbrengen.interests import commands
from halenbrengen.interests.gatherings.queries import agenda_for
from halenbrengen.interests.models import Gathering
from halenbrengen.method.phases import Phase


def soon(**how):
    return timezone.now() + timedelta(**(how or {"days": 30}))


def choose(table, by=None, **how):
    how = {"starts_at": soon(), "location": "De Sluis", **how}
    return commands.choose_gathering(table.collaboration, **how, by=by or table.viewer("facilitator"))


def points(table, role="facilitator"):
    return [(chapter.heading, [point.text for point in chapter.points]) for chapter in agenda(table, role).chapters]


def agenda(table, role="facilitator"):
    return agenda_for(table.viewer(role))


def test_the_facilitator_names_a_moment_and_moves_it(follow_up):
    at = soon()
    first = choose(follow_up, starts_at=at)
    assert choose(follow_up, starts_at=at) == first
    moved = choose(follow_up, starts_at=soon(days=40))
    assert (moved.pk, Gathering.objects.count()) == (first.pk, 1)
    assert [change.verb for change in Change.objects.filter(subject__startswith="gathering:")] == [
        "gathering_chosen",
        "gathering_changed",
    ]


def test_a_moment_that_was_is_kept_beside_the_next(follow_up):
    choose(follow_up)
    with time_machine.travel(soon(days=60)):
        choose(follow_up)
    assert Gathering.objects.count() == 2


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_nobody_else_names_it(follow_up, role):
    for by in (follow_up.viewer(role), follow_up.person()):
        with pytest.raises(Refused):
            choose(follow_up, by=by)


def test_it_lies_ahead(follow_up):
    for at in (soon(days=-1), soon(days=3000)):
        with pytest.raises(Refused) as refusal:
            choose(follow_up, starts_at=at)
        assert refusal.value.field == "starts_at"


def test_the_agenda_is_empty_without_anything(follow_up):
    choose(follow_up)
    assert points(follow_up) == []


def test_an_interest_is_on_it_when_its_day_comes_by_then(follow_up, noted):
    choose(follow_up, starts_at=soon(days=20))
    assert points(follow_up) == []
    choose(follow_up, starts_at=soon(days=60))
    assert points(follow_up) == [("Gelden deze belangen nog?", [noted.text])]


def test_an_open_line_and_a_kept_point_are_on_it(follow_up):
    entry = Entry.objects.create(
        collaboration=follow_up.collaboration, side="get", text="Een plek", heard_at=timezone.now()
    )
    Source.objects.create(entry=entry, party=follow_up.parties[2])
    point = follow_up.collaboration.open_points.create(text="De huur", noted_at=timezone.now())
    point.parties.set(follow_up.parties[:1])
    choose(follow_up, opens_with_contract=True)
    assert points(follow_up) == [
        ("Om mee te beginnen", ["Het contract: wat de partijen elkaar zeiden"]),
        ("Hier komen we op terug", ["De huur"]),
        ("Nog te horen", ["Een plek"]),
    ]
    assert points(follow_up, "observer") == points(follow_up)


def test_news_is_on_it_only_when_somebody_puts_it_there(follow_up):
    news = commands.report_new_interest(
        follow_up.collaboration,
        text="Een buur sluit",
        what_happened="De raad besloot het",
        happened_on=timezone.localdate(),
        touches="Ons",
        by=follow_up.person(),
    )
    choose(follow_up)
    assert points(follow_up) == []
    commands.put_on_agenda(news, by=follow_up.person())
    assert points(follow_up) == [("Wat erbij kwam", ["Een buur sluit"])]


def test_a_point_is_ticked_taken_up_again_and_gone_next_time(follow_up):
    point = follow_up.collaboration.open_points.create(text="De huur", noted_at=timezone.now())
    gathering, by = choose(follow_up), follow_up.viewer("scribe")
    key = f"openpoint:{point.pk}"
    for _twice in range(2):
        commands.deal_with(gathering, point=key, by=by)
    assert [each.dealt for each in agenda(follow_up).points] == [True]
    commands.take_up_again(gathering, point=key, by=by)
    assert [each.dealt for each in agenda(follow_up).points] == [False]
    commands.deal_with(gathering, point=key, by=by)
    with pytest.raises(Refused):
        commands.deal_with(gathering, point=key, by=follow_up.person())
    assert Change.objects.filter(verb="point_dealt_with").count() == 2
    with time_machine.travel(soon(days=60)):
        choose(follow_up)
        assert points(follow_up) == []


def test_a_point_that_is_not_on_it_cannot_be_ticked(follow_up, client_for):
    choose(follow_up)
    me = follow_up.viewer("facilitator")
    answer = client_for(me.seat).post(f"/s/{me.seat.public_id}/gathering/dealt-with", {"point": "entry:1"})
    assert answer.status_code == 422


def test_the_wall_shows_it_on_the_day_itself(follow_up, noted):
    at = soon(days=60)
    choose(follow_up, starts_at=at)
    beamer = follow_up.viewer("beamer").group
    assert noted.text in render_part("interests-register", beamer)
    assert noted.text not in render_part("gathering-agenda", beamer)
    with time_machine.travel(at - timedelta(minutes=1)):
        assert noted.text not in render_part("interests-register", beamer)
        assert noted.text in render_part("gathering-agenda", beamer)


def test_everyone_reads_it_in_the_follow_up_and_nobody_before(follow_up, noted):
    choose(follow_up, starts_at=soon(days=60))
    for role in ("facilitator", "scribe", "observer"):
        assert noted.text in render_part("gathering-agenda", follow_up.viewer(role).group)
    assert noted.text in render_part("gathering-agenda", follow_up.person().group)
    follow_up.move_to(Phase.CONTRACTING)
    assert noted.text not in render_part("gathering-agenda", follow_up.person().group)
