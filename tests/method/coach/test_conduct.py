"""How the coach behaves, whatever the sentence."""

import re
import tomllib
from importlib import resources

import pytest

from halenbrengen.method.coach import LANGUAGES, QuestionLabel, advise
from halenbrengen.method.coach.frames import language
from halenbrengen.method.coach.labels import FINE

DATA = resources.files("halenbrengen.method.coach")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_label_to_rephrase_has_several_sentences_with_an_example(lang):
    advice = tomllib.loads((DATA / lang / "advice.toml").read_text(encoding="utf-8"))
    assert set(advice) == {label for label in QuestionLabel if label not in FINE}
    for sentences in advice.values():
        assert len(sentences) >= 3
        assert all("“" in sentence and "”" in sentence for sentence in sentences)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_coach_neither_praises_nor_scolds(lang):
    said = (DATA / lang / "advice.toml").read_text(encoding="utf-8").lower()
    assert not re.search(r"goede vraag|good question|helaas|fout|verkeerd|wrong|mooi|netjes|well done|!", said)


@pytest.mark.parametrize("text", ["", "   ", "?", "12", "…", "\N{GRINNING FACE}", "\x00\x1f"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_coach_is_silent_about_nothing(text, lang):
    assert advise(text, lang).nudge is False


def test_the_same_words_get_the_same_advice():
    assert advise("Komen jullie donderdag?", "nl") == advise("Komen jullie donderdag?", "nl")


def test_r12_the_posters_own_words_are_not_the_askers_judgement():
    for quoted in ("'waardeloos'", '"waardeloos"', "‘waardeloos’", "“waardeloos”", "«waardeloos»"):
        assert advise(f"Jullie schrijven {quoted}. Wat bedoelen jullie daarmee?", "nl").label == "clarifying"
    assert advise("Jullie schreven dat de samenwerking waardeloos was. Wat gebeurde er?", "nl").label == "open"
    assert advise("You wrote that the service is terrible. What happened?", "en").label == "open"


def test_asking_what_somebody_is_proud_of_is_not_praise():
    assert advise("Waar zijn jullie trots op?", "nl").label == "open"
    assert advise("What are you proud of?", "en").label == "open"


@pytest.mark.parametrize(
    "text", ["WAT WILLEN JULLIE BEREIKEN?", "wat willen jullie bereiken", "Wat  willen\tjullie bereiken ???"]
)
def test_capitals_and_marks_make_no_difference(text):
    assert advise(text, "nl").label == "open"


def test_every_frame_tells_its_reason_and_has_a_name_of_its_own():
    for lang in LANGUAGES:
        frames = language(lang).frames
        assert len({frame.name for frame in frames}) == len(frames)
        assert all(frame.because.endswith(".") for frame in frames)


def test_another_language_is_refused():
    with pytest.raises(KeyError):
        advise("Was meinen Sie?", "de")
