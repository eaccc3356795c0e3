"""The pages on which data are one's own: who leads takes along, brings in and erases; everybody sees what is kept."""

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from halenbrengen.changes.models import Change
from halenbrengen.collaborations import commands as table_commands
from halenbrengen.collaborations.models import Collaboration, Seat
from halenbrengen.collaborations.seats import COOKIE
from halenbrengen.demo.telling import example, tell
from halenbrengen.method.phases import Phase
from halenbrengen.posters.commands import write_item
from halenbrengen.record.commands import come_nearer
from halenbrengen.record.exporting import export
from halenbrengen.record.models import IncomingFile
from halenbrengen.record.own.keeping import due_now, kept_until


def host_client(facilitator):
    client = Client(headers={"Sec-Fetch-Site": "same-origin"})
    client.cookies[COOKIE] = table_commands.let_in(table_commands.make_facilitator_link(facilitator)).browser
    return client


@pytest.fixture
def mine(table):
    return host_client(table.host)


def page(collaboration, name):
    return f"/collaborations/{collaboration.public_id}/{name}"


def upload(client, raw):
    return client.post("/collaborations/import", {"file": SimpleUploadedFile("a.json", raw, "application/json")})


def test_a_facilitator_takes_along_what_they_may_read_and_brings_it_in_after_a_look(table, mine):
    write_item(table.poster(), side="get", text="geheim", by=table.person())
    raw = mine.get(page(table.collaboration, "data.json"))
    assert raw["Content-Disposition"].startswith("attachment") and b"geheim" not in raw.content
    answer = upload(mine, raw.content)
    assert (answer.status_code, answer["Location"]) == (303, "/collaborations/import/preview")
    assert Collaboration.objects.count() == 1
    shown = mine.get("/collaborations/import/preview").content.decode()
    assert "Techniekhuis Waardlanden" in shown and "Gemeente Waardlanden" in shown
    for _twice in range(2):
        assert mine.post("/collaborations/import/write").status_code == 303
    assert Collaboration.objects.count() == 2 and not IncomingFile.objects.exists()


def test_a_broken_file_is_told_line_by_line_and_nothing_waits(table, mine):
    told = export(table.collaboration)
    told["parties"][0]["name"] = 7
    answer = upload(mine, json.dumps(told).encode())
    assert answer.status_code == 422 and "/parties/0/name: " in answer.content.decode()
    assert not IncomingFile.objects.exists()


def test_a_file_that_is_left_is_forgotten(table, mine):
    upload(mine, json.dumps(export(table.collaboration)).encode())
    mine.post("/collaborations/import/leave")
    assert not IncomingFile.objects.exists()
    assert mine.get("/collaborations/import/preview").status_code == 302


def test_another_facilitator_on_this_host_can_do_nothing_with_mine(table):
    other = host_client(table_commands.welcome_facilitator(name="Een ander"))
    for method, name in (("get", "data"), ("get", "data.json"), ("post", "keep"), ("post", "erase")):
        fields = {"title": table.collaboration.title, "day": "2099-01-01"}
        there = getattr(other, method)(page(table.collaboration, name), fields)
        nowhere = getattr(other, method)(f"/collaborations/aaaaaaaaaaaa/{name}", fields)
        assert (there.status_code, there.content) == (404, nowhere.content)
    assert Collaboration.objects.count() == 1


def test_erasing_asks_for_the_title(table, mine):
    wrong = mine.post(page(table.collaboration, "erase"), {"title": "Iets"})
    assert wrong.status_code == 422 and "precies over" in wrong.content.decode()
    assert mine.post(page(table.collaboration, "erase"), {"title": "techniekhuis  waardlanden"}).status_code == 303
    assert not Collaboration.objects.exists()


def test_the_day_until_which_it_is_kept_can_be_moved(table, mine):
    day = timezone.localdate() + timedelta(days=700)
    assert kept_until(table.collaboration) == timezone.localdate() + timedelta(days=365)
    assert mine.post(page(table.collaboration, "keep"), {"day": day.isoformat()}).status_code == 303
    assert kept_until(table.collaboration) == day
    assert mine.post(page(table.collaboration, "keep"), {"day": "2001-01-01"}).status_code == 422


def come(table, days):
    """The worker comes along so many days from now; what it did, and what the facilitator heard."""
    now = timezone.now() + timedelta(days=days)
    for collaboration in due_now(now):
        come_nearer(collaboration, now)
    return Change.objects.filter(verb="end_of_keeping_told").count()


def test_two_warnings_come_before_the_end_each_once_and_then_everything_goes(table):
    assert come(table, 304) == 0
    assert [come(table, day) for day in (305, 306, 340)] == [1, 1, 1]
    assert [come(table, day) for day in (351, 352, 365)] == [2, 2, 2]
    assert table.collaboration.letters.count() == 2
    come(table, 366)
    assert Collaboration.objects.exists()
    come(table, 367)
    assert not Collaboration.objects.exists()


