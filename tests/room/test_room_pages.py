import re

import pytest
from django.utils import timezone

from halenbrengen.changes.parts import all_parts, all_screens, render_part
from halenbrengen.contracts.models import Statement
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary.models import ParkedRemark
from halenbrengen.posters.models import Poster
from halenbrengen.room.shown import COLUMNS, TABLE_OF_PARTS
from halenbrengen.turns import commands as turns
from halenbrengen.turns.models import Turn

HOMEWORK = "Alleen voor onze eigen ogen"
QUESTION = "Waarom duurt het altijd zo lang?"
REMARK = "Wij drieën willen hetzelfde."
REASON = "De directeur ligt in het ziekenhuis."
SCREEN_OF = {
    Role.FACILITATOR: "console",
    Role.SCRIBE: "console",
    Role.PARTICIPANT: "table",
    Role.OBSERVER: "table",
    Role.BEAMER: "beamer",
}


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


def page(client_for, seat, address=""):
    return client_for(seat).get(f"/s/{seat.public_id}/{address}")


def one_of_each(table):
    return [*(table.seat(role) for role in ("facilitator", "scribe", "observer", "beamer")), table.person(1).seat]


@pytest.fixture
def in_turn(table, by):
    """The first party answers questions."""
    turns.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.get(party=table.parties[0])
    turns.start_turn(turn, by=by)
    turns.next_step(turn, by=by)
    return turn


