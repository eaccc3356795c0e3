"""Three questions to the group, versions with their differences marked, and carried by parties in their own words."""

from datetime import date

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.interests import commands
from halenbrengen.interests.ambition.differences import differences
from halenbrengen.interests.ambition.queries import is_shared, open_sharpening, quotable_for, quotes_for, versions_for
from halenbrengen.interests.models import Carrying, Ingredient
from halenbrengen.method.phases import Phase

WORDINGS = [
    ("Eén plek om techniek te leren.", "Eén werkplaats om techniek te leren, ook 's avonds."),
    ("", "Iets nieuws"),
    ("Alles weg", ""),
    ("Hetzelfde", "Hetzelfde"),
    ("تعلّم الحرف 🔧 معًا", "تعلّم الحرف 🔧 في المساء"),
    ("regel een\nregel twee", "regel een\n\nregel drie"),
]


@pytest.mark.parametrize(("before", "after"), WORDINGS)
def test_no_word_of_either_wording_is_lost_in_the_marks(before, after):
    pieces = differences(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "new") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == after


def test_the_marks_are_whole_words_and_no_patchwork():
    pieces = differences("Vanaf 2028 kan iedereen in de stad leren.", "Vanaf 2028 is er in de haven een plek.")
    assert [(piece.kind, piece.text) for piece in pieces] == [
        ("same", "Vanaf 2028 "),
        ("gone", "kan iedereen in de stad leren"),
        ("new", "is er in de haven een plek"),
        ("same", "."),
    ]


def sharpen(table, text="Eén werkplaats", **parts):
    by = table.viewer("facilitator")
    return commands.write_version(table.collaboration, text=text, written_on=date(2026, 9, 17), **parts, by=by)


def ask(table):
    return commands.ask_to_sharpen(table.collaboration, by=table.viewer("facilitator"))


def test_the_draft_is_the_first_version_and_each_next_one_is_marked_against_it(follow_up):
    sharpen(follow_up, "Eén plek om techniek te leren, en meer.")
    told = versions_for(follow_up.person())[0]
    assert (told.number, told.before) == (2, follow_up.collaboration.draft_ambition)
    shown = render_part("ambition-versions", follow_up.viewer("observer").group)
    assert (
        '<ins><span class="visually-hidden">[erbij: </span>, en meer<span class="visually-hidden">]</span></ins>'
        in shown
    )


def test_the_three_questions_are_put_to_all_and_answered_side_by_side(follow_up):
    """R37: the answers stay with the version that comes of it."""
    sharpening = ask(follow_up)
    assert ask(follow_up) == sharpening
    for _twice in range(2):
        commands.answer_sharpening(
            sharpening, party=follow_up.parties[0], learned="Zeker is een getal", by=follow_up.person(0)
        )
    for viewer in (follow_up.person(1), follow_up.viewer("beamer"), follow_up.viewer("facilitator")):
        assert "Zeker is een getal" in render_part("ambition-sharpening", viewer.group)
    version = sharpen(follow_up, learned="Dat zeker een getal is")
    assert open_sharpening(follow_up.person()) is None
    assert [each.learned for each in version.sharpening.answers.all()] == ["Zeker is een getal"]
    assert "Zeker is een getal" in render_part("ambition-versions", follow_up.person(2).group)
    verbs = ["sharpening_asked", "sharpening_answered"]
    assert list(Change.objects.filter(verb__in=verbs).values_list("verb", flat=True)) == verbs


def test_an_answer_says_something_and_comes_before_the_version(follow_up):
    sharpening = ask(follow_up)
    with pytest.raises(Refused):
        commands.answer_sharpening(sharpening, party=follow_up.parties[0], by=follow_up.person(0))
    sharpen(follow_up)
    with pytest.raises(Refused):
        commands.answer_sharpening(sharpening, party=follow_up.parties[0], learned="Te laat", by=follow_up.person(0))


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_puts_the_questions(follow_up, role):
    with pytest.raises(Refused):
        commands.ask_to_sharpen(follow_up.collaboration, by=follow_up.viewer(role))


def test_nobody_answers_for_another_party_but_who_puts_it_down(follow_up):
    sharpening, version = ask(follow_up), None
    for by in (follow_up.person(1), follow_up.viewer("observer")):
        with pytest.raises(Refused):
            commands.answer_sharpening(sharpening, party=follow_up.parties[0], learned="Iets", by=by)
    commands.answer_sharpening(sharpening, party=follow_up.parties[0], learned="Iets", by=follow_up.viewer("scribe"))
    version = sharpen(follow_up)
    commands.answer_ambition(
        version, party=follow_up.parties[0], carries=False, words="Eerst de raad", by=follow_up.viewer("facilitator")
    )
    assert Carrying.objects.get().recorded_by == "facilitator"
    shown = render_part("ambition-versions", follow_up.viewer("observer").group)
    assert "Eerst de raad" in shown and "vastgelegd door de begeleider" in shown and "Nog niet gedeeld" in shown


def test_who_puts_an_answer_down_on_screen_says_whose_it_is(follow_up, client_for):
    version, lead = sharpen(follow_up), follow_up.viewer("facilitator")
    client, address = client_for(lead.seat), f"/s/{lead.seat.public_id}/ambition/versions/{version.pk}/answer"
    answer = client.post(address, {"carries": "yes"}, headers={"X-Outbox": "1"})
    assert (answer.status_code, set(answer.json()["errors"])) == (422, {"party"})
    client.post(address, {"carries": "yes", "party": follow_up.parties[1].pk})
    assert Carrying.objects.get().party == follow_up.parties[1]


def test_a_version_is_shared_only_when_no_party_at_the_table_is_silent(follow_up):
    """R38."""
    version = sharpen(follow_up)
    for party in range(3):
        assert not is_shared(version)
        commands.answer_ambition(
            version, party=follow_up.parties[party], carries=party != 2, by=follow_up.person(party)
        )
    assert is_shared(version)


def test_words_are_kept_in_one_act_by_whoever_leads_and_let_go_again(follow_up):
    """R36."""
    item = follow_up.item(text="Met vieze handen naar huis")
    for role in ("scribe", "facilitator"):
        commands.mark_ingredient(follow_up.collaboration, sources=[f"item:{item.pk}"], by=follow_up.viewer(role))
    kept = Ingredient.objects.get()
    assert kept.text == item.text
    assert [each.kept for each in quotable_for(follow_up.viewer("scribe"))] == [True]
    commands.drop_ingredient(kept, by=follow_up.viewer("scribe"))
    assert quotes_for(follow_up.viewer("scribe")) == []


def test_words_that_a_version_holds_stay(follow_up):
    item = follow_up.item(text="Met vieze handen naar huis")
    kept = commands.mark_ingredient(
        follow_up.collaboration, sources=[f"item:{item.pk}"], by=follow_up.viewer("facilitator")
    )
    sharpen(follow_up, ingredients=[kept])
    with pytest.raises(Refused):
        commands.drop_ingredient(kept, by=follow_up.viewer("facilitator"))


def test_from_the_round_on_who_leads_is_offered_what_hangs_and_the_table_sees_nothing_of_it(follow_up):
    item = follow_up.item(text="Met vieze handen naar huis")
    for phase in (Phase.PRESENTATIONS, Phase.COMBINING):
        follow_up.move_to(phase)
        assert "Met vieze handen" in render_part("ambition-ingredients", follow_up.viewer("scribe").group)
        assert "Met vieze handen" not in render_part("ambition-ingredients", follow_up.person().group)
    assert item.text
