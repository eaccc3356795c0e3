"""A scenario with less in it, or with other answers, is told just as well."""

from copy import deepcopy

import pytest

from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Collaboration, Seat
from halenbrengen.combined.models import Entry, NothingYet, Source
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.demo.telling import example, tell
from halenbrengen.interests.models import AmbitionVersion, Check
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.models import Observation, ParkedRemark, Plenary, Recognition
from halenbrengen.posters.models import Item, Poster
from halenbrengen.turns.models import Turn

pytestmark = pytest.mark.django_db


@pytest.fixture
def scenario():
    return deepcopy(example())


def told(scenario, until=Phase.FOLLOW_UP):
    return tell(scenario, facilitator=welcome_facilitator(name="Begeleider"), until=until)


def test_a_party_that_did_no_homework_hands_nothing_in(scenario):
    sheet = scenario["parties"][0]["poster"]
    for name in ("gets", "gives"):
        sheet[name] = []
    for name in ("motivation", "ambition_reading", "commitment", "means", "feasibility"):
        sheet[name] = ""
    told(scenario, Phase.OPENING)
    assert list(Poster.objects.filter(handed_in_at=None).values_list("party__short_name", flat=True)) == ["De Singel"]
    assert Poster.objects.filter(hung_at=None).count() == 0


def test_a_party_without_a_line_on_the_combined_poster_says_so(scenario):
    for line in scenario["combined_poster"]["items"]:
        for key in ("source_parties", "confirmed_by"):
            line[key] = [party for party in line[key] if party != "p2"]
        line["sources"] = [source for source in line["sources"] if not source.startswith("p2-")]
    told(scenario, Phase.PLENARY)
    assert [said.party.short_name for said in NothingYet.objects.all()] == ["Ondernemerskring"]


def test_what_comes_from_one_party_stands_in_its_lane(scenario):
    line = scenario["combined_poster"]["items"][0]
    line.update(sources=["p3-get-1"], source_parties=["p3"], confirmed_by=[])
    told(scenario, Phase.COMBINING)
    lanes = [entry.lane.short_name if entry.lane else None for entry in Entry.objects.all()]
    assert lanes == ["Gemeente", *[None] * 7]
    assert Source.objects.filter(state="heard").count() == 1


def test_a_party_without_a_statement_passes(scenario):
    scenario["parties"][1]["contract"] = None
    scenario["parties"][2]["contract"]["confirmed"] = False
    scenario["parties"][3]["contract"]["confirmed"] = None
    told(scenario, Phase.CONTRACTING)
    assert [each.party.short_name for each in Statement.objects.exclude(passed_at=None)] == ["Ondernemerskring"]
    answers = StatementAnswer.objects.order_by("statement__party_id").values_list(
        "statement__party__short_name", "answer"
    )
    assert list(answers) == [("De Singel", "yes"), ("Gemeente", "not_yet"), ("Mbo Rivieroever", "yes")]


def test_not_recognising_is_told_too(scenario):
    scenario["observations"][0]["not_recognised_by"] = ["p1", "p3"]
    told(scenario, Phase.PLENARY)
    first = Observation.objects.first()
    given = Recognition.objects.filter(observation=first).values_list("party__short_name", "recognised")
    assert sorted(given) == [
        ("Bibliotheek", True),
        ("De Singel", False),
        ("Gemeente", False),
        ("Mbo Rivieroever", True),
        ("Ondernemerskring", True),
    ]


def test_the_four_questions_are_put_to_a_silent_table(scenario):
    scenario["observations"] = []
    scenario["ambition"] = {"ingredients": [], "sharpened": None}
    told(scenario, Phase.CONTRACTING)
    assert Plenary.objects.get().questions_shown == ["stands_out", "agreement", "difference", "meaning"]


def test_a_remark_outside_a_turn_is_parked_while_combining(scenario):
    scenario["parked_observations"][0]["during_presentation_of"] = None
    told(scenario, Phase.PRESENTATIONS)
    assert ParkedRemark.objects.count() == 1
    told(scenario, Phase.COMBINING)
    assert ParkedRemark.objects.filter(during=None).count() == 1


def test_without_a_scribe_the_facilitator_writes_and_a_second_one_sits_along(scenario):
    scenario["meeting"]["scribe"] = None
    scenario["meeting"]["facilitators"].append({"name": "Tom Tweede", "role": "begeleider"})
    told(scenario, Phase.COMBINING)
    assert list(Seat.objects.filter(party=None).values_list("role", "name")) == [
        ("facilitator", "Zoë Çelik-Baas"),
        ("beamer", "Beamer"),
        ("facilitator", "Tom Tweede"),
    ]
    assert ParkedRemark.objects.count() == 2


