import pytest
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined.models import Entry, NothingYet, Source
from halenbrengen.contracts.models import Statement
from halenbrengen.method.phases import ORDER, Phase
from halenbrengen.plenary.models import Plenary
from halenbrengen.posters.models import Poster
from halenbrengen.room import commands
from halenbrengen.room.facts import objections_for
from halenbrengen.room.sentences import sentence_of
from halenbrengen.turns import commands as turns
from halenbrengen.turns.models import Turn


@pytest.fixture
def by(table):
    return table.viewer("facilitator")


def phase_of(table):
    table.collaboration.refresh_from_db()
    return table.collaboration.phase


def on_to(table, phase, by):
    """Stand in the step before this one and try to go on."""
    table.move_to(ORDER[ORDER.index(phase) - 1])
    commands.move_on(table.collaboration, to=phase, by=by)
    assert phase_of(table) == phase


def sentences(by, phase, *, hard):
    return [sentence_of(found) for found in objections_for(by, phase) if found.hard is hard]


def end_round(table, by):
    turns.fix_order(table.collaboration, order=[party.pk for party in table.parties], by=by)
    Turn.objects.update(presented_at=timezone.now())


def put_on_combined(table, *parties):
    entry = Entry.objects.create(
        collaboration=table.collaboration, side="get", text="Een plek", heard_at=timezone.now()
    )
    for party in parties:
        Source.objects.create(entry=entry, party=table.parties[party])
    return entry


def test_moving_on_tells_everyone_and_notes_the_moment(table, by):
    before = timezone.now()
    commands.move_on(table.collaboration, by=by)
    assert phase_of(table) == Phase.OPENING
    assert table.collaboration.phase_entered_at >= before
    change = Change.objects.get(verb="phase_moved")
    assert (change.audience, change.noun, change.details) == (
        "shared",
        "collaboration",
        {"before": "preparation", "after": "opening"},
    )


def test_pressing_twice_moves_one_step(table, by):
    for _time in range(2):
        commands.move_on(table.collaboration, to=Phase.OPENING, by=by)
    assert phase_of(table) == Phase.OPENING
    assert Change.objects.filter(verb="phase_moved").count() == 1


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_moves(table, role):
    for move in (commands.move_on, commands.move_back):
        with pytest.raises(Refused, match="Alleen de begeleider"):
            move(table.collaboration, by=table.viewer(role))


def test_a_step_is_not_skipped(table, by):
    with pytest.raises(Refused, match="overslaan"):
        commands.move_on(table.collaboration, to=Phase.RULES, by=by)


def test_the_conversation_does_not_go_on_past_the_end(table, by):
    table.move_to(Phase.ARCHIVED)
    with pytest.raises(Refused, match="Verder dan dit"):
        commands.move_on(table.collaboration, by=by)


def test_missing_homework_warns_and_does_not_stop(table, by):
    Poster.objects.filter(party=table.parties[0]).update(handed_in_at=timezone.now())
    warnings = sentences(by, Phase.OPENING, hard=False)
    assert warnings == [
        "Nog geen plaat ingeleverd: Gemeente Waardlanden, Bibliotheek De Sluis.",
        "Ingeleverd, maar nog niet opgehangen: Vmbo-school De Singel.",
    ]
    on_to(table, Phase.OPENING, by)


def test_one_party_is_no_conversation(table, by):
    for party in table.parties[1:]:
        party.delete()
    with pytest.raises(Refused, match="minstens twee partijen"):
        commands.move_on(table.collaboration, by=by)


def test_r5_the_purpose_comes_before_the_rules(table, by):
    with pytest.raises(Refused, match="Zeg eerst de bedoeling"):
        on_to(table, Phase.RULES, by)
    commands.say_purpose(table.collaboration, by=by)
    on_to(table, Phase.RULES, by)


def test_the_purpose_is_said_once(table, by):
    table.move_to(Phase.OPENING)
    for _time in range(2):
        commands.say_purpose(table.collaboration, by=by)
    assert Change.objects.filter(verb="purpose_said").count() == 1


def test_r6_three_rules_are_not_four(table, by):
    turns.fix_order(table.collaboration, by=by)
    table.move_to(Phase.RULES)
    for key in "abc":
        commands.explain_rule(table.collaboration, key=key, by=by)
    with pytest.raises(Refused, match="Nog te gaan: “Onduidelijk\\? Vraag ernaar”"):
        commands.move_on(table.collaboration, by=by)
    commands.explain_rule(table.collaboration, key="d", by=by)
    commands.move_on(table.collaboration, by=by)
    assert phase_of(table) == Phase.PRESENTATIONS


def test_a_rule_is_explained_once_and_only_a_rule(table, by):
    table.move_to(Phase.RULES)
    for _time in range(2):
        commands.explain_rule(table.collaboration, key="a", by=by)
    with pytest.raises(Refused, match="bestaat niet"):
        commands.explain_rule(table.collaboration, key="e", by=by)
    assert Change.objects.filter(verb="rule_explained").count() == 1


def test_everything_that_stands_in_the_way_is_said_at_once(table, by):
    table.move_to(Phase.RULES)
    with pytest.raises(Refused) as refusal:
        commands.move_on(table.collaboration, by=by)
    said = str(refusal.value.sentence)
    assert "Leg eerst alle vier de spelregels uit." in said
    assert "Leg eerst de volgorde van de beurten vast." in said


def test_posters_that_do_not_hang_are_a_warning_for_the_round(table, by):
    table.move_to(Phase.RULES)
    Poster.objects.filter(party=table.parties[0]).update(hung_at=timezone.now())
    assert sentences(by, Phase.PRESENTATIONS, hard=False) == [
        "Nog niet opgehangen: Gemeente Waardlanden, Bibliotheek De Sluis."
    ]