@pytest.mark.parametrize("phase", ORDER[:-1])
def test_every_role_has_its_page_in_every_phase(table, client_for, by, phase):
    turns.fix_order(table.collaboration, by=by)
    table.move_to(phase)
    for seat in one_of_each(table):
        answer = page(client_for, seat, SCREEN_OF[seat.role])
        html = answer.content.decode()
        assert answer.status_code == 200
        assert html.count("<h1") == 1
        ids = re.findall(r'\bid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), "an id stands twice on the page"


@pytest.mark.parametrize("screen", COLUMNS)
def test_a_page_and_its_stream_carry_the_same_parts(table, client_for, screen):
    seat = next(seat for seat in one_of_each(table) if screen in (SCREEN_OF[seat.role], "timeplan"))
    html = page(client_for, seat, screen).content.decode()
    assert [name for name in all_screens()[screen] if f'id="{name}"' not in html] == []


def test_each_wrapped_part_is_placed_on_some_screen():
    placed = {name for columns in COLUMNS.values() for names in columns.values() for name in names}
    assert [name for name in TABLE_OF_PARTS if not {f"now-{name}", f"beamer-{name}"} & placed] == []


def test_a_wrapping_follows_whatever_its_part_follows():
    parts = all_parts()
    for wrapping, more in (("now", {"collaboration"}), ("beamer", {"collaboration", "turn", "beamerchoice"})):
        wrapped = {name: f"{wrapping}-{name}" for name in TABLE_OF_PARTS if f"{wrapping}-{name}" in parts}
        assert wrapped
        for name, outer in wrapped.items():
            assert parts[outer].follows == parts[name].follows | more


@pytest.mark.parametrize(
    ("role", "first"), [("facilitator", "console"), ("scribe", "console"), ("observer", "table"), ("beamer", "beamer")]
)
def test_each_role_lands_on_its_own_page(table, client_for, role, first):
    seat = table.seat(role)
    assert page(client_for, seat).headers["Location"] == f"/s/{seat.public_id}/{first}"


def test_a_participant_lands_on_the_homework_until_the_poster_hangs(table, client_for):
    seat = table.person(0).seat
    assert page(client_for, seat).headers["Location"].endswith("/homework")
    Poster.objects.filter(party=table.parties[0]).update(hung_at=timezone.now())
    assert page(client_for, seat).headers["Location"].endswith("/table")


def test_a_participant_lands_at_the_table_once_the_conversation_began(table, client_for):
    table.move_to(Phase.OPENING)
    assert page(client_for, table.person(0).seat).headers["Location"].endswith("/table")


@pytest.mark.parametrize(
    ("role", "address"),
    [
        ("observer", "console"),
        ("beamer", "console"),
        ("facilitator", "beamer"),
        ("scribe", "table"),
        ("beamer", "table"),
    ],
)
def test_a_page_of_another_role_does_not_exist(table, client_for, role, address):
    assert page(client_for, table.seat(role), address).status_code == 404


def test_the_beamer_never_shows_what_is_private(table, client_for, by, in_turn):
    table.item(1, text=HOMEWORK)
    turns.ask_question(in_turn, text=QUESTION, by=table.person(1))
    turns.record_absence(table.parties[2], reason=REASON, by=by)
    ParkedRemark.objects.create(
        collaboration=table.collaboration, said_by=table.parties[1], text=REMARK, parked_at=timezone.now()
    )
    for phase in ORDER[:-1]:
        table.move_to(phase)
        html = page(client_for, table.seat("beamer"), "beamer").content.decode()
        assert [secret for secret in (HOMEWORK, QUESTION, REMARK, REASON) if secret in html] == []
        assert "<form" not in html


def test_a_participant_sees_no_poster_that_does_not_hang(table, client_for, in_turn):
    table.item(0, text=HOMEWORK)
    assert HOMEWORK not in page(client_for, table.person(1).seat, "table").content.decode()
    Poster.objects.filter(party=table.parties[0]).update(hung_at=timezone.now())
    assert HOMEWORK in page(client_for, table.person(1).seat, "table").content.decode()


def test_the_beamer_shows_the_statement_that_was_spoken_last(table):
    table.move_to(Phase.CONTRACTING)
    for party, minute in ((0, 2), (1, 1)):
        Statement.objects.create(
            party=table.parties[party], interests=f"Belang {party}", spoken_at=timezone.now().replace(minute=minute)
        )
    Statement.objects.create(party=table.parties[2], interests="Nog niet hardop gezegd")
    shown = render_part("room-spoken", table.viewer("beamer").group)
    assert "Belang 0" in shown
    assert "Belang 1" not in shown
    assert "Nog niet hardop gezegd" not in shown
    assert "Uitgesproken: 2 van 3 partijen" in shown


def test_the_script_is_for_who_leads(table, by):
    table.move_to(Phase.OPENING)
    seen = [
        role
        for role in ("facilitator", "scribe", "observer", "beamer")
        if "Zeg bijvoorbeeld" in render_part("room-script", table.viewer(role).group)
    ]
    assert seen == ["facilitator", "scribe"]


def test_the_scribe_sees_the_next_step_of_nobody(table):
    assert "<form" in render_part("room-next", table.viewer("facilitator").group)
    assert "<form" not in render_part("room-next", table.viewer("scribe").group)


def test_the_next_step_of_a_turn_names_the_step_that_was_seen(table, by, in_turn):
    following = render_part("room-next", by.group)
    assert f'action="turns/{in_turn.pk}/next"' in following
    assert 'name="after" value="questions"' in following
    assert f'action="turns/{in_turn.pk}/previous"' in following


def test_what_stands_in_the_way_is_said_and_the_step_is_not_offered(table, by):
    table.move_to(Phase.OPENING)
    assert "Zeg eerst de bedoeling en vink haar af." in render_part("room-before", by.group)
    following = render_part("room-next", by.group)
    assert 'action="phase/next"' not in following


def test_r9_the_listening_reminder_comes_before_the_last_third_and_before_the_last(table, by):
    reminded = []
    turns.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    table.move_to(Phase.PRESENTATIONS)
    for turn in Turn.objects.all():
        if "dezelfde oren als de eerste" in render_part("room-script", by.group):
            reminded.append(turn.party.short_name)
        turns.start_turn(turn, by=by)
        turns.end_turn(turn, by=by)
    assert reminded == ["Bibliotheek De Sluis"]


def test_lateness_is_paid_by_the_break_and_never_by_who_still_has_to_speak(table, by, in_turn):
    turns.end_turn(in_turn, by=by)
    Turn.objects.filter(pk=in_turn.pk).update(
        used_present_seconds=1140 + 180, used_question_seconds=0, used_change_seconds=0
    )
    told = render_part("room-time", by.group)
    assert "3 minuten later dan gepland." in told
    assert "Uit de pauze: 3 minuten." in told
    assert "De partijen die nog komen, houden hun volle tijd." in told
    assert "later dan gepland" not in render_part("room-time", table.viewer("observer").group)


def test_who_handed_in_is_told_and_nothing_of_what_they_wrote(table, by):
    table.item(0, text=HOMEWORK)
    readiness = render_part("room-readiness", by.group)
    assert "begonnen" in readiness
    assert HOMEWORK not in readiness


def test_opening_the_beamer_seats_the_same_browser_there(table, client_for):
    seat, beamer = table.seat("facilitator"), table.seat("beamer")
    client = client_for(seat)
    answer = client.post(f"/s/{seat.public_id}/beamer/open")
    assert answer.headers["Location"] == f"/s/{beamer.public_id}/"
    assert client.get(f"/s/{beamer.public_id}/beamer").status_code == 200
    assert client.get(f"/s/{seat.public_id}/console").status_code == 200


def test_nobody_else_opens_the_beamer(table, client_for):
    for seat in (table.seat("scribe"), table.person(0).seat):
        assert client_for(seat).post(f"/s/{seat.public_id}/beamer/open").status_code == 404


def test_a_step_that_does_not_exist_is_refused(table, client_for):
    seat = table.seat("facilitator")
    answer = client_for(seat).post(f"/s/{seat.public_id}/phase/next", {"to": "dancing"})
    assert answer.status_code == 422