def test_parties_without_a_place_speak_last(scenario):
    scenario["parties"][3]["speaking_order"] = None
    scenario["parties"][3]["time"]["used_present_seconds"] = None
    told(scenario, Phase.PRESENTATIONS)
    turns = Turn.objects.order_by("position").values_list("party__short_name", "used_present_seconds")
    assert list(turns)[-1] == ("Bibliotheek", 540)


def test_a_check_of_no_interest_in_particular_is_about_all(scenario):
    scenario["follow_up"][0].update(affects=[], raised_by="p2")
    told(scenario)
    check = Check.objects.get()
    assert (check.interests.count(), check.asked_for.short_name) == (2, "Ondernemerskring")


def test_what_led_to_a_version_of_the_ambition_stays_with_it(scenario):
    told(scenario)
    last = AmbitionVersion.objects.last()
    event = scenario["follow_up"][2]
    assert (last.text, last.what_happened, last.outcome) == (event["text"], event["what_happened"], event["outcome"])
    assert (last.raised_by.short_name, str(last.written_on)) == ("De Singel", "2026-09-17")


def test_awkward_texts_stay_as_they_are(scenario):
    texts = ["<script>alert('x')</script>", "=SUM(A1)", "مرحبا بالعالم", "🛠️ samen\nen nog een regel", "x" * 4000]
    for line, text in zip(scenario["parties"][0]["poster"]["gets"], texts, strict=True):
        line["text"] = text
    told(scenario, Phase.PREPARATION)
    items = Item.objects.filter(poster__party__short_name="De Singel", side="get")
    assert list(items.values_list("text", flat=True)) == texts


def test_a_command_that_refuses_undoes_the_whole_telling(scenario):
    scenario["parties"][0]["contract"]["gets"] = ["p2-get-1"]
    with pytest.raises(Refused) as refusal:
        told(scenario)
    assert refusal.value.sentence == "In jullie verklaring staan alleen regels van jullie eigen plaat."
    assert Collaboration.objects.count() == 0
    assert Item.objects.count() == 0


def test_a_party_without_people_is_absent_and_nobody_speaks_for_it(scenario):
    party = scenario["parties"][1]
    party.update(people=[], contract=None, questions_received=[])
    party["poster"].update(
        gets=[], gives=[], motivation="", ambition_reading="", commitment="", means="", feasibility=""
    )
    scenario["parked_observations"] = []
    for other in scenario["parties"]:
        other["questions_received"] = [each for each in other["questions_received"] if each["from_party"] != "p2"]
    for line in scenario["combined_poster"]["items"]:
        for key in ("source_parties", "confirmed_by"):
            line[key] = [one for one in line[key] if one != "p2"]
        line["sources"] = [one for one in line["sources"] if not one.startswith("p2-")]
    scenario["observations"] = [each for each in scenario["observations"] if each["said_by_party"] != "p2"]
    for each in scenario["observations"]:
        each["recognised_by"] = [one for one in each["recognised_by"] if one != "p2"]
    scenario["ambition"] = {"ingredients": [], "sharpened": None}
    for each in scenario["follow_up"]:
        each["carryings"] = [one for one in each["carryings"] if one["party"] != "p2"]
    collaboration = told(scenario)
    assert [each.absent_because for each in collaboration.parties.exclude(absent_because="")] == [
        "Er is niemand van deze partij."
    ]
    assert Turn.objects.filter(presented_at=None).get().party.short_name == "Ondernemerskring"
    assert Statement.objects.count() == 4


def test_words_of_a_party_without_people_are_refused(scenario):
    scenario["parties"][1]["people"] = []
    with pytest.raises(Refused) as refusal:
        told(scenario, Phase.PREPARATION)
    assert refusal.value.sentence == (
        "Bij “Ondernemerskring Havenkade e.o. ‘d'Oude Werf’” zit niemand die dit kan zeggen."
    )


def test_who_passed_and_what_was_answered_in_version_two_is_told(scenario):
    first, second = scenario["parties"][:2]
    first["time"]["passed_because"] = "Karin heeft geen stem."
    second["contract"].update(answer="reserve", reserve="De leden beslissen in april.")
    scenario["follow_up"][0]["answers"] = [
        {"interest": "w-1", "party": "p1", "state": "reworded", "words": "Niet de gasten.", "answered_at": None}
    ]
    told(scenario)
    assert Turn.objects.exclude(passed_because="").get().party.short_name == "De Singel"
    assert StatementAnswer.objects.get(answer="reserve").reserve == "De leden beslissen in april."
    assert Check.objects.get().answers.get().words == "Niet de gasten."
