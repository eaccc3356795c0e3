"""Everything that a collaboration holds is in its file, or it is said here why not; a file opens no door of its own."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import models, transaction
from django.utils import timezone

from halenbrengen.collaborations.models import Party
from halenbrengen.contracts.commands import write_statement
from halenbrengen.interests.models import Interest
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import strike_item, write_field, write_item
from halenbrengen.record.commands import correct
from halenbrengen.record.exporting import export
from halenbrengen.record.importing import import_collaboration
from halenbrengen.record.models import Release
from tests.record.test_export_and_import import lived  # noqa: F401

APPS = ("collaborations", "posters", "turns", "combined", "plenary", "contracts", "interests", "room", "record")

# Why a thing, or one field of it, is not in the file.
LEFT_OUT = {
    "facilitator": "whoever imports is the facilitator of the copy",
    "link": "secrets of this host; new links are made after an import",
    "note": "for the eyes of who wrote it: it is in their own file, on Mijn gegevens",
    "checklink": "secrets of this host",
    "signin": "browsers of this host",
    "keeping": "how long this host keeps its copy; an import begins its own time",
    "incomingfile": "a file that waits to be read, for an hour at most",
    "beamerchoice": "what a screen of this host shows at this moment",
    "letter": "letters are posted once, from this host",
    "collaboration.facilitator": "whoever imports",
    "seat.public_id": "an address of this host",
    "seat.opened_at": "whether a link of this host was opened",
    "seat.party": "by the place in the file",
    "seat.role": "by the place in the file",
    "turn.step": "told by test_a_running_clock_stands_still_in_the_file",
    "turn.step_seconds": "told while a step runs, by the same",
    "entry.position": "by the order in the file",
    "turn.started_at": "a running clock stands still in the file",
    "turn.paused_remaining": "told as remaining_seconds",
    "item.position": "by the order in the file",
    "otherwording.settled_at": "what waits no longer is history",
    "photo.width": "measured again from the picture",
    "photo.height": "measured again from the picture",
    "photo.put_up_by": "who held the camera says nothing about the words",
    "photo.jpeg": "told by test_a_poster_on_paper_comes_along_with_its_photo",
}
# what a list can hold besides what it holds
OTHERS = {"questions_shown": ["meaning"], "rules_explained": ["a"], "transcribed_fields": ["means"]}
NOT_HERE = {"photo", "look"}  # the table that `lived` tells has no paper; see test_a_poster_on_paper_comes_along…


def fields():
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            name = model._meta.model_name
            for field in model._meta.concrete_fields:
                if not field.primary_key and name not in LEFT_OUT and f"{name}.{field.name}" not in LEFT_OUT:
                    yield model, field


def test_every_reason_is_about_something_that_exists():
    known = {model._meta.model_name for model in apps.get_models()}
    known |= {
        f"{model._meta.model_name}.{field.name}" for model in apps.get_models() for field in model._meta.concrete_fields
    }
    assert sorted(set(LEFT_OUT) - known) == []


def test_every_field_of_every_model_changes_the_file(lived):  # noqa: F811
    """A new field that is not exported loses what people wrote at the next move to another host."""
    release_and_correct(lived)
    lost, before = [], export(lived.collaboration)
    for model, field in fields():
        rows = model._base_manager.order_by("pk")
        if isinstance(field, models.ForeignKey) or model._meta.model_name in NOT_HERE:
            continue  # what belongs to what: see the way there and back
        name = f"{model._meta.model_name}.{field.name}"
        assert rows.exists(), f"`lived` tells nothing of {model.__name__}: add it there, so that {name} is looked at"
        with transaction.atomic():
            for row in rows:
                rows.filter(pk=row.pk).update(**{field.name: another(field, getattr(row, field.name), row.pk)})
            if export(lived.collaboration) == before:
                lost.append(name)
            transaction.set_rollback(True)
    assert " ".join(lost) == "", (
        "export it (record/format, exporting, commands, docs/format.md), or say in LEFT_OUT why not"
    )


def release_and_correct(table):
    now = timezone.now()
    Release.objects.create(collaboration=table.collaboration, released_at=now, corrections_until="2099-01-01")
    correct(table.collaboration, chapter="purpose", text="Anders", by=table.person())
    gathering = table.collaboration.gatherings.create(starts_at=now, chosen_at=now)
    gathering.dealt_with.create(point=f"newinterest:{table.collaboration.new_interests.first().pk}", dealt_at=now)
    check = table.collaboration.checks.first()
    check.restatements.create(party=table.parties[0], field="means", text="Anders", answered_at=now)


def another(field, value, number):
    """Something else than `value` that fits the field; never the same in two rows."""
    if field.choices:
        return next(choice for choice, _label in field.choices if choice != value)
    if field.name == "point":
        return f"interest:{Interest.objects.first().pk}"
    match field:
        case models.BooleanField():
            return not value
        case models.EmailField():
            return f"canary{number}@example.org"
        case models.DateTimeField():
            return value + timedelta(days=3) if value else "2031-01-02T10:00:00+00:00"
        case models.DateField():
            return value + timedelta(days=3) if value else "2031-01-02"
        case models.JSONField():
            return value[:-1] or OTHERS.get(field.name) or [f"party:{Party.objects.first().pk}"]
        case models.CharField() | models.TextField():
            return f"canary{number}"[: field.max_length]
    return (value or 0) + number + 7


def hidden(table):
    """What a party has not shown: on its poster, taken off it, kept beside it, and in its statement."""
    me, colleague = table.person(0, 0), table.person(0, 1)
    write_item(table.poster(), side="get", text="geheim-regel", interest="geheim-belang", by=me)
    strike_item(write_item(table.poster(), side="give", text="geheim-weg", by=me), by=me)
    write_field(table.poster(), field="motivation", text="geheim-veld", base="", by=me)
    write_field(table.poster(), field="motivation", text="geheim-tegelijk", base="", by=colleague)


def test_the_file_of_a_facilitator_holds_nothing_that_does_not_hang(table):
    hidden(table)
    before = export(table.collaboration, table.viewer("facilitator"))
    assert "geheim" not in json.dumps(before)
    assert (before["reach"], before["parties"][0]["poster"]["gets"]) == ("facilitator_reads", [])
    assert "geheim-regel" in json.dumps(export(table.collaboration))
    table.hang_all()
    after = json.dumps(export(table.collaboration, table.viewer("facilitator")))
    assert "geheim-regel" in after and "geheim-veld" in after
    assert "geheim-weg" not in after and "geheim-tegelijk" not in after


def test_how_much_a_party_wrote_does_not_show_in_the_file_of_a_facilitator(table):
    empty = export(table.collaboration, table.viewer("facilitator"))
    hidden(table)
    assert export(table.collaboration, table.viewer("facilitator")) == empty


def test_a_statement_is_in_the_file_of_a_facilitator_once_it_was_spoken(table):
    table.hang_all()
    table.move_to(Phase.CONTRACTING)
    write_statement(table.parties[0], interests="geheim", view_on_interests="", items=[], by=table.person())
    assert "geheim" not in json.dumps(export(table.collaboration, table.viewer("facilitator")))
    assert "geheim" in json.dumps(export(table.collaboration))


@pytest.mark.parametrize("phase", [Phase.PREPARATION, Phase.FOLLOW_UP])
def test_the_file_of_a_facilitator_can_be_imported(table, phase):
    hidden(table)
    table.move_to(phase)
    told = export(table.collaboration, table.viewer("facilitator"))
    copy = import_collaboration(told, table.host)
    assert export(copy)["reach"] == "everything" and copy.parties.count() == 3
