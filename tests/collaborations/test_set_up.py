"""From nothing to parties with their people, on one page: nothing is made before it was looked at."""

import re
from html import unescape

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations import commands
from halenbrengen.collaborations.forms import SetUpForm
from halenbrengen.collaborations.models import Collaboration, Party, Seat
from halenbrengen.collaborations.seats import COOKIE, viewer_of
from halenbrengen.method.limits import LIST_LIMIT, MOST_GUESTS
from halenbrengen.method.phases import Phase

NEW = "/collaborations/new"
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


def filled_in(page):
    """The fields of a form as a browser would send them again."""
    sent = {}
    for tag in re.findall(r"<(?:input|textarea|option)\b[^>]*>(?:[^<]*</textarea>)?", page):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if not name or 'type="file"' in tag or ('type="checkbox"' in tag and " checked" not in tag):
            continue
        text = re.search(r">\s?([^<]*)</textarea>", tag)
        sent.setdefault(name[1], []).append(unescape(text[1] if text else value[1] if value else ""))
    return sent


def look(browser, guests, **more):
    """Paste a list and get the page on which it can be corrected."""
    answer = browser.post(NEW, {"title": "Techniekhuis", "language": "nl", "guests": guests, **more})
    assert Collaboration.objects.count() == 0
    return answer


def agree(browser, answer, **changed):
    return browser.post(NEW, {**filled_in(answer.content.decode()), "language": "nl", **changed})


def people():
    return [(s.name, s.party.name, s.function, s.email) for s in Seat.objects.filter(role="participant")]


def test_a_pasted_list_is_shown_first_and_becomes_parties_and_people(browser):
    shown = look(browser, LIST)
    assert shown.status_code == 200
    made = agree(browser, shown)
    assert made.status_code == 303 and made.headers["Location"].endswith("/people?taken=setup")
    assert people() == [
        ("Karin Blokland", "Vmbo-school De Singel", "teamleider techniek", "karin@singel.example"),
        ("Yusuf Arslan", "Vmbo-school De Singel", "docent PIE", ""),
        ("Sanne Kroon", "Gemeente Waardlanden", "beleidsmedewerker", "sanne@waardlanden.example"),
        ("ليلى", "Bibliotheek ‘De Sluis’", "", ""),
    ]
    assert len(set(Party.objects.values_list("hue", flat=True))) == 3


def test_the_plan_follows_what_is_typed_and_nothing_is_made_of_it(browser):
    seven = "\n".join(f"Persoon {n}; Partij {n}" for n in range(7))
    typed = {"guests": seven, "starts_at": "2026-05-12T13:00", "minutes_available": "180"}
    plan = browser.post(f"{NEW}/plan", typed).content.decode()
    assert "7 partijen, elk 13 minuten" in plan and "Van 13:00 tot 15:53." in plan
    without = browser.post(f"{NEW}/plan", {"minutes_available": "120", "starts_at": "morgen"})
    assert without.status_code == 200 and "in 120 minuten:" in without.content.decode()
    assert Collaboration.objects.count() == 0


def test_r1_only_the_title_is_needed_and_an_ambition_may_be_missing(browser):
    assert browser.post(NEW, {"title": "Techniekhuis", "language": "nl"}).status_code == 303
    made = Collaboration.objects.get()
    assert (made.draft_ambition, made.draft_by) == ("", "Zoë Çelik-Baas")


def test_who_wrote_the_draft_can_be_somebody_else(browser):
    fields = {"title": "T", "language": "nl", "draft_ambition": "Eén loket", "draft_by": "Wethouder Kroon"}
    browser.post(NEW, fields)
    assert Collaboration.objects.get().draft_by == "Wethouder Kroon"


def test_a_line_that_is_not_understood_stands_there_with_what_is_missing(browser):
    shown = look(browser, LIST + "\nAlleen een naam\nPiet; Gemeente Waardlanden; ; geen@adres")
    page = shown.content.decode()
    assert "Hier ontbreekt een organisatie." in page
    assert '<q class="people">Alleen een naam</q>' in page and '<q class="people">Piet; Gemeente' in page
    refused = agree(browser, shown)
    assert refused.status_code == 422 and Collaboration.objects.count() == 0
    sent = filled_in(refused.content.decode())
    sent["guest_organisation"][sent["guest_name"].index("Alleen een naam")] = "De Kring"
    sent["guest_email"][sent["guest_name"].index("Piet")] = ""
    assert browser.post(NEW, {**sent, "language": "nl"}).status_code == 303
    assert {name for name, *_rest in people()} >= {"Alleen een naam", "Piet", "ليلى"}


