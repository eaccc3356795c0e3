"""What stands on the screens of the plenary: the parties' own words, with equal weight for all (R23, R24, R30, R32)."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from halenbrengen.changes.parts import render_part
from halenbrengen.method.kinds import ObservationKind
from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.plenary import commands

REPLY = "Die bewaar ik onder jouw naam voor straks."


def seen(html):
    """The words on the screen, in their order."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def render(part, viewer):
    return render_part(part, viewer.group)


def answer(plenary, observation, party, recognised):
    commands.answer_observation(observation, recognised=recognised, by=plenary.person(party))


def test_not_recognised_stands_as_large_as_recognised(plenary):
    observation = plenary.say(0, names=[plenary.parties[1]])
    answer(plenary, observation, 1, recognised=True)
    answer(plenary, observation, 2, recognised=False)
    html = render("plenary-observations", plenary.viewer(Role.BEAMER))
    yes, no, _asked = re.findall(r"<div><h3>.*?</div></div>", re.sub(r">\s+<", "><", html))
    assert (seen(yes), seen(no)) == ("Herkent dit Gemeente Waardlanden", "Herkent dit niet Bibliotheek De Sluis")
    party = r'(?<=<span class="who ).*(?=</span>)'
    assert re.sub(party, "", yes) == re.sub(party, "", no).replace(" niet", "")


def test_both_answers_are_the_same_button(plenary):
    plenary.say(0)
    html = render("plenary-observations", plenary.person(1))
    yes, no = re.findall(r"<button[^>]*>.*?</button>", html)
    assert no.replace(" niet", "").replace('"no"', '"yes"') == yes


def test_everyone_reads_who_was_not_asked_yet(plenary):
    plenary.say(0, names=[plenary.parties[1]])
    for viewer in (plenary.person(0), plenary.viewer("facilitator"), plenary.viewer(Role.BEAMER)):
        assert "Nog te vragen Gemeente Waardlanden Bibliotheek De Sluis" in seen(render("plenary-observations", viewer))


def test_who_leads_reads_what_to_ask_the_others(plenary):
    plenary.say(0, names=[plenary.parties[1]])
    aloud = "Vmbo-school De Singel noemt hier een paar partijen. Hoe is dat voor de anderen?"
    assert aloud in render("plenary-observations", plenary.viewer("facilitator"))
    assert aloud not in render("plenary-observations", plenary.person(1))
    plenary.say(0, names=[plenary.parties[2]])
    assert render("plenary-observations", plenary.viewer("facilitator")).count(aloud) == 1


def test_who_looks_on_reads_what_was_said_last_and_one_fold_away_the_rest(plenary):
    texts = ["Eerst", "Daarna", "Toen", "Nu"]
    for party, text in zip((0, 1, 2, 0), texts, strict=True):
        plenary.say(party, text=text)
    last, earlier = render("plenary-observations", plenary.viewer(Role.OBSERVER)).split("<details", 1)
    assert [re.findall(r'<p class="people lead">(.*?)</p>', html) for html in (last, earlier)] == [texts[3:], texts[:3]]


def test_an_observation_carries_its_kind_its_words_and_who_said_them(plenary):
    plenary.say(1, kind="difference", text="Zekerheid is voor de school acht jaar.")
    assert seen(render("plenary-observations", plenary.viewer(Role.OBSERVER))) == (
        "Wat er gezegd is verschil Zekerheid is voor de school acht jaar. Gemeente Waardlanden Sanne Kroon"
    )


@pytest.mark.parametrize(
    "text", ["Wat een aanbod zeg!", "Dit slaat nergens op.", "Wij zijn het eens.", "Dat verschilt."]
)
def test_r24_the_reply_to_a_parked_remark_is_the_same_whatever_was_said(plenary, text):
    plenary.park(1, text=text)
    plenary.move_to(Phase.COMBINING)
    said = re.search(r'<div class="say">(.*?)</div>', render("plenary-park", plenary.viewer("facilitator")))
    assert seen(said[1]) == f"“{REPLY}”"


def test_in_a_turn_the_reply_asks_for_a_question_to_that_party(plenary):
    plenary.start_turn(0)
    plenary.move_to(Phase.PRESENTATIONS)
    html = render("plenary-park", plenary.viewer("scribe"))
    assert f"{REPLY} Welke vraag heb je nu aan Vmbo-school De Singel?" in html


def test_every_party_has_its_button_to_park(plenary):
    plenary.move_to(Phase.PRESENTATIONS)
    html = render("plenary-park", plenary.viewer("facilitator"))
    buttons = re.findall(r'<button[^>]*name="said_by" value="(\d+)">', html)
    assert buttons == [str(party.pk) for party in plenary.parties]


