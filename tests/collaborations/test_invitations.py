"""Inviting, reminding, renewing and withdrawing: everyone gets a letter of their own, and nobody two."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.invitations.queries import guests_for, invited_for
from halenbrengen.collaborations.models import Link, Seat
from halenbrengen.mails.commands import forget_ended_links, hand_over
from halenbrengen.mails.models import Letter, LetterState

BASE = "https://gesprek.example"


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


def invite_all(table, by, **more):
    return commands.send_invitations(table.collaboration, guests_for(by), base=BASE, by=by, **more)


def secret_of(letter):
    return letter.link.partition("#")[2]


def test_everyone_but_facilitator_and_beamer_is_invited_and_nobody_twice(table, by):
    assert invite_all(table, by) == 8
    assert invite_all(table, by) == 0
    letters = Letter.objects.all()
    assert sorted(letter.to_name for letter in letters) == sorted(seat.name for seat in guests_for(by))
    assert {letter.state for letter in letters} == {LetterState.BY_HAND}
    assert len({secret_of(letter) for letter in letters}) == 8


def test_a_link_of_a_letter_opens_the_seat_of_its_receiver_only(table, by):
    invite_all(table, by)
    for letter in Letter.objects.all():
        assert commands.let_in(secret_of(letter)).seat == letter.seat


def test_where_mail_is_set_only_who_has_no_address_is_left_to_the_facilitator(table, by, settings):
    settings.SMTP_HOST = "mail.host.example"
    Seat.objects.filter(name="Karin Blokland").update(email="karin@singel.example")
    invite_all(table, by)
    assert [letter.to_name for letter in Letter.objects.filter(by_hand=False)] == ["Karin Blokland"]
    assert Letter.objects.filter(by_hand=True).count() == 7


def test_a_letter_speaks_the_language_of_its_receiver_and_tells_of_nobody_else(table, by):
    Seat.objects.filter(name="Karin Blokland").update(language="en")
    type(table.collaboration).objects.update(
        starts_at=datetime(2026, 11, 3, 13, tzinfo=timezone.get_current_timezone())
    )
    table.item(text="Een geheime regel")
    table.collaboration.refresh_from_db()
    invite_all(table, by, note="Tot dan.")
    karin, yusuf = Letter.objects.get(to_name="Karin Blokland"), Letter.objects.get(to_name="Yusuf Arslan")
    assert (karin.language, yusuf.language) == ("en", "nl")
    assert "Zoë Çelik-Baas nodigt je uit voor het gesprek over Techniekhuis Waardlanden." in yusuf.text
    assert "Het gesprek is op dinsdag 3 november 2026 om 13:00." in yusuf.text
    assert "Tot dan." in yusuf.text
    others = {seat.name for seat in guests_for(by)} - {"Yusuf Arslan"}
    assert [name for name in others if name in yusuf.text] == []
    assert "Een geheime regel" not in yusuf.text


def test_who_came_in_before_is_reminded_without_a_new_link(table, by):
    invite_all(table, by)
    karin, yusuf = table.person(0, 0).seat, table.person(0, 1).seat
    commands.let_in(secret_of(karin.letters.get()))
    people = [table.person(0, 0).seat, yusuf]
    assert commands.send_reminders(table.collaboration, people, note="Lukt het?", base=BASE, by=by) == 2
    assert commands.send_reminders(table.collaboration, people, base=BASE, by=by) == 0
    links = {letter.to_name: bool(letter.link) for letter in Letter.objects.filter(kind="reminder")}
    assert links == {"Karin Blokland": False, "Yusuf Arslan": True}


def test_a_new_link_ends_the_old_one_and_what_it_opened(table, by, client_for):
    seat = table.person().seat
    commands.send_invitation(seat, base=BASE, by=by)
    old = secret_of(seat.letters.get())
    browser = client_for(seat)
    commands.renew_link(seat, base=BASE, by=by)
    assert browser.get(f"/s/{seat.public_id}/homework").status_code == 401
    with pytest.raises(Refused):
        commands.let_in(old)
    renewed = seat.letters.get(kind="renewed")
    assert commands.let_in(secret_of(renewed)).seat == seat
    assert seat.letters.get(kind="invitation").state == LetterState.WITHDRAWN


def test_a_withdrawn_link_opens_nothing_and_the_list_says_so(table, by, client_for):
    seat = table.person().seat
    browser = client_for(seat)
    commands.withdraw_links(seat, by=by)
    made = Change.objects.count()
    commands.withdraw_links(seat, by=by)
    assert Change.objects.count() == made
    assert browser.get(f"/s/{seat.public_id}/homework").status_code == 401
    shown = {each.seat.name: each.has_link for each in invited_for(table.viewer("facilitator"))}
    assert shown[seat.name] is False


def test_one_does_not_close_the_door_behind_oneself(table, by):
    for act in (lambda: commands.withdraw_links(by.seat, by=by), lambda: commands.renew_link(by.seat, base="", by=by)):
        with pytest.raises(Refused):
            act()


@pytest.mark.parametrize("who", ["scribe", "observer", "participant"])
def test_only_the_facilitator_brings_links(table, who):
    other = table.person() if who == "participant" else table.viewer(who)
    seat = table.person(1).seat
    acts = [
        lambda: commands.send_invitation(seat, base=BASE, by=other),
        lambda: commands.send_invitations(table.collaboration, [seat], base=BASE, by=other),
        lambda: commands.send_reminders(table.collaboration, [seat], base=BASE, by=other),
        lambda: commands.renew_link(seat, base=BASE, by=other),
        lambda: commands.withdraw_links(seat, by=other),
        lambda: commands.make_links(table.collaboration, [seat], by=other),
        lambda: commands.write_out_invitation(seat, base=BASE, by=other),
    ]
    for act in acts:
        with pytest.raises(Refused):
            act()
    assert (Link.objects.count(), Letter.objects.count(), invited_for(other)) == (0, 0, [])


def test_a_letter_that_was_handed_over_forgets_its_link(table, by):
    invite_all(table, by)
    letter, other = Letter.objects.all()[:2]
    token = secret_of(letter)
    hand_over(table.collaboration, [letter], by=by)
    letter.refresh_from_db()
    other.refresh_from_db()
    assert (letter.state, letter.link) == (LetterState.HANDED_OVER, "")
    assert (other.state, bool(other.link)) == (LetterState.BY_HAND, True)
    assert commands.let_in(token).seat == letter.seat


def test_a_link_that_ended_is_wiped_from_its_letter(table, by):
    invite_all(table, by)
    first = Letter.objects.first()
    Letter.objects.filter(pk=first.pk).update(link_ends_at=timezone.now() - timedelta(seconds=1))
    forget_ended_links()
    first.refresh_from_db()
    assert first.link == ""
    assert Letter.objects.exclude(link="").count() == 7


def test_a_text_to_copy_is_kept_nowhere(table, by):
    subject, text = commands.write_out_invitation(table.person().seat, base=BASE, by=by)
    token = text.partition("/in#")[2].split()[0]
    assert commands.let_in(token).seat == table.person().seat
    assert subject == "Uitnodiging: Techniekhuis Waardlanden"
    assert Letter.objects.count() == 0
    assert token not in f"{list(Link.objects.values())} {list(Change.objects.values())}"


def test_removing_somebody_holds_their_letters_back(table, by):
    invite_all(table, by)
    seat = table.person().seat
    commands.remove_person(seat, by=by)
    letter = seat.letters.get()
    assert (letter.state, letter.link) == (LetterState.WITHDRAWN, "")


def test_the_one_pressing_twice_with_one_key_invites_once(table, client_for):
    seat = table.seat("facilitator")
    client = client_for(seat)
    for _time in range(2):
        where = f"/s/{seat.public_id}/people/{table.person().seat.pk}/invitation"
        answer = client.post(where, headers={"Idempotency-Key": "een-sleutel"})
        assert answer.status_code == 303
    assert Letter.objects.count() == 1


def test_a_note_that_is_too_long_is_refused_in_words(table, client_for):
    seat = table.seat("facilitator")
    answer = client_for(seat).post(f"/s/{seat.public_id}/invitations/send", {"note": "x" * 601})
    assert answer.status_code == 422
    assert "Dit zijn 601 tekens; er passen er 600." in answer.text
    assert Letter.objects.count() == 0
