"""What is erased is nowhere any more: not on a page, not in a table, not in a file of the data folder."""

import base64
import json
from pathlib import Path
from urllib.parse import quote

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models

from halenbrengen.changes.models import Change
from halenbrengen.changes.refusals import Refused
from halenbrengen.collaborations.commands import send_invitation
from halenbrengen.collaborations.models import Collaboration, Link, Seat, SignIn
from halenbrengen.mails.models import Letter
from halenbrengen.posters.commands import reword_item, write_field, write_item
from halenbrengen.record.commands import erase_collaboration, erase_person
from halenbrengen.record.commands.erasing import WORDS_OF
from halenbrengen.record.own.traces import ALSO_KNOWN_BY
from tests.record.test_export_and_import import lived  # noqa: F401

CANARY = "kanarie7f3a9c"


def test_erasing_a_person_thinks_of_every_place_that_knows_a_seat():
    known = {f"{model._meta.model_name}.{field}" for model, (field, _blanks) in WORDS_OF.items()} | set(ALSO_KNOWN_BY)
    found = {
        f"{model._meta.model_name}.{field.name}"
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if isinstance(field, models.ForeignKey) and field.related_model is Seat
    }
    assert found == known, "say in record/own/traces.py what erasing somebody does there"


@pytest.fixture
def written(table):
    """Karin wrote a line and changed it, Yusuf changed it once more; she has a link, a browser and a letter."""
    me, colleague = table.person(0, 0), table.person(0, 1)
    item = write_item(table.poster(), side="get", text="Eerst zo", by=me)
    base = {"text": "Eerst zo", "interest": "", "level": ""}
    reword_item(item, **{**base, "text": "Toen zo"}, base=base, by=me)
    base["text"] = "Toen zo"
    reword_item(item, **{**base, "text": "Nu zo"}, base=base, by=colleague)
    write_field(table.poster(), field="motivation", text="Waarom", base="", by=me)
    write_field(table.poster(), field="motivation", text="Daarom", base="Waarom", by=me)
    send_invitation(me.seat, base="http://host.example", by=table.viewer("facilitator"))
    table.written = item
    return table


def erased(table, words, by=None):
    seat = table.person(0, 0).seat
    erase_person(seat, words=words, by=by or table.viewer("facilitator"))
    return Seat.objects.get(pk=seat.pk)


def test_words_stay_under_former_participant(written, client_for):
    client = client_for(written.person(0, 0).seat)
    numbers = list(Change.objects.order_by("pk").values_list("audience", "number"))
    seat = erased(written, "keep")
    written.written.refresh_from_db()
    assert (seat.name, seat.function, seat.email, seat.opened_at) == ("voormalig deelnemer", "", "", None)
    assert seat.left_at and written.written.text == "Nu zo" and written.written.struck_at is None
    kept = [Link, SignIn, Letter]
    assert [model.objects.filter(seat=seat).count() for model in kept] == [0, 0, 0]
    assert client.get(f"/s/{seat.public_id}/").status_code == 401
    log = list(Change.objects.order_by("pk"))
    assert [(each.audience, each.number) for each in log[: len(numbers)]] == numbers
    told = json.dumps([each.details for each in log])
    assert not [word for word in ("Eerst zo", "Toen zo", "Waarom") if word in told]
    assert log[-1].verb == "person_erased"


def test_words_go_when_that_was_chosen(written):
    erased(written, "go")
    written.written.refresh_from_db()
    assert written.written.text == "(op verzoek weggehaald)" and written.written.struck_at
    assert "Nu zo" not in json.dumps(list(Change.objects.values_list("details", flat=True)))
    audiences = Change.objects.filter(verb="words_taken_away").values_list("audience", flat=True)
    assert set(audiences) == {written.parties[0].audience}


def test_everything_that_somebody_did_can_be_erased(lived):  # noqa: F811
    for seat in list(lived.collaboration.seats.filter(role__in=["participant", "observer", "scribe"])):
        erase_person(seat, words="go", by=lived.viewer("facilitator"))
    assert set(lived.collaboration.seats.filter(party__isnull=False).values_list("name", flat=True)) == {
        "voormalig deelnemer"
    }


def test_somebody_erases_themself_and_nobody_else(written):
    with pytest.raises(Refused):
        erased(written, "keep", by=written.person(0, 1))
    with pytest.raises(Refused):
        erase_person(written.seat("facilitator"), words="keep", by=written.viewer("facilitator"))
    assert erased(written, "keep", by=written.person(0, 0)).left_at


def test_erasing_twice_is_recorded_once(written):
    erased(written, "keep")
    erased(written, "keep")
    assert Change.objects.filter(verb="person_erased").count() == 1


def test_a_collaboration_is_erased_by_who_types_its_title(table):
    with pytest.raises(Refused):
        erase_collaboration(table.collaboration, title="Iets anders", by=table.viewer("facilitator"))
    with pytest.raises(Refused):
        erase_collaboration(table.collaboration, title=table.collaboration.title, by=table.viewer("scribe"))
    assert Collaboration.objects.count() == 1


def canaries():
    """Put a canary in every text of every row."""
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            canary = canary_for(field)
            if canary and not field.primary_key and not field.choices:
                model._base_manager.update(**{field.name: canary})


def canary_for(field):
    match field:
        case models.BinaryField():
            return CANARY.encode() * 40
        case models.JSONField():
            return {"before": CANARY}
        case models.CharField() | models.TextField():
            long_enough = (field.max_length or 99) > 60
            return CANARY if long_enough and not field.unique and field.name != "language" else None
    return None


def spellings():
    yield CANARY.encode()
    yield CANARY.encode("utf-16-le")
    yield CANARY.encode("utf-16-be")
    yield quote(CANARY).encode()
    for shift in range(3):
        yield base64.b64encode(b"x" * shift + CANARY.encode())[4:-4]


def found_in(folder, database):
    files = [path for path in Path(folder).rglob("*") if path.is_file()]
    files += [Path(f"{database}{end}") for end in ("", "-wal", "-shm", "-journal")]
    return [path.name for path in files if path.exists() for each in spellings() if each in path.read_bytes()]


@pytest.mark.django_db(transaction=True)
def test_nothing_of_an_erased_collaboration_is_in_any_file(request):
    table = request.getfixturevalue("lived")
    host = table.host
    canaries()
    database = connection.settings_dict["NAME"]
    on_sqlite = connection.vendor == "sqlite"
    if on_sqlite:
        assert found_in(settings.DATA, database), "the search itself must find what is there"
    erase_collaboration(table.collaboration, title=CANARY, by=table.viewer("facilitator"))
    left = [model.__name__ for model in apps.get_models() if model._base_manager.exists() and model is not type(host)]
    assert left == []
    type(host).objects.all().delete()
    if on_sqlite:
        from halenbrengen.record.own.sweeping import sweep

        sweep()
        assert found_in(settings.DATA, database) == []
