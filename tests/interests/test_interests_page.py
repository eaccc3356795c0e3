"""The page of the interests."""

from datetime import date

from halenbrengen.changes.parts import render_part
from halenbrengen.interests import commands
from halenbrengen.interests.models import Carrying, Check, Ingredient, Interest, NewInterest
from halenbrengen.method.phases import Phase


def address(viewer, page="interests"):
    return f"/s/{viewer.seat.public_id}/{page}"


def test_the_facilitator_notes_asks_and_sharpens(follow_up, client_for):
    lead = follow_up.viewer("facilitator")
    client, item = client_for(lead.seat), follow_up.item(text="Machines")
    owner = follow_up.parties[0].pk
    client.post(address(lead, "interests/new"), {"text": "Trots", "owners": [owner], "items": [item.pk]})
    interest = Interest.objects.get()
    client.post(
        address(lead, "interests/checks"),
        {"interests": [interest.pk], "asked_on": "2026-03-19", "question": "Geldt dat nog?"},
    )
    client.post(address(lead, f"interests/checks/{Check.objects.get().pk}/outcome"), {"outcome": "Ja."})
    client.post(address(lead, "ambition/ingredients"), {"text": "Vieze handen", "sources": [f"item:{item.pk}"]})
    client.post(
        address(lead, "ambition/versions"), {"text": "Eén werkplaats", "ingredients": [Ingredient.objects.get().pk]}
    )
    assert (interest.items.get(), Check.objects.get().outcome) == (item, "Ja.")
    page = client.get(address(lead)).content.decode() + client.get(address(lead, "ambition")).content.decode()
    assert all(words in page for words in ("Trots", "Geldt dat nog?", "Vieze handen", "Eén werkplaats"))


def test_a_party_answers_reports_and_carries(follow_up, noted, client_for):
    lead, me = follow_up.viewer("facilitator"), follow_up.person()
    check = commands.ask_check(
        follow_up.collaboration, interests=[noted], asked_on=date(2026, 3, 19), question="Geldt dat nog?", by=lead
    )
    version = commands.write_version(follow_up.collaboration, text="Eén", written_on=date(2026, 9, 17), by=lead)
    client = client_for(me.seat)
    assert "Geldt dat nog?" in client.get(address(me)).content.decode()
    client.post(address(me, f"interests/checks/{check.pk}/answers/{noted.pk}"), {"state": "confirmed"})
    news = {"what_happened": "Een brand", "happened_on": "2026-05-01", "text": "Een plek", "touches": "Ons"}
    client.post(address(me, "interests/news"), news)
    client.post(address(me, f"ambition/versions/{version.pk}/answer"), {"carries": "reserve", "words": "De raad"})
    noted.refresh_from_db()
    assert noted.state == "confirmed"
    assert NewInterest.objects.get().what_happened == "Een brand"
    assert (Carrying.objects.get().carries, Carrying.objects.get().words) == (False, "De raad")


def test_news_without_what_happened_is_refused_beside_the_field(follow_up, client_for):
    me = follow_up.person()
    answer = client_for(me.seat).post(
        address(me, "interests/news"), {"text": "Een plek", "happened_on": "gisteren"}, headers={"X-Outbox": "1"}
    )
    assert answer.status_code == 422
    assert set(answer.json()["errors"]) == {"what_happened", "happened_on", "touches"}


def test_things_of_another_collaboration_are_absent(follow_up, noted, client_for, db):
    from tests.conftest import Table

    stranger = Table()
    stranger.move_to(Phase.FOLLOW_UP)
    them = stranger.viewer("facilitator")
    client = client_for(them.seat)
    check = commands.ask_check(
        follow_up.collaboration,
        interests=[noted],
        asked_on=date(2026, 3, 19),
        question="?",
        by=follow_up.viewer("facilitator"),
    )
    there = client.post(address(them, f"interests/checks/{check.pk}/outcome"), {"outcome": "Ja"})
    nowhere = client.post(address(them, "interests/checks/999999/outcome"), {"outcome": "Ja"})
    assert (there.status_code, there.content) == (404, nowhere.content)
    wrong = client.post(
        address(them, "interests/checks"), {"interests": [noted.pk], "asked_on": "2026-03-19", "question": "?"}
    )
    assert wrong.status_code == 422


def test_before_contracting_the_register_is_closed(follow_up, noted):
    follow_up.move_to(Phase.PLENARY)
    for viewer in (follow_up.person(), follow_up.viewer("facilitator"), follow_up.viewer("beamer")):
        for name in ("interests-register", "interests-say", "ambition-versions"):
            assert noted.text not in render_part(name, viewer.group)


def test_who_only_reads_is_offered_no_form(follow_up, noted):
    for role in ("observer", "beamer"):
        for name in (
            *("interests-register", "interests-say", "interests-happenings"),
            *("ambition-sharpening", "ambition-versions", "ambition-ingredients"),
        ):
            assert "<form" not in render_part(name, follow_up.viewer(role).group)