def test_parties_come_in_the_order_of_the_list_with_the_hue_they_were_shown_with(browser):
    first_wrong = "An; De Kring; ; geen@adres\nBo; De Wijk\nCo; De Kring"
    shown = look(browser, first_wrong + "\nDo; Het Hof\nEd\nFe; De Wijk")
    sent = filled_in(shown.content.decode())
    sent["guest_email"][sent["guest_name"].index("An")] = ""
    sent["guest_organisation"][sent["guest_name"].index("Ed")] = "De Buurt"
    right = browser.post(NEW, {**sent, "language": "nl", "look": "again"})
    hues = re.findall(r'class="stack tight p(\d+)" aria-labelledby="group', right.content.decode())
    assert agree(browser, right).status_code == 303
    assert [party.name for party in Party.objects.all()] == ["De Kring", "De Wijk", "Het Hof", "De Buurt"]
    assert [str(party.hue) for party in Party.objects.all()] == hues
    assert [name for name, *_rest in people()] == ["An", "Bo", "Co", "Do", "Ed", "Fe"]


def test_a_line_is_left_out_only_when_it_is_ticked(browser):
    shown = look(browser, LIST + "\nMet vriendelijke groet,")
    number = filled_in(shown.content.decode())["guest_name"].index("Met vriendelijke groet")
    assert agree(browser, shown, leave_out=[str(filled_in_number(shown, number))]).status_code == 303
    assert len(people()) == 4


def filled_in_number(answer, place):
    """The number under which the row at this place of the page can be left out."""
    return re.findall(r'name="leave_out" value="(\d+)"', answer.content.decode())[place]


def test_the_same_words_twice_are_marked_and_not_seated_twice(browser):
    shown = look(browser, LIST + "\n" + LIST.splitlines()[0])
    page = shown.content.decode()
    assert "Karin Blokland staat er twee keer." in page
    assert page.count('name="leave_out"') == 5 and len(re.findall(r'name="leave_out"[^>]* checked', page)) == 1
    agree(browser, shown)
    assert len(people()) == 4


def test_a_namesake_is_asked_about_and_stays(browser):
    shown = look(browser, "Jan Bos; De Singel; docent\nJan Bos; De Singel; conciërge")
    assert "Jan Bos staat er twee keer." in shown.content.decode()
    agree(browser, shown)
    assert len(people()) == 2


def test_organisations_that_look_alike_are_asked_about_and_never_merged_unasked(browser):
    shown = look(browser, "An; Gemeente Utrecht\nBo; Gem. Utrecht\nCo; De Singel")
    assert "“Gem. Utrecht” is dezelfde partij als “Gemeente Utrecht”" in shown.content.decode()
    agree(browser, shown)
    assert Party.objects.count() == 3


def test_organisations_become_one_party_when_the_facilitator_says_so(browser):
    shown = look(browser, "An; Gemeente Utrecht\nBo; Gem. Utrecht\nCo; De Singel")
    name, value = re.search(r'name="(join_\d+)" value="([^"]+)"', shown.content.decode()).groups()
    agree(browser, shown, **{name: value})
    assert sorted(Party.objects.values_list("name", flat=True)) == ["De Singel", "Gemeente Utrecht"]


def test_a_heading_and_a_column_without_a_place_are_told(browser):
    page = look(browser, "Naam;Organisatie;Telefoon\nAn;De Singel;06-1").content.decode()
    assert "Naam;Organisatie;Telefoon" in page and "de kolom Telefoon" in page


def test_three_hundred_lines_are_shown_and_seated(browser):
    shown = look(
        browser, "\n".join(f"Persoon {n}; Organisatie {n % 40}; lid; p{n}@x.example" for n in range(MOST_GUESTS))
    )
    assert shown.status_code == 200
    assert agree(browser, shown).status_code == 303
    assert len(people()) == MOST_GUESTS


