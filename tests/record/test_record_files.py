"""PDF and ODT hold every word of the page, and are just as closed to who may not read it yet."""

import re
import zipfile
from dataclasses import fields, is_dataclass
from io import BytesIO

import pikepdf
import pytest
from django.utils import timezone
from lxml.etree import fromstring

from halenbrengen.collaborations.commands import welcome_facilitator
from halenbrengen.collaborations.models import Party, Seat
from halenbrengen.collaborations.seats import viewer_of
from halenbrengen.demo.telling import example, tell
from halenbrengen.method.phases import Phase
from halenbrengen.posters.models import Item, Poster
from halenbrengen.record.sections import record_for
from tests.print.paper import AWKWARD, printed_text, squeezed, text_of

pytestmark = pytest.mark.django_db
FILES = ("record.pdf", "record.odt")


@pytest.fixture
def told():
    return tell(example(), facilitator=welcome_facilitator(name="Begeleider"))


@pytest.fixture
def participant(told):
    return Seat.objects.filter(collaboration=told, role="participant").first()


def taken_along(seat, name, client_for):
    answer = client_for(seat).get(f"/s/{seat.public_id}/{name}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return answer.content


def words_of_odt(content):
    with zipfile.ZipFile(BytesIO(content)) as packed:
        tree = fromstring(packed.read("content.xml"))
    for breaking in tree.iter("{urn:oasis:names:tc:opendocument:xmlns:text:1.0}line-break"):
        breaking.text = "\n"
    return squeezed("".join(tree.itertext()))


def texts_in(value):
    """Every text of the record, of software and people."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Party):
        return [value.short_name]
    if is_dataclass(value):
        unseen = {"key", "side"} | ({"empty"} if getattr(value, "lines", None) else set())
        return [
            text for each in fields(value) if each.name not in unseen for text in texts_in(getattr(value, each.name))
        ]
    return [text for each in value for text in texts_in(each)] if isinstance(value, list | tuple) else []


def words_of_pdf(content, about):
    """What a reader copies from it; the foot of each page stands between nobody's words."""
    both = printed_text(content, as_written=True) + printed_text(content)  # Arabic is found in the order of the page
    return re.sub(re.escape(squeezed(about)) + r"\d+", "", both)


def missing(texts, found):
    return [text for text in texts if squeezed(text) not in found]


def test_the_pdf_holds_every_text_of_the_record(participant, client_for):
    record = record_for(viewer_of(participant))
    printed = words_of_pdf(taken_along(participant, "record.pdf", client_for), record.about)
    assert missing(texts_in(record), printed) == []


def test_the_odt_holds_every_text_of_the_record(participant, client_for):
    written = words_of_odt(taken_along(participant, "record.odt", client_for))
    assert missing(texts_in(record_for(viewer_of(participant))), written) == []


def test_the_pdf_keeps_both_standards_on_upright_a4(participant, client_for):
    with pikepdf.open(BytesIO(taken_along(participant, "record.pdf", client_for))) as document:
        about = str(document.open_metadata())
        assert re.search(r'pdfuaid:part(>|=")1', about)
        assert re.search(r'pdfaid:part(>|=")2', about)
        assert {tuple(round(float(edge)) for edge in page.MediaBox) for page in document.pages} == {(0, 0, 595, 842)}


@pytest.mark.parametrize("name", FILES)
def test_awkward_texts_stand_in_it_whole(participant, client_for, told, name):
    texts = [*AWKWARD.values(), text_of(1900), "N" * 250]
    poster = Poster.objects.filter(party__collaboration=told).first()
    for position, text in enumerate(texts):
        poster.items.create(side="give", text=text, position=100 + position, written_at=timezone.now())
    content = taken_along(participant, name, client_for)
    found = words_of_odt(content) if name.endswith("odt") else words_of_pdf(content, told.title)
    assert missing(texts, found) == []


def test_what_xml_cannot_hold_is_shown_as_a_box(participant, client_for, told):
    Item.objects.filter(poster__party__collaboration=told).update(text="voor\ufffena")
    assert "voor□na" in words_of_odt(taken_along(participant, "record.odt", client_for))


@pytest.mark.parametrize("name", FILES)
def test_nobody_at_the_table_takes_it_along_before_the_follow_up(table, client_for, name):
    table.move_to(Phase.CONTRACTING)
    seat = table.person().seat
    browser = client_for(seat)
    here, nowhere = (browser.get(f"/s/{seat.public_id}/{page}") for page in (name, "nowhere"))
    assert (here.status_code, here.content) == (404, nowhere.content)
