"""Every sentence is there in English as in Dutch, and neither language judges (R26)."""

import re

import pytest

from tools import sentences

EVALUATIVE = {
    "nl": r"\b(goed zo|prima|super|geweldig|fantastisch|fijn dat|helaas|jammer|mooi|knap|top|bravo|score|punten|"
    r"winnaar|beste|slecht|slechtste|fout antwoord|gefeliciteerd|perfect|uitstekend|sterk|zwak)\b",
    "en": r"\b(well done|great|awesome|fantastic|good job|unfortunately|sadly|nice|score|points|winner|best|worst|bad|"
    r"congratulations|perfect|excellent|strong|weak)\b",
}


@pytest.fixture(scope="module")
def catalogue():
    return sentences.read_catalogue()


def test_every_dutch_sentence_has_an_english_one(catalogue):
    wanted = {message if isinstance(message, str) else message[0] for _file, message in sentences.sentences()}
    known = {entry.id if isinstance(entry.id, str) else entry.id[0] for entry in catalogue if entry.id}
    missing = sorted(wanted - known) + [str(message) for message in sentences.untranslated(catalogue)]
    assert missing == [], "run python tools/sentences.py and translate"


def test_an_english_sentence_fills_the_same_places(catalogue):
    def places(text):
        return set(re.findall(r"%\(\w+\)s|%s", text))

    odd = [e.id for e in catalogue if isinstance(e.id, str) and e.id and places(e.id) != places(e.string)]
    assert odd == []


def test_no_sentence_of_the_software_judges(catalogue):
    for language, words in EVALUATIVE.items():
        texts = [str(entry.id if language == "nl" else entry.string) for entry in catalogue if entry.id]
        found = [text for text in texts if re.search(words, text, re.IGNORECASE)]
        assert found == [], f"{language}: the method is neutral (R26)"
