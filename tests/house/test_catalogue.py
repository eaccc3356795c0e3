"""Every sentence is there in English as in Dutch."""

import re

import pytest

from tools import sentences


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
