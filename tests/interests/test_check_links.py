"""The link in a letter of a check: it opens one question, takes an answer for one party, and can do nothing else."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from halenbrengen.collaborations.commands import withdraw_links
from halenbrengen.collaborations.models import SignIn
from halenbrengen.interests import commands
from halenbrengen.interests.models import CheckAnswer, CheckLink
from halenbrengen.mails.models import Letter


@pytest.fixture
def letter(follow_up, noted):
    """The letter to Karin, about an interest of her party and one of another."""
    by = follow_up.viewer("facilitator")
    other = commands.note_interest(
        follow_up.collaboration, text="Een stille plek", owners=[follow_up.parties[1]], by=by
    )
    commands.ask_check(
        follow_up.collaboration,
        interests=[noted, other],
        asked_on=timezone.localdate(),
        question="Geldt dit nog?",
        base="http://testserver",
        by=by,
    )
    return Letter.objects.get(to_name="Karin Blokland")


@pytest.fixture
def path(letter):
    return letter.link.removeprefix("http://testserver")


@pytest.fixture
def phone():
    """A browser that sits nowhere."""
    return Client(headers={"Sec-Fetch-Site": "same-origin"})


def test_opening_it_shows_the_own_question_and_changes_nothing(phone, path, noted):
    page = phone.get(path)
    assert page.status_code == 200
    assert noted.text in page.text and "Een stille plek" not in page.text
    assert (CheckAnswer.objects.count(), SignIn.objects.count(), dict(phone.cookies)) == (0, 0, {})
    assert page["Cache-Control"] == "no-store"


def test_an_answer_is_the_partys_own_and_can_be_changed(phone, path, noted):
    answered = phone.post(path, {"interest": noted.pk, "state": "confirmed"})
    assert (answered.status_code, answered["Location"]) == (303, path)
    assert "ja, dat geldt nog" in phone.get(path).text
    phone.post(path, {"interest": noted.pk, "state": "reworded", "words": "Hun werkplaats"})
    said = [(each.party.name, each.state, each.words, each.given_by.name) for each in CheckAnswer.objects.all()]
    who = "Vmbo-school De Singel"
    assert said == [(who, "confirmed", "", "Karin Blokland"), (who, "reworded", "Hun werkplaats", "Karin Blokland")]
    assert dict(phone.cookies) == {}


def test_other_words_need_words_and_what_was_typed_stays(phone, path, noted):
    refused = phone.post(path, {"interest": noted.pk, "state": "reworded", "words": ""})
    assert refused.status_code == 422
    assert "Schrijf op hoe jullie het zeggen." in refused.text
    too_long = phone.post(path, {"interest": noted.pk, "state": "confirmed", "words": "w" * 5000})
    assert too_long.status_code == 422
    assert "w" * 5000 in too_long.text
    assert CheckAnswer.objects.count() == 0


def test_it_answers_nothing_of_another_party(phone, path, follow_up):
    other = follow_up.collaboration.interests.get(text="Een stille plek")
    for told in (other.pk, 999_999, "x", ""):
        assert phone.post(path, {"interest": told, "state": "confirmed"}).status_code == 404
    assert CheckAnswer.objects.count() == 0


def test_it_opens_no_seat(phone, path, follow_up):
    seat = follow_up.person().seat.public_id
    token = path.rpartition("/")[2]
    assert phone.get(f"/s/{seat}/interests").status_code == 401
    assert phone.post("/in", {"token": token}).status_code == 422
    assert SignIn.objects.count() == 0


def test_only_its_hash_is_kept(path, letter):
    token = path.rpartition("/")[2]
    assert token not in {each.token_hash for each in CheckLink.objects.all()}
    assert len(token) == 43


def test_it_ends_with_the_days_of_answering(phone, path, noted):
    with time_machine.travel(timezone.now() + timedelta(days=23)):
        assert_ended(phone, path, noted)


def test_it_ends_when_its_owner_leaves(phone, path, noted, follow_up):
    type(follow_up.person().seat).objects.filter(pk=follow_up.person().seat.pk).update(left_at=timezone.now())
    assert_ended(phone, path, noted)


def test_it_ends_with_the_other_links_of_its_owner(phone, path, noted, follow_up, client_for):
    client_for(follow_up.person().seat)
    withdraw_links(follow_up.person().seat, by=follow_up.viewer("facilitator"))
    assert_ended(phone, path, noted)


def test_another_site_cannot_answer_with_it(path, noted):
    elsewhere = Client(headers={"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.post(path, {"interest": noted.pk, "state": "confirmed"}).status_code == 403
    assert CheckAnswer.objects.count() == 0


def assert_ended(phone, path, noted):
    """Just as an address that never was; only the address itself stands in the page."""
    never = "/check/" + "a" * 43
    nowhere = phone.get(never).text.replace(never, path)
    for answer in (phone.get(path), phone.post(path, {"interest": noted.pk, "state": "confirmed"})):
        assert (answer.status_code, answer.text) == (404, nowhere)
    assert CheckAnswer.objects.count() == 0