def test_one_jump_of_the_clock_erases_nothing(table):
    for _round in range(5):
        come(table, 4000)
    assert Collaboration.objects.exists() and table.collaboration.letters.count() == 1
    come(table, 1)
    assert Collaboration.objects.exists()


def test_moving_the_day_makes_the_warnings_count_no_longer(table, mine):
    come(table, 305)
    mine.post(page(table.collaboration, "keep"), {"day": (timezone.localdate() + timedelta(days=500)).isoformat()})
    assert [come(table, day) for day in (400, 440)] == [1, 2]


def test_somebody_sees_everything_that_is_kept_about_them_and_nothing_of_others(table, client_for):
    write_item(table.poster(), side="get", text="van mij", by=table.person())
    write_item(table.poster(), side="get", text="van een collega", by=table.person(0, 1))
    client = client_for(table.person().seat)
    shown = client.get(f"/s/{table.person().seat.public_id}/mine").content.decode()
    file = client.get(f"/s/{table.person().seat.public_id}/mine.json").content.decode()
    for text in (shown, file):
        assert "van mij" in text and "van een collega" not in text
    told = json.loads(file)
    assert told["person"]["name"] == "Karin Blokland" and "item_written" in [act["did"] for act in told["acts"]]
    assert client.cookies[COOKIE].value not in file


def test_somebody_puts_their_own_name_right_and_is_erased(table, client_for):
    seat = table.person().seat
    client, own = client_for(seat), f"/s/{seat.public_id}"
    client.post(f"{own}/mine/particulars", {"name": "Karin B.", "function": "Docent", "email": "k@example.org"})
    assert list(Seat.objects.filter(pk=seat.pk).values_list("name", "function", "email")) == [
        ("Karin B.", "Docent", "k@example.org")
    ]
    assert client.post(f"{own}/mine/erase").status_code == 422
    assert client.post(f"{own}/mine/erase", {"words": "keep"})["Location"] == "/"
    assert client.get(f"{own}/mine").status_code == 401


def test_who_leads_erases_somebody_who_left(table, client_for):
    gone = table.person(0, 1).seat
    table_commands.remove_person(gone, by=table.viewer("facilitator"))
    leader = table.seat("facilitator")
    client, own = client_for(leader), f"/s/{leader.public_id}"
    assert "Yusuf Arslan" in client.get(f"{own}/people/gone").content.decode()
    assert client.post(f"{own}/people/{gone.pk}/erase", {"words": "go"}).status_code == 303
    assert "Yusuf" not in client.get(f"{own}/people/gone").content.decode()
    assert client.get(f"{own}/people/{leader.pk}/data").status_code == 404


@pytest.mark.parametrize("name", ["people", "posters", "combined", "observations", "statements", "interests", "checks"])
def test_a_list_opens_in_a_spreadsheet_and_reckons_nothing(table, client_for, name):
    from io import BytesIO

    from odfdo import Document

    write_item(table.poster(), side="get", text="=1+1", interest="@x", by=table.person())
    write_item(table.poster(), side="give", text=" \t-2", by=table.person())
    table.hang_all()
    seat = table.person().seat
    client, own = client_for(seat), f"/s/{seat.public_id}/record/lists"
    assert client.get(f"{own}/{name}.csv").status_code == 404
    table.move_to(Phase.FOLLOW_UP)
    raw = client.get(f"{own}/{name}.csv").content
    assert raw.startswith(b"\xef\xbb\xbf")
    assert '"=' not in raw.decode() and '"@' not in raw.decode()
    assert "example.org" not in raw.decode()
    body = Document(BytesIO(client.get(f"{own}/{name}.ods").content)).body
    cells = [cell for row in body.get_tables()[0].rows for cell in row.cells]
    assert {cell.type for cell in cells} == {"string"}
    if name == "posters":
        assert '"\'=1+1"' in raw.decode() and "=1+1" in [cell.value for cell in cells]
    assert client.get(f"{own}/niets.csv").status_code == 404


def test_everybody_of_a_whole_conversation_sees_and_takes_along_what_is_theirs(host, client_for):
    told = tell(example(), facilitator=host)
    for seat in told.seats.filter(role="participant"):
        browser = client_for(seat)
        assert browser.get(f"/s/{seat.public_id}/mine").status_code == 200, seat.name
        kept = browser.get(f"/s/{seat.public_id}/mine.json")
        assert (kept.status_code, kept.json()["person"]["name"]) == (200, seat.name)
    words = {each["kind"] for each in browser.get(f"/s/{seat.public_id}/mine.json").json()["words"]}
    assert words == {"item", "question"}
