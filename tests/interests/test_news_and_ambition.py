"""New interests with what happened, ingredients with their source, and an ambition that parties carry."""

from datetime import date

import pytest

from halenbrengen.changes.models import Change
from halenbrengen.changes.parts import render_part
from halenbrengen.changes.refusals import Refused
from halenbrengen.interests import commands
from halenbrengen.interests.ambition.queries import is_shared, quotable_for, quotes_for, versions_for
from halenbrengen.interests.happenings.queries import happenings_for
from halenbrengen.interests.models import Carrying, Ingredient, NewInterest
from halenbrengen.method.phases import Phase

NEWS = {
    "text": "Het pand wordt niet verkocht",
    "what_happened": "De raad hield een amendement aan",
    "happened_on": date(2026, 5, 21),
    "touches": "Het gebouw",
}


def report(table, by=None, **changed):
    return commands.report_new_interest(table.collaboration, **{**NEWS, **changed}, by=by or table.person())


def sharpen(table, text="Eén werkplaats aan de kade", **parts):
    return commands.write_version(
        table.collaboration, text=text, written_on=date(2026, 9, 17), **parts, by=table.viewer("facilitator")
    )


def carry(table, version, party, carries=True, words=""):
    commands.answer_ambition(version, party=table.parties[party], carries=carries, words=words, by=table.person(party))


@pytest.mark.parametrize("nothing", ["", "   ", "\n"])
def test_r35_news_without_what_happened_is_refused(follow_up, nothing):
    with pytest.raises(Refused) as refusal:
        report(follow_up, what_happened=nothing)
    assert refusal.value.field == "what_happened" and not NewInterest.objects.exists()


def test_any_party_reports_and_everyone_reads_it_at_once(follow_up):
    news = report(follow_up, by=follow_up.person(1, 1))
    report(follow_up, by=follow_up.person(1, 1))
    assert (news.raised_by, news.raised_by_person.name) == (follow_up.parties[1], "Ahmed Karimi")
    assert list(Change.objects.filter(verb="new_interest_reported").values_list("audience", flat=True)) == ["shared"]
    for viewer in (follow_up.person(0), follow_up.viewer("observer")):
        assert NEWS["what_happened"] in render_part("interests-happenings", viewer.group)


def test_what_it_touches_is_told_by_name_as_far_as_it_can_be_read(follow_up):
    item = follow_up.item(party=1, text="Het gebouw")
    report(follow_up, touches="", affects=[f"item:{item.pk}", f"party:{follow_up.parties[2].pk}", "item:999999"])
    told = happenings_for(follow_up.person())[0]
    assert (told.touched, told.parties) == (["Het gebouw"], [follow_up.parties[1], follow_up.parties[2]])
    assert "Het gebouw" in render_part("interests-happenings", follow_up.viewer("observer").group)


@pytest.mark.parametrize("role", ["facilitator", "scribe", "observer", "beamer"])
def test_news_comes_from_parties(follow_up, role):
    with pytest.raises(Refused):
        report(follow_up, by=follow_up.viewer(role))


def test_what_came_of_it_is_noted_by_the_facilitator(follow_up):
    news = report(follow_up)
    with pytest.raises(Refused):
        commands.note_outcome(news, outcome="Een brief", by=follow_up.person())
    for _twice in range(2):
        commands.note_outcome(news, outcome="Een brief", by=follow_up.viewer("facilitator"))
    news.refresh_from_db()
    assert news.outcome == "Een brief" and Change.objects.filter(verb="outcome_noted").count() == 1


def marked(table, by="facilitator"):
    item = table.item(text="Met vieze handen naar huis")
    return commands.mark_ingredient(
        table.collaboration, text="Vieze handen", sources=[f"item:{item.pk}"], by=table.viewer(by)
    )


def test_r36_an_ingredient_stays_with_who_leads_until_the_plenary(table):
    from django.utils import timezone

    table.move_to(Phase.PRESENTATIONS)
    type(table.poster()).objects.update(hung_at=timezone.now())
    marked(table)
    others = [table.person(), *map(table.viewer, ("observer", "beamer"))]
    for phase in (Phase.PRESENTATIONS, Phase.COMBINING):
        table.move_to(phase)
        for viewer in others:
            assert list(Ingredient.objects.visible_to(viewer)) == []
            assert "Vieze handen" not in render_part("ambition-ingredients", viewer.group)
        assert "Vieze handen" in render_part("ambition-ingredients", table.viewer("facilitator").group)
    assert list(Change.objects.filter(verb="ingredient_marked").values_list("audience", flat=True)) == ["facilitator"]
    table.move_to(Phase.PLENARY)
    for viewer in others:
        assert [quote.parties for quote in quotes_for(viewer)] == [[table.parties[0]]]


