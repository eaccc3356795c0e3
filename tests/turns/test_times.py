"""The facilitator's own minutes: the same for every party, until the round begins."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.method.phases import Phase
from halenbrengen.turns.commands import fix_order, set_times
from halenbrengen.turns.forms import TimesForm
from halenbrengen.turns.models import Turn
from halenbrengen.turns.timeplan import plan_for


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


def slots():
    return set(Turn.objects.values_list("present_seconds", "question_seconds"))


def test_every_turn_gets_the_facilitators_own_seconds(table, by):
    fix_order(table.collaboration, by=by)
    set_times(table.collaboration, present=450, questions=227, by=by)
    table.collaboration.refresh_from_db()
    assert slots() == {(450, 227)}
    assert (plan_for(table.collaboration).present, plan_for(table.collaboration).questions) == (450, 227)


def test_the_usual_times_come_back(table, by):
    fix_order(table.collaboration, by=by)
    usual = slots()
    set_times(table.collaboration, present=450, questions=227, by=by)
    set_times(table.collaboration, present=None, questions=None, by=by)
    assert slots() == usual


def test_the_same_times_twice_are_recorded_once(table, by):
    for _again in range(2):
        set_times(table.collaboration, present=450, questions=227, by=by)
    assert list(Change.objects.filter(verb="times_set").values_list("audience", flat=True)) == ["shared"]


def test_nobody_else_sets_the_times_and_nobody_once_the_round_began(table, by):
    with pytest.raises(Refused):
        set_times(table.collaboration, present=450, questions=227, by=table.person())
    table.move_to(Phase.PRESENTATIONS)
    with pytest.raises(Refused, match="liggen vast"):
        set_times(table.collaboration, present=450, questions=227, by=by)


@pytest.mark.parametrize(
    ("typed", "seconds"), [("7", 420), ("7:30", 450), ("7.30", 450), ("7,5", 450), (" 60 ", 3600), ("1", 60)]
)
def test_minutes_are_read_as_people_write_them(typed, seconds):
    form = TimesForm({"present": typed, "questions": "5"})
    assert form.is_valid()
    assert form.cleaned_data == {"present": seconds, "questions": 300}


@pytest.mark.parametrize("typed", ["", "0", "0:59", "60:01", "999", "zeven", "7:5", "-7", "7:30:00", "٧x"])
def test_what_is_no_length_of_a_turn_is_refused_beside_its_field(typed):
    form = TimesForm({"present": typed, "questions": "5"})
    assert list(form.errors) == ["present"]


def test_the_page_takes_the_times_and_gives_a_wrong_one_back(table, client_for):
    seat = table.seat("facilitator")
    client = client_for(seat)
    answer = client.post(f"/s/{seat.public_id}/times", {"present": "zeven", "questions": "5"})
    assert answer.status_code == 422
    assert "zeven" in answer.content.decode()
    assert client.post(f"/s/{seat.public_id}/times", {"present": "7:30", "questions": "5"}).status_code == 303
    assert 'value="7:30"' in client.get(f"/s/{seat.public_id}/timeplan").content.decode()
    assert client.post(f"/s/{seat.public_id}/times/usual").status_code == 303
    assert 'value="10"' in client.get(f"/s/{seat.public_id}/timeplan").content.decode()
