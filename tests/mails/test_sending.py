"""Letters go out once, through a real mail server; what goes wrong is known and told."""

from datetime import timedelta
from email import message_from_bytes
from email.header import decode_header, make_header

import pytest
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.commands import let_in, send_invitation, withdraw_links
from halenbrengen.mails import sending
from halenbrengen.mails.commands import WAITS, claim_letter, leave_be, send_again
from halenbrengen.mails.models import ATTEMPT_LASTS, Letter, LetterState
from halenbrengen.mails.sending import Sending, send
from tests.mails.conftest import BASE

pytestmark = pytest.mark.django_db


def send_next():
    send(claim_letter())
    return Letter.objects.get()


def attempts_are_over():
    Letter.objects.update(due_at=timezone.now())


def test_an_invitation_arrives_and_its_link_opens(by_mail, invited):
    letter = send_next()
    (mail,) = by_mail.taken
    text = mail.get_body(("plain",)).get_content()
    token = text.partition(f"{BASE}/in#")[2].split()[0]
    assert let_in(token).seat == invited
    assert mail["To"] == "Karin Blokland <karin@singel.example>"
    assert mail["From"].addresses[0].display_name == "Zoë Çelik-Baas via Halen & Brengen"
    assert mail["From"].addresses[0].addr_spec == "gesprek@host.example"
    assert mail["Subject"] == "Uitnodiging: Techniekhuis Waardlanden"
    assert mail["Message-ID"] == f"<{letter.mark}@gesprek.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert abs(mail["Date"].datetime - timezone.now()) < timedelta(minutes=1)
    assert [part.get_content_type() for part in mail.walk()] == ["text/plain"]


def test_once_it_is_sent_the_link_is_kept_nowhere(by_mail, invited):
    letter = send_next()
    assert (letter.state, letter.link) == (LetterState.SENT, "")
    assert "/in#" not in letter.text
    assert claim_letter() is None


def test_a_letter_is_claimed_by_one_only(by_mail, invited):
    assert claim_letter() is not None
    assert claim_letter() is None


@pytest.mark.parametrize("step", ["RCPT", "DATA"])
def test_what_the_server_puts_off_is_tried_again_later(by_mail, invited, step):
    by_mail.refusals[step] = "451 4.7.1 later graag"
    letter = send_next()
    assert (letter.state, letter.trouble) == (LetterState.WAITING, "put_off")
    assert letter.due_at > timezone.now() + WAITS[0] - timedelta(seconds=5)
    assert claim_letter() is None
    attempts_are_over()
    assert send_next().state == LetterState.SENT
    assert len(by_mail.taken) == 1


def test_after_the_last_attempt_the_facilitator_decides(by_mail, invited, table):
    for _attempt in range(len(WAITS) + 1):
        by_mail.refusals["RCPT"] = "421 druk"
        attempts_are_over()
        letter = send_next()
    assert letter.state == LetterState.FAILED
    attempts_are_over()
    assert claim_letter() is None
    send_again(letter, by=table.viewer("facilitator"))
    assert send_next().state == LetterState.SENT


def test_a_refused_address_is_told_and_not_tried_again(by_mail, invited, table, client_for):
    by_mail.refusals["RCPT"] = "550 5.1.1 no such user karin@singel.example"
    letter = send_next()
    assert (letter.state, letter.trouble) == (LetterState.FAILED, "no_such_box")
    attempts_are_over()
    assert claim_letter() is None
    seat = table.seat("facilitator")
    page = client_for(seat).get(f"/s/{seat.public_id}/letters").text
    assert "Dit adres bestaat niet, of neemt geen mail aan." in page and "5.1.1" not in page


def test_a_connection_that_breaks_after_the_mail_left_is_never_sent_again_by_itself(by_mail, invited, table):
    by_mail.hang_up = True
    letter = send_next()
    assert letter.state == LetterState.UNSURE
    attempts_are_over()
    assert claim_letter() is None
    by_mail.hang_up = False
    send_again(letter, by=table.viewer("facilitator"))
    assert send_next().state == LetterState.SENT
    assert [mail["Message-ID"] for mail in by_mail.taken] == [f"<{letter.mark}@gesprek.example>"] * 2


def test_a_process_that_dies_in_an_attempt_leaves_a_letter_that_nobody_is_sure_of(by_mail, invited, table):
    letter = claim_letter()
    assert Letter.objects.get().state == LetterState.BEING_SENT
    Letter.objects.update(claimed_at=timezone.now() - ATTEMPT_LASTS - timedelta(seconds=1))
    letter = Letter.objects.get()
    assert (letter.state, claim_letter()) == (LetterState.UNSURE, None)
    leave_be(letter, by=table.viewer("facilitator"))
    letter = Letter.objects.get()
    assert (letter.state, letter.link) == (LetterState.HANDED_OVER, "")


