"""Decides by the asker's words what a question is; the first label that fits wins (R12, R13, R14)."""

import re
from dataclasses import dataclass

from halenbrengen.method.coach.frames import Language
from halenbrengen.method.coach.labels import QuestionLabel
from halenbrengen.method.coach.reading import read

# What is left when no frame fits: the shape of the question decides.
BY_SHAPE = {
    "asks_for_words": QuestionLabel.OPEN,  # begins with a question word
    "invites": QuestionLabel.OPEN,  # "I am curious how", "tell us"
    "asks_yes_or_no": QuestionLabel.CLOSED,  # begins with the verb
    "tells_and_asks": QuestionLabel.CLOSED,  # told as a fact, with a question mark
    "": QuestionLabel.STATEMENT,
}


@dataclass(frozen=True)
class Found:
    """Where in what was said the question is, and what is said around it."""

    shape: str = ""
    lead: str = ""
    question: str = ""
    asking: str = ""


@dataclass(frozen=True)
class Verdict:
    """A label, the name of the frame or shape that gave it, and whether the coach is sure of it."""

    label: QuestionLabel
    by: str
    sure: bool = True


def decide(text: str, language: Language) -> Verdict:
    asked = read(text, language.contractions)
    if not any(letter.isalpha() for letter in asked.whole):
        return Verdict(QuestionLabel.STATEMENT, "no words", sure=False)
    found = find_question(asked.sentences, language)
    own = [_without_reported(sentence, language) for sentence in asked.sentences]
    places = {
        "whole": " ".join(own),
        "lead": _without_reported(found.lead, language),
        "question": found.question,
        "asking": found.asking,
        "told": found.asking if found.shape == "tells_and_asks" else "",
        "read": asked.whole,
    }
    for frame in language.frames:
        if frame.fits(places[frame.place]):
            return Verdict(frame.label, frame.name, frame.sure)
    sure = not (found.shape == "tells_and_asks" and len(found.question.split()) < 5)
    if not sure:
        return Verdict(QuestionLabel.OPEN, "too short to tell", sure=False)
    return Verdict(BY_SHAPE[found.shape], found.shape or "asks nothing")


def find_question(sentences: tuple[str, ...], language: Language) -> Found:
    """The last sentence that asks something; of more questions the last one is the one that is answered."""
    for number in reversed(range(len(sentences))):
        found = _question_in(sentences[number], language)
        if found:
            shape, lead, question = found
            question, afterthought = _parted(question, language)
            around = [*sentences[:number], lead, afterthought, *sentences[number + 1 :]]
            return Found(shape, " ".join(part for part in around if part), question, sentences[number])
    return Found(lead=" ".join(sentences))


def _parted(question: str, language: Language) -> tuple[str, str]:
    """The question itself, and the reason that is given for asking it ("want ik vind het knap")."""
    reason = language.shapes["afterthought"].search(question)
    return (question[: reason.start()] + " ?", f"{reason[0].lstrip(' ,')} .") if reason else (question, "")


def _question_in(sentence: str, language: Language) -> tuple[str, str, str] | None:
    """The shape of the question in this sentence, what is said before it and the question itself; or None."""
    marked, shapes = sentence.endswith("?"), language.shapes
    body = _without_fillers(sentence, language)
    tells = shapes["no_question"].match(body)
    first = "" if tells else _shape_of(body, marked, language)
    if first and first != "asks_yes_or_no":
        return first, "", body
    for pause in re.finditer(r" , ", body):
        rest = _without_fillers(body[pause.end() :], language)
        shape = _shape_of(rest, marked, language)
        if not marked and shapes["relative"].match(rest):
            continue
        if shape == "asks_yes_or_no" and (first or tells and not shapes["exclaims"].match(body)):
            continue
        if shape and (marked or shape != "asks_yes_or_no" and not tells and not shapes["conditions"].match(body)):
            return shape, f"{body[: pause.start()]} .", rest
    if first:
        return first, "", body
    within = language.shapes["asks_within"].search(body)
    if within:
        return "asks_for_words", f"{body[: within.start()]} .", body[within.start() :]
    if not marked:
        return ("tells_and_asks", "", body) if shapes["tagged"].match(body) else None
    return _shape_of(body, marked, language) or "tells_and_asks", "", body


def _shape_of(words: str, marked: bool, language: Language) -> str:
    """Without a question mark only the strict order of words makes a question."""
    for shape in ("invites", "asks_for_words", "asks_yes_or_no"):
        if language.shapes[shape].match(words) or (marked and language.shapes[f"{shape}_loosely"].match(words)):
            return shape
    return ""


def _without_fillers(sentence: str, language: Language) -> str:
    found = language.shapes["fillers"].match(sentence)
    return sentence[found.end() :].strip() if found else sentence


def _without_reported(text: str, language: Language) -> str:
    return language.shapes["reported"].sub("REPORTED", text)