def test_on_entering_the_round_every_slot_is_computed_anew(table, by):
    turns.fix_order(table.collaboration, by=by)
    table.collaboration.rules_explained = list("abcd")
    table.collaboration.present_seconds = 300
    table.collaboration.save()
    on_to(table, Phase.PRESENTATIONS, by)
    assert set(Turn.objects.values_list("present_seconds", flat=True)) == {300}


def test_r16_nobody_is_skipped_silently(table, by):
    turns.fix_order(table.collaboration, by=by)
    with pytest.raises(Refused, match="Nog niet aan de beurt geweest"):
        on_to(table, Phase.COMBINING, by)
    table.move_to(Phase.PRESENTATIONS)
    first, second, third = Turn.objects.all()
    turns.start_turn(first, by=by)
    turns.end_turn(first, by=by)
    turns.pass_turn(second, reason="Ziek.", by=by)
    turns.record_absence(third.party, reason="Ziek.", by=by)
    on_to(table, Phase.COMBINING, by)


def test_a_turn_that_still_runs_keeps_the_round_open(table, by):
    end_round(table, by)
    table.move_to(Phase.PRESENTATIONS)
    turns.previous_step(Turn.objects.first(), by=by)
    with pytest.raises(Refused, match="Nog niet aan de beurt geweest: Vmbo-school De Singel"):
        commands.move_on(table.collaboration, by=by)


def test_every_present_party_has_a_trace_on_the_combined_poster(table, by):
    with pytest.raises(Refused, match="Begin eerst met de gezamenlijke plaat"):
        on_to(table, Phase.PLENARY, by)
    put_on_combined(table, 0)
    with pytest.raises(Refused, match="Gemeente Waardlanden, Bibliotheek De Sluis"):
        on_to(table, Phase.PLENARY, by)
    NothingYet.objects.create(party=table.parties[1], said_at=timezone.now())
    table.parties[2].absent_because = "Ziek."
    table.parties[2].save()
    on_to(table, Phase.PLENARY, by)


def test_an_entry_that_was_withdrawn_is_no_trace(table, by):
    put_on_combined(table, 0, 1, 2)
    withdrawn = put_on_combined(table, 0, 1, 2)
    Entry.objects.exclude(pk=withdrawn.pk).delete()
    Entry.objects.update(withdrawn_at=timezone.now())
    with pytest.raises(Refused, match="Begin eerst met de gezamenlijke plaat"):
        on_to(table, Phase.PLENARY, by)


def test_the_plenary_questions_come_before_the_contract(table, by):
    plenary = Plenary.objects.create(collaboration=table.collaboration, questions_shown=["stands_out", "agreement"])
    with pytest.raises(Refused, match="overeenkomst, verschil en betekenis"):
        on_to(table, Phase.CONTRACTING, by)
    plenary.questions_shown += ["difference", "meaning"]
    plenary.save()
    on_to(table, Phase.CONTRACTING, by)


def test_every_present_party_speaks_or_passes_before_the_follow_up(table, by):
    Statement.objects.create(party=table.parties[0], spoken_at=timezone.now())
    Statement.objects.create(party=table.parties[1], passed_at=timezone.now())
    Statement.objects.create(party=table.parties[2])
    with pytest.raises(Refused, match="Nog niet uitgesproken: Bibliotheek De Sluis"):
        on_to(table, Phase.FOLLOW_UP, by)
    Statement.objects.filter(party=table.parties[2]).update(spoken_at=timezone.now())
    on_to(table, Phase.FOLLOW_UP, by)


def test_r39_what_follows_is_free_and_the_conversation_can_be_closed_after_contracting(table, by):
    """No interest, check, ingredient or version of the ambition is asked for: every one of them can be left out."""
    Statement.objects.bulk_create(Statement(party=party, passed_at=timezone.now()) for party in table.parties)
    on_to(table, Phase.FOLLOW_UP, by)
    assert sentences(by, Phase.ARCHIVED, hard=True) == sentences(by, Phase.ARCHIVED, hard=False) == []
    commands.move_on(table.collaboration, to=Phase.ARCHIVED, by=by)
    assert phase_of(table) == Phase.ARCHIVED


@pytest.mark.parametrize("phase", ORDER[1:])
def test_one_step_back_is_always_free(table, by, phase):
    table.move_to(phase)
    for _time in range(2):
        commands.move_back(table.collaboration, to=ORDER[ORDER.index(phase) - 1], by=by)
    assert phase_of(table) == ORDER[ORDER.index(phase) - 1]
    assert Change.objects.filter(verb="phase_moved").count() == 1


def test_two_steps_back_are_refused(table, by):
    table.move_to(Phase.PRESENTATIONS)
    with pytest.raises(Refused, match="één stap tegelijk"):
        commands.move_back(table.collaboration, to=Phase.OPENING, by=by)


def test_before_the_first_step_there_is_none(table, by):
    with pytest.raises(Refused, match="eerste stap"):
        commands.move_back(table.collaboration, by=by)


def test_leaving_the_round_stops_the_clock(table, by):
    turns.fix_order(table.collaboration, by=by)
    table.move_to(Phase.PRESENTATIONS)
    turn = Turn.objects.first()
    turns.start_turn(turn, by=by)
    commands.move_back(table.collaboration, by=by)
    turn.refresh_from_db()
    assert turn.started_at is None
    assert 590 < turn.paused_remaining <= 600