def test_a_server_that_is_not_there_puts_everything_off(by_mail, invited, settings):
    settings.SMTP_PORT = 1
    letter = send_next()
    assert (letter.state, letter.trouble) == (LetterState.WAITING, "no_answer")


def test_a_server_that_cannot_do_what_is_asked_gets_no_mail(by_mail, invited, settings):
    """Without TLS where the settings ask for it, nothing leaves; no secret goes over an open line."""
    settings.SMTP_TLS = "starttls"
    letter = send_next()
    assert (letter.state, letter.trouble, by_mail.taken) == (LetterState.WAITING, "not_let_in", [])


def test_a_letter_that_was_sent_is_not_sent_again(by_mail, invited, table):
    letter = send_next()
    with pytest.raises(Refused):
        send_again(letter, by=table.viewer("facilitator"))


def test_a_withdrawn_link_is_not_sent_any_more(by_mail, invited, table):
    withdraw_links(invited, by=table.viewer("facilitator"))
    letter = Letter.objects.get()
    assert (letter.state, letter.link, claim_letter()) == (LetterState.WITHDRAWN, "", None)


def test_names_and_titles_cannot_add_a_header(by_mail, table):
    evil = "Karin\r\nBcc: iedereen@boos.example\r\n\r\n<script>"
    seat = table.person().seat
    type(seat).objects.filter(pk=seat.pk).update(name=evil, email="karin@singel.example")
    type(table.collaboration).objects.update(title="Titel\nBcc: x@boos.example")
    send_invitation(table.person().seat, base=BASE, by=table.viewer("facilitator"))
    send_next()
    (mail,) = by_mail.taken
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Uitnodiging: Titel Bcc: x@boos.example"
    assert [address.addr_spec for address in mail["To"].addresses] == ["karin@singel.example"]


@pytest.mark.parametrize("name", ["ليلى بن يوسف", 'Zoë 🛠️ (planning), "chef" <ceo@x>', "Ü" * 250])
def test_any_name_arrives_whole(by_mail, invited, name):
    Letter.objects.update(to_name=name)
    send_next()
    whole = str(make_header(decode_header(message_from_bytes(by_mail.raw[0])["To"])))
    assert whole.replace("\n", "").rpartition(" <")[0].rstrip() == name


def test_lines_stay_short_and_the_link_whole(by_mail, table):
    seat = table.person().seat
    type(seat).objects.filter(pk=seat.pk).update(email="karin@singel.example")
    how = {"note": "woord " * 100, "base": BASE, "by": table.viewer("facilitator")}
    send_invitation(table.person().seat, **how)
    send_next()
    lines = by_mail.taken[0].get_content().splitlines()
    assert [line for line in lines if len(line) > 76 and "/in#" not in line] == []
    assert [line for line in lines if "/in#" in line] == [line for line in lines if line.startswith(f"{BASE}/in#")]


def test_no_name_address_or_text_is_logged(by_mail, invited, caplog):
    by_mail.refusals["RCPT"] = "550 no karin@singel.example"
    letter = Letter.objects.get()
    send_next()
    said = caplog.text
    assert f"Letter {letter.pk} is refused: no_such_box" in said
    assert [word for word in ("karin", "Karin", "/in#", "Uitnodiging") if word in said] == []


def test_what_becomes_of_a_letter_is_for_the_facilitator_alone(by_mail, invited):
    send_next()
    heard = Change.objects.filter(verb__startswith="letter_")
    assert list(heard.values_list("verb", "audience")) == [
        ("letter_written", "facilitator"),
        ("letter_sent", "facilitator"),
    ]


@pytest.mark.django_db(transaction=True)
def test_the_thread_of_the_server_sends_what_was_left_by_the_one_before(by_mail, invited, monkeypatch):
    monkeypatch.setattr(sending, "LOOK_SECONDS", 0.05)
    thread = Sending()
    thread.start()
    try:
        deadline = timezone.now() + timedelta(seconds=5)
        while Letter.objects.get().state != LetterState.SENT:
            assert timezone.now() < deadline
    finally:
        thread.stop()
    assert (len(by_mail.taken), thread.thread.is_alive()) == (1, False)


@pytest.mark.django_db(transaction=True)
def test_a_letter_of_an_act_that_was_undone_is_never_sent(by_mail, table):
    from django.db import transaction

    seat = table.person().seat
    type(seat).objects.filter(pk=seat.pk).update(email="karin@singel.example")
    with transaction.atomic():
        send_invitation(table.person().seat, base=BASE, by=table.viewer("facilitator"))
        transaction.set_rollback(True)
    assert (Letter.objects.count(), claim_letter()) == (0, None)
