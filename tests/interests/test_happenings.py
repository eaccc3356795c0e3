"""News without blame: a new interest or a line that falls away, with what happened; it leads to nothing by itself."""

from datetime import date

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined.models import Entry
from halenbrengen.interests import commands
from halenbrengen.interests.happenings.queries import for_the_agenda, happenings_for
from halenbrengen.interests.models import Check, Interest, NewInterest
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import change_line
from halenbrengen.posters.models import LineChange

JUNE = date(2026, 6, 11)


@pytest.fixture
def robot(follow_up):
    """A line of the second party."""
    return follow_up.item(party=1, side="give", text="Een lasrobot")


def tell(table, item, party=1, **changed):
    told = {"what_happened": "De vloer draagt haar niet", "happened_on": JUNE, "touches": "Het lassen", **changed}
    return change_line(item, **told, by=table.person(party))


def test_a_line_that_falls_away_stays_readable_with_the_day_it_did(follow_up, robot):
    tell(follow_up, robot)
    robot.refresh_from_db()
    assert (robot.text, robot.struck_at) == ("Een lasrobot", None)
    wall = render_part("wall-posters", follow_up.viewer("observer").group)
    assert "Een lasrobot" in wall and "sinds 11 juni 2026 brengen wij dit niet meer" in wall


def test_a_line_that_is_otherwise_keeps_its_first_words_beside_the_new(follow_up, robot):
    tell(follow_up, robot, text="Een lasapparaat")
    wall = render_part("wall-posters", follow_up.viewer("observer").group)
    assert "Een lasrobot" in wall and "sinds 11 juni 2026 zeggen wij het zo:" in wall and "Een lasapparaat" in wall


def test_it_is_told_on_the_combined_poster_with_whose_line_it_was(follow_up, robot):
    entry = Entry.objects.create(
        collaboration=follow_up.collaboration, side="give", text="Machines", lane=None, heard_at="2026-02-05T12:00Z"
    )
    entry.items.add(robot)
    for party in follow_up.parties[:2]:
        entry.sources.create(party=party, state="confirmed")
    change = tell(follow_up, robot)
    shared = render_part("combined-shared", follow_up.viewer("observer").group)
    assert change.since in shared
    told = happenings_for(follow_up.person(0))[0]
    assert [party.pk for party in told.parties] == [follow_up.parties[0].pk]


def test_those_whom_it_touches_see_it_on_their_own_page(follow_up, robot):
    tell(follow_up, robot, parties=[follow_up.parties[0]])
    touched = [
        "Dit raakt jullie" in render_part("interests-happenings", follow_up.person(party).group) for party in (0, 1, 2)
    ]
    assert touched == [True, False, False]


@pytest.mark.parametrize("nothing", ["", "  \n"])
def test_a_change_without_what_happened_is_refused(follow_up, robot, nothing):
    with pytest.raises(Refused) as refusal:
        tell(follow_up, robot, what_happened=nothing)
    assert refusal.value.field == "what_happened" and not LineChange.objects.exists()


def test_news_says_whom_or_what_it_touches(follow_up, robot):
    """R35: in words, or by naming parties."""
    with pytest.raises(Refused) as refusal:
        tell(follow_up, robot, touches=" ")
    assert refusal.value.field == "touches"
    with pytest.raises(Refused) as refusal:
        report(follow_up, touches="")
    assert refusal.value.field == "touches"


def report(table, **changed):
    news = {"text": "Een plek", "what_happened": "Een brand", "happened_on": JUNE, "touches": "Ons", **changed}
    return commands.report_new_interest(table.collaboration, **news, by=table.person())


def test_nobody_tells_it_for_another_party(follow_up, robot):
    for by in (follow_up.person(0), *map(follow_up.viewer, ("facilitator", "scribe", "observer", "beamer"))):
        with pytest.raises(Refused):
            change_line(robot, what_happened="Iets", happened_on=JUNE, touches="Iets", by=by)


@pytest.mark.parametrize("phase", [phase for phase in Phase if phase != Phase.FOLLOW_UP])
def test_lines_change_like_this_only_in_the_follow_up(follow_up, robot, phase):
    follow_up.move_to(phase)
    with pytest.raises(Refused):
        tell(follow_up, robot)


def test_telling_it_twice_is_telling_it_once(follow_up, robot):
    assert tell(follow_up, robot) == tell(follow_up, robot)
    assert Change.objects.filter(verb="line_changed").count() == 1


def test_it_leads_to_nothing_by_itself(follow_up, robot):
    tell(follow_up, robot)
    report(follow_up)
    assert not Interest.objects.exists() and not Check.objects.exists()
    assert for_the_agenda(follow_up.person()) == []


def test_anybody_of_a_party_and_who_leads_puts_it_on_the_next_agenda_and_takes_it_off(follow_up, robot):
    change, news = tell(follow_up, robot), report(follow_up)
    for _twice in range(2):
        commands.put_on_agenda(change, by=follow_up.person(2))
        commands.put_on_agenda(news, by=follow_up.viewer("scribe"))
    assert [each.thing for each in for_the_agenda(follow_up.viewer("facilitator"))] == [change, news]
    for _twice in range(2):
        commands.take_off_agenda(change, by=follow_up.viewer("facilitator"))
    assert [each.thing for each in for_the_agenda(follow_up.person())] == [news]
    verbs = Change.objects.filter(verb__in=["put_on_agenda", "taken_off_agenda"]).values_list("verb", flat=True)
    assert sorted(verbs) == ["put_on_agenda", "put_on_agenda", "taken_off_agenda"]
    for role in ("observer", "beamer"):
        with pytest.raises(Refused):
            commands.put_on_agenda(NewInterest.objects.get(), by=follow_up.viewer(role))


def test_a_change_of_a_poster_that_never_hung_stays_with_its_party(follow_up, robot):
    type(robot.poster).objects.filter(pk=robot.poster_id).update(hung_at=None)
    tell(follow_up, robot)
    assert [len(happenings_for(follow_up.person(party))) for party in (0, 1)] == [0, 1]
    audiences = Change.objects.filter(verb="line_changed").values_list("audience", flat=True)
    assert list(audiences) == [follow_up.parties[1].audience]


def test_the_form_says_beside_each_field_what_is_missing(follow_up, robot, client_for):
    me = follow_up.person(1)
    client, address = client_for(me.seat), f"/s/{me.seat.public_id}/items/{robot.pk}/change"
    assert client.get(address).status_code == 200
    answer = client.post(address + "s", {"how": "otherwise"}, headers={"X-Outbox": "1"})
    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == {"what_happened", "happened_on", "touches", "text"}
    stranger = client_for(follow_up.person(0).seat)
    there = f"/s/{follow_up.person(0).seat.public_id}/items/"
    assert stranger.get(there + f"{robot.pk}/change").content == stranger.get(there + "999999/change").content
