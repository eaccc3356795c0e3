"""The example is told with the real commands, up to and including any step."""

from collections import Counter

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Collaboration, Seat
from halenbrengen.combined.models import Entry, Source
from halenbrengen.contracts.models import Statement, StatementAnswer
from halenbrengen.demo.telling import PHASES_TOLD, example, tell
from halenbrengen.interests.models import AmbitionVersion, Carrying, Check, Ingredient, Interest, NewInterest
from halenbrengen.method.kinds import EntryState
from halenbrengen.method.phases import Phase
from halenbrengen.plenary.models import Observation, ParkedRemark, Plenary, Recognition
from halenbrengen.posters.models import Item, LineChange, Poster
from halenbrengen.turns.models import Question, Turn

pytestmark = pytest.mark.django_db

# How many there are from the step on in which they are told.
TOLD = {
    Phase.PREPARATION: {
        Seat.objects.filter(role="participant"): 10,
        Item.objects.all(): 46,
        Poster.objects.filter(handed_in_at__isnull=False): 5,
    },
    Phase.OPENING: {
        Poster.objects.filter(hung_at__isnull=False): 5,
        Collaboration.objects.filter(purpose_said_at__isnull=False): 1,
    },
    Phase.RULES: {
        Turn.objects.all(): 5,
        Collaboration.objects.filter(rules_explained=["a", "b", "c", "d"]): 1,
    },
    Phase.PRESENTATIONS: {
        Turn.objects.filter(presented_at__isnull=False): 5,
        Question.objects.filter(put_at__isnull=False): 15,
        ParkedRemark.objects.all(): 2,
    },
    Phase.COMBINING: {
        Entry.objects.all(): 8,
        Source.objects.filter(state=EntryState.CONFIRMED): 21,
    },
    Phase.PLENARY: {
        Observation.objects.all(): 6,
        Recognition.objects.all(): 12,
        ParkedRemark.objects.filter(handed_back_at__isnull=False): 2,
        Plenary.objects.filter(questions_shown=["stands_out", "agreement", "difference", "meaning"]): 1,
        Ingredient.objects.all(): 3,
    },
    Phase.CONTRACTING: {
        Statement.objects.filter(spoken_at__isnull=False): 5,
        StatementAnswer.objects.filter(answer="yes"): 5,
        Interest.objects.all(): 2,
    },
    Phase.FOLLOW_UP: {
        AmbitionVersion.objects.all(): 2,
        Carrying.objects.filter(carries=True): 9,
        Carrying.objects.filter(carries=False): 1,
        Check.objects.exclude(outcome=""): 1,
        LineChange.objects.all(): 2,
        NewInterest.objects.exclude(what_happened=""): 1,
    },
}


@pytest.fixture
def host():
    return welcome_facilitator(name="Begeleider")


@pytest.mark.parametrize("until", PHASES_TOLD)
def test_it_is_told_up_to_and_including_a_step_without_a_gap_in_the_log(host, until):
    collaboration = tell(example(), facilitator=host, until=until)
    assert collaboration.phase == until
    found = {phase: [query.all().count() for query in facts] for phase, facts in TOLD.items()}
    assert found == {
        phase: [number if phase <= until else 0 for number in facts.values()] for phase, facts in TOLD.items()
    }
    assert_no_gap_for_any_audience(collaboration)


def assert_no_gap_for_any_audience(collaboration):
    heard = Counter(Change.objects.values_list("audience", flat=True))
    assert set(heard) == {"shared", "facilitator", *(party.audience for party in collaboration.parties.all())}
    for audience, count in heard.items():
        numbers = list(Change.objects.filter(audience=audience).values_list("number", flat=True))
        assert numbers == list(range(1, count + 1))


def test_people_write_their_own_lines(host):
    tell(example(), facilitator=host, until=Phase.PREPARATION)
    for told in example()["parties"]:
        names = {person["id"]: person["name"] for person in told["people"]}
        lines = [*told["poster"]["gets"], *told["poster"]["gives"]]
        items = Item.objects.filter(poster__party__name=told["name"]).order_by("side", "position")
        assert [(item.text, item.contributed_by.name) for item in items] == [
            (line["text"], names[line["contributed_by"]]) for line in lines
        ]


def test_nothing_is_written_by_the_facilitator_on_a_poster(host):
    tell(example(), facilitator=host)
    verbs = {"item_written", "field_written", "poster_handed_in", "observation_said", "statement_spoken"}
    assert set(Change.objects.filter(verb__in=verbs).values_list("actor__role", flat=True)) == {"participant"}


def test_every_turn_took_the_seconds_that_are_told(host):
    tell(example(), facilitator=host, until=Phase.PRESENTATIONS)
    turns = Turn.objects.order_by("position").select_related("party")
    told = sorted(example()["parties"], key=lambda party: party["speaking_order"])
    assert [(turn.party.name, turn.present_seconds, turn.used_present_seconds) for turn in turns] == [
        (party["name"], 540, party["time"]["used_present_seconds"]) for party in told
    ]
    ends = [turn.presented_at for turn in turns]
    assert ends == sorted(ends)


def test_who_leads_has_the_name_of_the_scenario_and_the_collaboration_is_the_hosts(host):
    collaboration = tell(example(), facilitator=host, until=Phase.PREPARATION)
    assert list(host.collaborations.all()) == [collaboration]
    assert collaboration.seats.get(role="facilitator").name == "Zoë Çelik-Baas"
    assert collaboration.seats.get(role="scribe").name == "Stefan Mulder"


def test_it_can_be_told_twice(host):
    assert tell(example(), facilitator=host).pk != tell(example(), facilitator=host).pk
    assert Observation.objects.count() == 12
