"""Whoever reads in one language reads none of the software's sentences in the other; what people wrote stays."""

import html
import json
import re

import pytest
from babel.messages.mofile import write_mo
from django.test import Client
from django.utils.encoding import iri_to_uri

from halenbrengen.collaborations.commands import let_in, make_facilitator_link, welcome_facilitator
from halenbrengen.collaborations.models import Seat
from halenbrengen.collaborations.seats import COOKIE
from halenbrengen.demo.telling import PHASES_TOLD, example, tell
from tests.doors.listed import routes
from tools import sentences

pytestmark = pytest.mark.django_db

PLACE = re.compile(r"%\(\w+\)s|%?%s")
SHORTEST = 3  # words: a shorter sentence may be an English one too ("Open", "beamer")


@pytest.fixture(autouse=True)
def catalogue_of_today(tmp_path, settings):
    """The English sentences as they are in the catalogue now, compiled for this test alone."""
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    with (folder / "django.mo").open("wb") as file:
        write_mo(file, sentences.read_catalogue())
    settings.LOCALE_PATHS = [tmp_path]


@pytest.fixture(scope="module")
def foreign():
    """For each language the pieces of sentences that are only in the other."""
    of_dutch, of_english = pieces_of_all(dutch()), pieces_of_all(english())
    return {"nl": of_english - of_dutch, "en": of_dutch - of_english}


@pytest.mark.parametrize("until", PHASES_TOLD)
def test_a_page_holds_no_sentence_of_the_other_language(client_for, foreign, until):
    collaboration = tell(example(), facilitator=welcome_facilitator(name="Host"), until=until)
    found, read = {}, 0
    for seat in one_of_each_role(collaboration):
        client = client_for(seat)
        for language in ("nl", "en"):
            client.post(f"/s/{seat.public_id}/language", {"language": language})
            for address in pages_of(seat):
                text = text_of(client.get(address))
                read += bool(text)
                if odd := sorted(piece for piece in foreign[language] if piece in text):
                    found[f"{language} {seat.role} {address.split('/', 3)[3]}"] = odd
    assert found == {}
    assert read > 30


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_page_outside_a_seat_holds_no_sentence_of_the_other_language(foreign, language):
    host = welcome_facilitator(name="Host")
    type(host).objects.update(language=language)
    client = Client(headers={"Sec-Fetch-Site": "same-origin", "Accept-Language": language})
    texts = [client.get("/in").text, client.get("/nowhere").text, client.get("/collaborations").text]
    client.cookies[COOKIE] = let_in(make_facilitator_link(host)).browser
    texts += [client.get("/collaborations").text, client.get("/collaborations/new").text]
    texts += [client.post("/collaborations/new", {"guests": "x"}).text]
    assert [piece for piece in foreign[language] for text in texts if piece in said_on(text)] == []


def dutch():
    for _file, message in sentences.sentences():
        yield from [message] if isinstance(message, str) else message


def english():
    for entry in sentences.read_catalogue():
        if entry.id:
            yield from entry.string if entry.pluralizable else [entry.string]


def pieces_of_all(messages):
    """Each piece of these, between its places, that is long enough and that nobody wrote in the example."""
    written = json.dumps(example(), ensure_ascii=False)
    pieces = {piece for message in messages for piece in pieces_of(message)}
    return {piece for piece in pieces if piece not in written}


def pieces_of(message):
    pieces = (" ".join(re.sub(r"<[^>]*>", " ", piece).split()) for piece in PLACE.split(message))
    return [piece.replace("%%", "%") for piece in pieces if len(piece.split()) >= SHORTEST]


def one_of_each_role(collaboration):
    seats = {}
    for seat in Seat.objects.filter(collaboration=collaboration).order_by("-pk"):
        seats[seat.role] = seat
    return list(seats.values())


def pages_of(seat):
    """Every address that names nothing but the seat; those that only take a command answer without a text."""
    start = "s/<public_id:seat>/"
    return [
        iri_to_uri(f"/s/{seat.public_id}/{route.removeprefix(start)}")
        for route, _view in routes()
        if route.startswith(start) and "<" not in route.removeprefix(start)
    ]


def text_of(answer):
    if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
        return ""
    return said_on(answer.text)


def said_on(page):
    """All that a page says, in its attributes too."""
    return " ".join(html.unescape(re.sub(r"</?\w[^>]*>", lambda tag: f" {said_in(tag[0])} ", page)).split())


def said_in(tag):
    return " ".join(re.findall(r'="([^"]*)"', tag))