def test_an_ingredient_has_a_source_that_exists(follow_up):
    for sources in ([], ["item:99999"], ["observation:1"], ["nonsense"], ["item:-1"], ["item:1e3"]):
        with pytest.raises(Refused) as refusal:
            commands.mark_ingredient(
                follow_up.collaboration, text="Los", sources=sources, by=follow_up.viewer("facilitator")
            )
        assert refusal.value.field == "sources"


def test_words_of_a_poster_that_does_not_hang_cannot_be_taken(table):
    table.move_to(Phase.PRESENTATIONS)
    with pytest.raises(Refused):
        marked(table)
    assert quotable_for(table.viewer("facilitator")) == []


@pytest.mark.parametrize("role", ["scribe", "observer", "beamer"])
def test_only_the_facilitator_writes_a_version(follow_up, role):
    with pytest.raises(Refused):
        commands.write_version(
            follow_up.collaboration, text="?", written_on=date(2026, 9, 17), by=follow_up.viewer(role)
        )


def test_r37_a_version_keeps_the_answers_to_three_questions_and_its_ingredients(follow_up):
    ingredient = marked(follow_up)
    parts = {"learned": "Zeker is een getal", "conflicting": "Acht en één", "agreeing": "De avond"}
    version = sharpen(follow_up, **parts, ingredients=[ingredient])
    assert sharpen(follow_up, **parts) == version
    assert (version.learned, version.conflicting, version.agreeing) == tuple(parts.values())
    shown = render_part("ambition-versions", follow_up.viewer("observer").group)
    assert all(words in shown for words in (*parts.values(), "Vieze handen"))
    assert [told.version.text for told in versions_for(follow_up.person())] == ["Eén werkplaats aan de kade"]


def test_r38_an_ambition_is_not_shared_while_one_party_is_silent(follow_up):
    version = sharpen(follow_up)
    carry(follow_up, version, 0)
    carry(follow_up, version, 1, carries=False, words="Eerst de raad")
    assert not is_shared(version)
    assert "Nog niet gedeeld" in render_part("ambition-versions", follow_up.viewer("observer").group)
    carry(follow_up, version, 2)
    assert is_shared(type(version).objects.get())


def test_nobody_waits_for_who_is_not_at_the_table(follow_up):
    version = sharpen(follow_up)
    carry(follow_up, version, 0)
    carry(follow_up, version, 1)
    type(follow_up.parties[2]).objects.filter(pk=follow_up.parties[2].pk).update(absent_because="ziek")
    assert is_shared(version)


def test_a_party_answers_for_itself_and_may_change_its_word(follow_up):
    version = sharpen(follow_up)
    for by in (follow_up.person(1), follow_up.viewer("observer")):
        with pytest.raises(Refused):
            commands.answer_ambition(version, party=follow_up.parties[0], carries=True, by=by)
    carry(follow_up, version, 0, carries=False, words="Nog niet")
    carry(follow_up, version, 0)
    carry(follow_up, version, 0)
    assert [(each.carries, each.words) for each in Carrying.objects.all()] == [(True, "")]
    assert Change.objects.filter(verb="ambition_answered").count() == 2


def test_old_versions_stay_readable_newest_first(follow_up):
    sharpen(follow_up, "Eerst")
    sharpen(follow_up, "Daarna")
    told = versions_for(follow_up.person())
    assert [(each.number, each.version.text) for each in told] == [(3, "Daarna"), (2, "Eerst")]


def test_an_answer_to_a_version_of_others_does_not_exist(follow_up, db):
    from tests.conftest import Table

    version = sharpen(follow_up)
    stranger = Table()
    stranger.move_to(Phase.FOLLOW_UP)
    with pytest.raises(Refused):
        commands.answer_ambition(version, party=stranger.parties[0], carries=True, by=stranger.person())
