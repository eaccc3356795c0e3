"""Is this what you said? Only who was heard can answer, and its wording wins (R21)."""

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.combined import commands
from halenbrengen.combined.models import Entry
from halenbrengen.combined.queries import shared_for
from halenbrengen.method.kinds import EntryState
from halenbrengen.method.phases import ORDER, Phase


@pytest.fixture
def entry(combining):
    """A shared line that comes from the first two parties."""
    return commands.write_entry(
        combining.collaboration,
        side="get",
        text="Zekerheid over het gebouw",
        sources=combining.parties[:2],
        by=combining.viewer("facilitator"),
    )


def states(entry):
    return [source.state for source in entry.sources.all()]


def fresh(entry):
    return Entry.objects.get(pk=entry.pk)


def confirm(table, entry, party):
    commands.confirm(entry, party=table.parties[party], by=table.person(party))


def test_r21_it_is_open_until_every_source_has_answered(combining, entry):
    confirm(combining, entry, 0)
    assert (states(entry), fresh(entry).state) == (["confirmed", "heard"], EntryState.HEARD)
    confirm(combining, entry, 1)
    assert fresh(entry).state == EntryState.CONFIRMED


def test_confirming_twice_is_told_once(combining, entry):
    confirm(combining, entry, 0)
    confirm(combining, entry, 0)
    told = Change.objects.filter(verb="entry_confirmed", subject=f"entry:{entry.pk}")
    assert [(change.audience, change.details) for change in told] == [("shared", {"party": combining.parties[0].pk})]


def test_who_is_no_source_has_no_answer(combining, entry):
    with pytest.raises(Refused):
        confirm(combining, entry, 2)
    with pytest.raises(Refused):
        commands.reword(entry, text="Anders", by=combining.person(2))
    with pytest.raises(Refused):
        commands.withdraw(entry, by=combining.person(2))
    assert (fresh(entry).text, states(entry)) == ("Zekerheid over het gebouw", ["heard", "heard"])


def test_nobody_confirms_for_another_party(combining, entry):
    for by in (combining.person(1), combining.viewer("observer"), combining.viewer("beamer")):
        with pytest.raises(Refused):
            commands.confirm(entry, party=combining.parties[0], by=by)
    assert states(entry) == ["heard", "heard"]


def test_who_leads_does_not_reword_or_take_back_in_nobodys_name(combining, entry):
    for act in (lambda by: commands.reword(entry, text="x", by=by), lambda by: commands.withdraw(entry, by=by)):
        with pytest.raises(Refused):
            act(combining.viewer("facilitator"))


def test_a_sources_wording_wins_and_the_others_are_asked_again(combining, entry):
    confirm(combining, entry, 1)
    commands.reword(entry, text="Zekerheid tot en met 2036", by=combining.person(0))
    assert (fresh(entry).text, states(entry)) == ("Zekerheid tot en met 2036", ["reworded", "heard"])
    assert fresh(entry).state == EntryState.HEARD
    assert entry.sources.last().answered_at is None
    confirm(combining, entry, 1)
    assert fresh(entry).state == EntryState.REWORDED


def test_the_old_words_stay_in_the_log(combining, entry):
    commands.reword(entry, text="Zekerheid tot en met 2036", by=combining.person(0))
    commands.reword(fresh(entry), text="Zekerheid tot en met 2036", by=combining.person(0))
    told = Change.objects.filter(verb="entry_reworded")
    assert [change.details["before"] for change in told] == ["Zekerheid over het gebouw"]


def test_taking_back_ones_part_leaves_the_others(combining, entry):
    commands.withdraw(entry, by=combining.person(0))
    [left] = shared_for(combining.person(2))
    assert [source.party for source in left.standing] == [combining.parties[1]]
    confirm(combining, entry, 1)
    assert fresh(entry).state == EntryState.CONFIRMED


def test_without_a_source_left_it_leaves_the_poster_and_stays_in_the_log(combining, entry):
    commands.withdraw(entry, by=combining.person(0))
    commands.withdraw(entry, by=combining.person(1))
    commands.withdraw(entry, by=combining.person(1))
    assert shared_for(combining.person(2)) == []
    assert fresh(entry).state == EntryState.WITHDRAWN
    assert [change.verb for change in Change.objects.filter(subject=f"entry:{entry.pk}")] == [
        "entry_written",
        "entry_withdrawn",
        "entry_withdrawn",
    ]


def test_a_line_that_was_taken_back_takes_no_more_answers(combining, entry):
    commands.withdraw(entry, by=combining.person(0))
    with pytest.raises(Refused):
        confirm(combining, entry, 0)
    with pytest.raises(Refused, match="Je tekst staat er nog"):
        commands.reword(entry, text="Toch", by=combining.person(0))


def test_what_a_party_takes_out_of_its_own_lane_is_gone_from_it(combining):
    entry = commands.write_entry(
        combining.collaboration,
        side="give",
        text="Sleutels",
        lane=combining.parties[0],
        sources=[combining.parties[1]],
        by=combining.viewer("scribe"),
    )
    commands.withdraw(entry, by=combining.person(0))
    assert fresh(entry).withdrawn_at is not None


@pytest.mark.parametrize("phase", ORDER)
def test_answers_are_open_while_combining_and_in_plenary(combining, entry, phase):
    combining.move_to(phase)
    if phase in (Phase.COMBINING, Phase.PLENARY):
        confirm(combining, entry, 0)
        assert states(entry) == ["confirmed", "heard"]
    else:
        with pytest.raises(Refused):
            confirm(combining, entry, 0)
