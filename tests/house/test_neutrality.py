"""The software never judges: no word, mark or colour of its own ranks, scores or praises (R26)."""

import re
from pathlib import Path

import pytest

from tools import sentences

BASE = Path(__file__).resolve().parents[2]
# Words that value, compare, count or cheer; with a star whatever they end in. What the method must say is in MEANT.
EVALUATIVE = {
    "nl": """
        goed goede beter beste best prima super geweldig* fantastisch* fijn* leuk* helaas jammer* mooi* knap*
        top topper* bravo netjes heerlijk* slecht* fout foute mislukt* gelukt geslaagd* zwak* sterk* zwaar*
        perfect* uitstekend* voldoende onvoldoende genoeg succes* feliciteer* gefeliciteerd dank* trots
        tevreden zorgelijk* kritiek* kwaliteit* prestatie* juist correct* belangrijk* hoog hoge hoger hoogste
        laag lager laagste meest meeste minst minste minder score scores scoort punten rang rangorde ranglijst
        winnaar* kampioen* tweede derde procent percentage* duim* hart hartje* ster sterren emoji* like likes
        stem stemmen gestemd rood rode groen groene oranje snel sneller traag* langzaam achterop voorop
        overeenkom* overeenst* oneens gelijk gelijken* lijken match* overlap* cluster* draagvlak
        consensus
    """,
    "en": """
        good better best great* awesome fantastic nice nicely lovely unfortunately sadly bravo bad worse worst
        wrong fail* weak* strong* perfect* excellent* enough insufficient* success* happy happily proud glad
        sorry congrat* thank* worr* critic* quality achiev* correct correctly important* high higher highest
        lower lowest most least less score* points rank* winn* champion* percent* thumb* heart hearts star
        stars emoji* likes liked vote* red green orange fast* slow* ahead agree* disagree* alike
        match* overlap* cluster* consensus fine
    """,
}
# What these words may stand in: a question to the parties, a plain fact, a number of bytes, or the rule itself.
MEANT = {
    "nl": r"""
        ten\ minste | meest\ compatibel | eerste | geen\ tweede | oren\ als\ de\ eerste | al\ eens | nog\ eens
        | goed\ verstaan | tijd\ genoeg | er\ eens | goed\ om\ te\ weten | dank\ je\ wel,\ %\(party\)s
        | dat\ belangrijk | even\ hoog | achter\ wat\ jullie | gelijk\ op | iedereen\ het\ eens\ lijkt
        | lof,\ kritiek,\ overeenkomst\ en\ verschil | vragen\ naar\ overeenkomst | nog\ geen\ overeenkomst
        | overeenkomst\ voor\ de\ wet | lezen\ is\ genoeg | is\ genoeg | gesprek\ vaak\ genoeg | zijn\ genoeg
        | minder\ dan\ (drie\ partijen|vier\ minuten) | jullie\ het\ zwaarst | ^overeenkomst$
    """,
    "en": r"""
        at\ (least|most) | for\ good | most\ compatible | is\ fine | time\ enough | was\ agreed\ yet | agreeing\ on
        | thank\ (you,|each) | that\ important
        | stand\ behind | equally\ high | correct\ me | like\ this
        | praise,\ criticism,\ agreement\ and\ difference | agreement\ or\ difference | about\ agreement
        | agreement\ in\ law | agree\ (on|together) | seems?\ to\ agree | (is|are)\ (often\ )?enough
        | less\ than\ four\ minutes | %\((most|least)\)s | weighs\ most | ahead\ of\ the\ plan | ^agreement$
    """,
}
COLOURS = r"\b(red|green|crimson|tomato|lime|success|danger)\b|#f00\b|#0f0\b"
MARKS = "★☆⭐👍👎❤💚🔴🟢🟡🟠✅❌✔✘🏆🥇🥈🥉👏🎉🙂😀"


@pytest.fixture(scope="module")
def texts():
    """Every sentence of the software in each language."""
    found = {"nl": [], "en": []}
    for entry in sentences.read_catalogue():
        if entry.id:
            found["nl"] += [entry.id] if isinstance(entry.id, str) else entry.id
            found["en"] += [entry.string] if isinstance(entry.string, str) else entry.string
    return found


@pytest.mark.parametrize("language", EVALUATIVE)
def test_r26_no_sentence_of_the_software_judges(texts, language):
    evaluative = re.compile(words_of(language), re.IGNORECASE)
    meant = re.compile(MEANT[language], re.IGNORECASE | re.VERBOSE)
    found = {text: word[0] for text in texts[language] if (word := evaluative.search(meant.sub("", text)))}
    assert found == {}, "the method is neutral: say it without this word, or add why it is meant"


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "Goed zo, ga verder"), ("nl", "Geweldige samenwerking"), ("en", "Great work"), ("en", "Thank you all")],
)
def test_r26_what_judges_is_found(language, text):
    """The list does find what it is for."""
    assert re.search(words_of(language), text, re.IGNORECASE)


def test_r26_no_colour_and_no_mark_says_how_something_is_valued():
    """No red or green in a stylesheet, no star, thumb or face in what a screen shows."""
    ours = BASE / "halenbrengen"
    styles = {path.name: path.read_text() for path in (ours / "ui" / "static" / "ui" / "css").rglob("*.css")}
    rules = {name: re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL) for name, css in styles.items()}
    assert [name for name, css in rules.items() if re.search(COLOURS, css)] == []
    shown = [path for path in ours.rglob("*") if path.suffix in (".html", ".js", ".typ") and "vendor" not in path.parts]
    assert [path.name for path in shown if set(path.read_text()) & set(MARKS)] == []
    assert len(styles) > 10 and len(shown) > 50


def words_of(language):
    words = "|".join(word.replace("*", r"\w*") for word in EVALUATIVE[language].split())
    return rf"\b({words})\b"
