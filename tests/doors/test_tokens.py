"""Secrets in addresses and cookies: looking does nothing, only hashes are kept, each opens one thing."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.core import serializers
from django.test import Client
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.collaborations import commands as people
from halenbrengen.collaborations.models import Link, SignIn
from halenbrengen.collaborations.seats import COOKIE
from halenbrengen.interests.commands import ask_check, note_interest
from halenbrengen.interests.models import CheckAnswer, CheckLink
from halenbrengen.mails.commands import hand_over
from halenbrengen.mails.models import Letter
from halenbrengen.method.phases import Phase

SCANNERS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) SafeLinks",
    "ProofPoint URL Defense",
    "Barracuda Sentinel (EE)",
    "Slackbot-LinkExpanding 1.0",
    "curl/8.5.0",
    "",
)
LOOKS = 20  # of each scanner at each address, by GET and HEAD
BASE = "http://testserver"


def browser_from_here():
    return Client(headers={"Sec-Fetch-Site": "same-origin"})


@pytest.fixture
def from_here():
    return browser_from_here()


def letter_with_link(table, **how):
    """The letter of an invitation; its link is the address that a scanner finds."""
    people.send_invitation(table.person().seat, base=BASE, by=table.viewer("facilitator"), **how)
    return table.person().seat.letters.get()


def check_letter(table):
    """The letter with the question of one check."""
    table.move_to(Phase.FOLLOW_UP)
    by = table.viewer("facilitator")
    noted = note_interest(table.collaboration, text="Een plek om te leren", owners=[table.parties[0]], by=by)
    today = timezone.localdate()
    ask_check(table.collaboration, interests=[noted], asked_on=today, question="Geldt dit nog?", base=BASE, by=by)
    return Letter.objects.exclude(link="").filter(seat=table.person().seat).latest("pk")


def token_of(address):
    """The secret in a link: after the # of a personal one, at the end of that of a check."""
    return re.split("[#/]", address)[-1]


def test_looking_at_a_link_signs_nobody_in(table):
    """A mail scanner gets every kind of link: of an invitation, a check, a card and a host; and still they all work."""
    by = table.viewer("facilitator")
    personal = letter_with_link(table).link
    check = check_letter(table).link
    card = people.make_links(table.collaboration, [table.person(1).seat], by=by)[0][1]
    host = people.make_facilitator_link(table.host)
    addresses = [
        personal,
        check,
        f"{BASE}/in#{card}",
        f"{BASE}/in?token={host}",
        f"{BASE}/in/{card}",
        f"{BASE}/?{host}",
    ]
    made, told = SignIn.objects.count(), Change.objects.count()
    for address in addresses:
        for scanner in SCANNERS:
            browser = Client(headers={"User-Agent": scanner})
            for _look in range(LOOKS):
                for ask in (browser.get, browser.head):
                    assert ask(address.removeprefix(BASE)).status_code in (200, 302, 404, 405)
            assert dict(browser.cookies) == {}
    assert (SignIn.objects.count(), Change.objects.count(), CheckAnswer.objects.count()) == (made, told, 0)
    for secret in (token_of(personal), card, host):
        assert Client(headers={"Sec-Fetch-Site": "same-origin"}).post("/in", {"token": secret}).status_code == 303


def test_a_scanner_that_presses_buttons_is_turned_away(table):
    """A post without a word of where it comes from is refused, whatever it holds."""
    personal, check = letter_with_link(table).link, check_letter(table).link
    scanner = Client()
    pressed = [
        scanner.post("/in", {"token": token_of(personal)}),
        scanner.post(check.removeprefix(BASE), {"interest": 1, "state": "confirmed"}),
    ]
    assert [each.status_code for each in pressed] == [403, 403]
    assert (SignIn.objects.count(), CheckAnswer.objects.count()) == (0, 0)


def test_no_secret_is_kept_once_it_was_given(table, from_here):
    """Of every kind of link and of the browsers: in the whole store stands a hash and nothing that opens a door."""
    by = table.viewer("facilitator")
    letter = letter_with_link(table)
    secrets = [token_of(letter.link), people.make_link(table.person(1).seat, by=by)]
    secrets += [token for _seat, token in people.make_links(table.collaboration, [table.person(2).seat], by=by)]
    secrets.append(people.make_facilitator_link(table.host))
    check = check_letter(table)
    secrets.append(token_of(check.link))
    hand_over(table.collaboration, [letter, check], by=by)
    from_here.post("/in", {"token": secrets[1]})
    secrets.append(from_here.cookies[COOKIE].value)
    rows = (model._base_manager.all() for model in apps.get_models() if model._meta.managed)
    kept = "".join(serializers.serialize("json", found) for found in rows)
    assert [secret for secret in secrets if secret in kept] == []
    hashes = [
        *Link.objects.values_list("token_hash", flat=True),
        *CheckLink.objects.values_list("token_hash", flat=True),
    ]
    assert {len(each) for each in hashes} == {64}
    assert all(len(secret) >= 43 for secret in secrets)  # 256 bits in six bits a letter


def test_a_secret_opens_only_what_it_is_for(table, from_here):
    """That of a check signs nobody in, that of a person answers no check, and neither works as a cookie."""
    personal, check = token_of(letter_with_link(table).link), token_of(check_letter(table).link)
    assert from_here.post("/in", {"token": check}).status_code == 422
    assert from_here.get(f"/check/{personal}").status_code == 404
    for secret in (personal, check):
        from_here.cookies[COOKIE] = secret
        assert from_here.get(f"/s/{table.person().seat.public_id}/").status_code == 401
        assert from_here.get("/collaborations").status_code == 401


def test_a_link_of_one_collaboration_opens_no_other(table, from_here):
    elsewhere = people.set_up(table.host, title="Elders", draft_ambition="")
    from_here.post("/in", {"token": people.make_link(table.person().seat, by=table.viewer("facilitator"))})
    own = table.person().seat.public_id
    assert from_here.get(f"/s/{own}/wall").status_code == 200
    for seat in elsewhere.seats.all():
        answers = [from_here.get(f"/s/{seat.public_id}/{page}").status_code for page in ("", "people", "live/people")]
        assert answers == [401, 401, 404]
    assert from_here.get("/collaborations").status_code == 401


@pytest.mark.parametrize("how", ["expired", "revoked", "sign-in expired", "seat left"])
def test_what_ended_opens_nothing(table, from_here, how):
    person, by = table.person(), table.viewer("facilitator")
    token = people.make_link(person.seat, by=by)
    assert from_here.post("/in", {"token": token}).status_code == 303
    past = timezone.now() - timedelta(seconds=1)
    if how == "expired":
        Link.objects.filter(seat=person.seat).update(ends_at=past)
    elif how == "revoked":
        people.withdraw_links(person.seat, by=by)
    elif how == "sign-in expired":
        SignIn.objects.filter(seat=person.seat).update(ends_at=past)
    else:
        people.remove_person(person.seat, by=by)
    assert from_here.get(f"/s/{person.seat.public_id}/wall").status_code == 401
    assert from_here.post(f"/s/{person.seat.public_id}/language", {"language": "en"}).status_code == 401
    if how != "sign-in expired":
        assert from_here.post("/in", {"token": token}).status_code == 422