def test_more_than_fits_is_refused_with_the_list_kept(browser):
    typed = "\n".join(f"Persoon {n}; De Singel" for n in range(MOST_GUESTS + 1))
    answer = look(browser, typed)
    assert answer.status_code == 422
    assert "Dit zijn 301 regels; er passen er 300. Plak de lijst in delen." in answer.content.decode()
    assert filled_in(answer.content.decode())["guests"] == [typed]


def test_a_list_may_be_forty_thousand_characters(browser):
    whole = "\n".join(f"Persoon {n}; De Singel; {'x' * 200}" for n in range(170))
    whole += "x" * (LIST_LIMIT - len(whole))
    assert look(browser, whole).status_code == 200
    over = look(browser, whole + "x")
    assert over.status_code == 422 and "40001" in over.content.decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_file_is_read_in_the_encoding_it_was_written_in(browser, encoding):
    content = "Naam;Organisatie\r\nZoë Çelik;Coöperatie ‘Samen’\r\n".encode(encoding)
    shown = look(browser, "", file=SimpleUploadedFile("gasten.csv", content))
    agree(browser, shown)
    assert people() == [("Zoë Çelik", "Coöperatie ‘Samen’", "", "")]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"PK\x03\x04rest", "bewaar als CSV"),
        (b"%PDF-1.7", "bewaar als CSV"),
        (b"a" * 300_000, "te groot"),
        (bytes(range(256)), "geen tekst"),
        (b"naam\x07;b", "Teken 5"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_a_sentence(browser, content, sentence):
    answer = look(browser, "", file=SimpleUploadedFile("gasten.xlsx", content))
    assert answer.status_code == 422 and sentence in answer.content.decode()


def test_whether_the_time_adds_up_is_shown_with_the_list(browser):
    seven = "\n".join(f"Persoon {n}; Partij {n}" for n in range(7))
    page = look(browser, seven, starts_at="2026-05-12T13:00", minutes_available="180").content.decode()
    assert "7 partijen, elk 13 minuten: 7 vertellen, 5 vragen, 1 wisselen." in page
    assert "Met alles erbij duurt het 173,5 minuten." in page and "Van 13:00 tot 15:53." in page
    assert "Er blijven 6 minuten over." in page


@pytest.mark.parametrize(("parties", "advice"), [(2, "minder dan drie"), (13, "meer dan twaalf")])
def test_too_few_and_too_many_parties_get_advice(browser, parties, advice):
    page = look(browser, "\n".join(f"Persoon {n}; Partij {n}" for n in range(parties))).content.decode()
    assert advice in page


def test_a_double_click_sets_up_one_collaboration(browser):
    shown = look(browser, LIST)
    agree(browser, shown)
    agree(browser, shown)
    assert Collaboration.objects.count() == 1 and len(people()) == 4


def test_anothers_place_is_never_taken(browser, table):
    fields = {"title": "Van mij", "language": "nl", "place": table.collaboration.public_id}
    browser.post(NEW, fields)
    mine = Collaboration.objects.get(title="Van mij")
    assert mine.public_id != table.collaboration.public_id


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


def test_every_party_has_a_hue_of_its_own_up_to_twenty_four(host):
    collaboration = commands.set_up(host, title="Groot")
    by = viewer_of(collaboration.seats.get(role="facilitator"))
    for number in range(25):
        commands.add_party(collaboration, name=f"Partij {number}", by=by)
    hues = list(collaboration.parties.values_list("hue", flat=True))
    assert hues == [*range(1, 25), 1]


def test_only_the_facilitator_invites(table):
    with pytest.raises(Refused):
        commands.invite(table.collaboration, name="Piet", party=table.parties[0], by=table.person())


def test_a_collaboration_opens_only_for_its_own_facilitator(table, browser):
    absent = browser.post("/collaborations/aaaaaaaaaaaa/open")
    for act in ("open", "copy"):
        other = browser.post(f"/collaborations/{table.collaboration.public_id}/{act}")
        assert (other.status_code, other.content) == (404, absent.content)


def test_everyone_chooses_their_own_language(table, client_for):
    seat = table.person().seat
    client = client_for(seat)
    assert 'lang="nl"' in client.get(f"/s/{seat.public_id}/homework").content.decode()
    client.post(f"/s/{seat.public_id}/language", {"language": "en"})
    assert 'lang="en"' in client.get(f"/s/{seat.public_id}/homework").content.decode()
    assert table.person(0, 1).language == "nl"