def test_the_table_reads_the_question_that_is_on(plenary):
    beamer, lead = plenary.viewer(Role.BEAMER), plenary.viewer("facilitator")
    assert "<h1>Wat zien jullie?</h1>" in render("room-now", beamer)
    for kind in list(ObservationKind)[:2]:
        commands.show_question(plenary.collaboration, kind=kind, by=lead)
    assert "<h1>Waar lopen jullie gelijk op?</h1>" in render("room-now", beamer)
    assert seen(render("plenary-questions", plenary.person(0))) == "Waar lopen jullie gelijk op? Wat valt op?"
    assert "Stel nu: Waar lopen jullie niet gelijk op?" in render("plenary-questions", lead)
    assert "<form" not in render("plenary-questions", plenary.viewer("scribe"))


def test_only_the_scribe_chooses_who_said_it_and_only_among_the_parties(plenary):
    html = render("plenary-say", plenary.viewer("scribe"))
    people = re.findall(r"<option[^>]*>(.+?)</option>", html)
    assert len(people) == 6
    assert people[0] == "Karin Blokland van Vmbo-school De Singel"
    assert "<option" not in render("plenary-say", plenary.person(0))
    for role in ("facilitator", "observer", "beamer"):
        assert seen(render("plenary-say", plenary.viewer(role))) == ""


def test_who_leads_reads_the_parked_words_and_gives_them_back(plenary):
    remark = plenary.park(0, text="Wat een aanbod", person=plenary.person(0).seat)
    html = render("plenary-parked", plenary.viewer("facilitator"))
    assert "Karin Blokland, dit bewaarde ik voor je. Wil je het nu nog zeggen?" in html
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    assert "Geef terug" not in render("plenary-parked", plenary.viewer("facilitator"))


def test_what_went_back_can_be_said_and_then_leaves_the_list(plenary):
    remark = plenary.park(0, text="Wat een aanbod")
    commands.hand_back(remark, by=plenary.viewer("facilitator"))
    assert f'name="from_parked" value="{remark.pk}"' in render("plenary-parked", plenary.person(0))
    remark.refresh_from_db()
    plenary.say(0, text="Er ligt veel", from_parked=remark)
    assert seen(render("plenary-parked", plenary.person(0))) == ""


def test_r30_r32_readings_and_means_stand_side_by_side_word_for_word_with_blanks_as_blanks(plenary):
    fields = ("ambition_reading", "commitment", "means", "feasibility")
    for party in (0, 1):
        type(plenary.poster(party)).objects.filter(party=plenary.parties[party]).update(
            **{field: f"{field} van {party}" for field in fields}
        )
    first, second, third = "Vmbo-school De Singel", "Gemeente Waardlanden", "Bibliotheek De Sluis"
    headings = ("Hoe wij de ambitie lezen", "Hoe zeker wij meedoen", "Wat we ervoor hebben", "Wat haalbaar is")
    rows = [
        f"{heading} {first} {field} van 0 {second} {field} van 1 {third} — leeg gelaten"
        for heading, field in zip(headings, fields, strict=True)
    ]
    for viewer in (plenary.viewer("facilitator"), plenary.person(2), plenary.viewer(Role.OBSERVER)):
        assert seen(render("plenary-means", viewer)) == " ".join(["Naast elkaar, in eigen woorden", *rows])


def test_a_poster_that_does_not_hang_is_not_read_here(plenary):
    posters = type(plenary.poster()).objects.filter(party=plenary.parties[0])
    posters.update(hung_at=None, means="Geheim potje")
    for viewer in (plenary.viewer("facilitator"), plenary.person(0), plenary.person(1)):
        assert "Geheim potje" not in render("plenary-means", viewer)


def test_what_people_said_stays_as_they_said_it(plenary):
    plenary.say(0, text='<b onclick="x">Vet</b> & "zo"\nregel twee')
    html = render("plenary-observations", plenary.viewer(Role.BEAMER))
    assert "&lt;b onclick=&quot;x&quot;&gt;Vet&lt;/b&gt; &amp; &quot;zo&quot;<br>regel twee" in html


def test_more_said_asks_the_database_no_more_often(plenary):
    def asked(part):
        with CaptureQueriesContext(connection) as queries:
            render(part, plenary.viewer("facilitator"))
        return len(queries)

    parts = ["plenary-observations", "plenary-parked", "plenary-means"]
    for party in range(3):
        answer(plenary, plenary.say(party, names=plenary.parties), (party + 1) % 3, recognised=True)
        plenary.park(party)
    few = [asked(part) for part in parts]
    for party in range(3):
        answer(plenary, plenary.say(party, names=plenary.parties), (party + 1) % 3, recognised=False)
        plenary.park(party)
    assert [asked(part) for part in parts] == few


def test_who_leads_sees_what_was_said_last_and_the_rest_one_fold_away(plenary):
    for text in ("Als eerste", "Als tweede", "Als laatste"):
        plenary.say(0, text=text)
    html = render("plenary-observations", plenary.viewer("facilitator"))
    open_now, fold, folded = html.partition("<details")
    assert fold and [text in open_now for text in ("Als eerste", "Als tweede", "Als laatste")] == [False, False, True]
    assert "Als eerste" in folded and "Als tweede" in folded
    assert "-earlier" in render("plenary-observations", plenary.person(1))
