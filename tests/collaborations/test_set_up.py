"""From nothing to invited parties, on one page."""

import pytest
from django.test import Client

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.forms import SetUpForm
from halenbrengen.collaborations.models import Collaboration, Party, Seat
from halenbrengen.collaborations.seats import COOKIE
from halenbrengen.method.phases import Phase

LIST = """Karin Blokland; Vmbo-school De Singel; teamleider techniek; karin@singel.example
Yusuf Arslan\tVmbo-school De Singel\tdocent PIE
Sanne Kroon, Gemeente Waardlanden, beleidsmedewerker, Sanne Kroon <sanne@waardlanden.example>

ليلى; Bibliotheek ‘De Sluis’"""


@pytest.fixture
def host(db):
    return commands.welcome_facilitator(name="Zoë Çelik-Baas")


@pytest.fixture
def browser(host):
    client = Client(headers={"Sec-Fetch-Site": "same-origin"})
    client.cookies[COOKIE] = commands.let_in(commands.make_facilitator_link(host)).browser
    return client


def test_a_pasted_list_becomes_parties_and_people(browser):
    answer = browser.post("/collaborations/new", {"title": "Techniekhuis", "language": "nl", "guests": LIST})
    assert answer.status_code == 303
    people = [(s.name, s.party.name, s.function, s.email) for s in Seat.objects.filter(role="participant")]
    assert people == [
        ("Karin Blokland", "Vmbo-school De Singel", "teamleider techniek", "karin@singel.example"),
        ("Yusuf Arslan", "Vmbo-school De Singel", "docent PIE", ""),
        ("Sanne Kroon", "Gemeente Waardlanden", "beleidsmedewerker", "sanne@waardlanden.example"),
        ("ليلى", "Bibliotheek ‘De Sluis’", "", ""),
    ]
    assert len(set(Party.objects.values_list("hue", flat=True))) == 3


def test_only_the_title_is_needed_and_an_ambition_may_be_missing(browser):
    assert browser.post("/collaborations/new", {"title": "Techniekhuis", "language": "nl"}).status_code == 303
    assert Collaboration.objects.get().draft_ambition == ""


def test_a_line_that_is_not_understood_is_named_and_nothing_is_lost(browser):
    typed = LIST + "\nAlleen een naam\nPiet; Gemeente Waardlanden; ; geen@adres"
    answer = browser.post("/collaborations/new", {"title": "Techniekhuis", "language": "nl", "guests": typed})
    page = answer.content.decode()
    assert answer.status_code == 422 and Collaboration.objects.count() == 0
    assert "Regel 6: hier ontbreekt een naam of een organisatie." in page and "Regel 7:" in page
    assert "Alleen een naam" in page and "ليلى" in page


@pytest.mark.parametrize("odd", ["\x00", "\x07", "\x1b"])
def test_a_control_character_is_refused_in_words(odd):
    form = SetUpForm({"title": f"Techniek{odd}huis", "language": "nl"})
    assert "Teken 9" in form.errors["title"][0]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "'; --", "=1+1", "ليلى", "👩🏽‍🦽", "a\nb", "x" * 4000])
def test_any_other_text_is_taken_as_typed(text):
    form = SetUpForm({"title": "Techniekhuis", "language": "nl", "occasion": text})
    assert form.is_valid() and form.cleaned_data["occasion"] == text


def test_one_character_over_the_limit_is_refused_and_not_cut():
    form = SetUpForm({"title": "x" * 251, "occasion": "x" * 4001, "language": "nl"})
    assert set(form.errors) == {"title", "occasion"}
    assert "251" in form.errors["title"][0] and "4000" in form.errors["occasion"][0]


def test_a_party_can_be_added_until_the_round_begins(table):
    late = commands.add_party(table.collaboration, name="Ondernemerskring", by=table.viewer("facilitator"))
    assert late.poster is not None
    table.move_to(Phase.PRESENTATIONS)
    with pytest.raises(Refused):
        commands.add_party(table.collaboration, name="Nog een", by=table.viewer("facilitator"))


def test_twelve_parties_have_twelve_hues(host):
    collaboration = commands.set_up(host, title="Groot")
    from halenbrengen.collaborations.seats import viewer_of

    by = viewer_of(collaboration.seats.get(role="facilitator"))
    for number in range(12):
        commands.add_party(collaboration, name=f"Partij {number}", by=by)
    assert sorted(collaboration.parties.values_list("hue", flat=True)) == list(range(1, 13))


def test_only_the_facilitator_invites(table):
    with pytest.raises(Refused):
        commands.invite(table.collaboration, name="Piet", party=table.parties[0], by=table.person())


def test_a_collaboration_opens_only_for_its_own_facilitator(table, browser):
    other = browser.post(f"/collaborations/{table.collaboration.public_id}/open")
    absent = browser.post("/collaborations/aaaaaaaaaaaa/open")
    assert (other.status_code, other.content) == (404, absent.content)


def test_everyone_chooses_their_own_language(table, client_for):
    seat = table.person().seat
    client = client_for(seat)
    assert 'lang="nl"' in client.get(f"/s/{seat.public_id}/homework").content.decode()
    client.post(f"/s/{seat.public_id}/language", {"language": "en"})
    assert 'lang="en"' in client.get(f"/s/{seat.public_id}/homework").content.decode()
    assert table.person(0, 1).language == "nl"
