"""Contents to print, and ways to read what came out of it."""

import html
import re
import subprocess
from dataclasses import dataclass

LABELS = {
    "get": "Wij komen halen",
    "give": "Wij komen brengen",
    "because": "omdat:",
    "motivation": "Wat ons drijft",
    "ambition_reading": "Hoe wij de ambitie lezen",
    "commitment": "Hoe zeker wij meedoen",
    "means": "Wat we ervoor hebben",
    "feasibility": "Wat haalbaar is",
    "lane_get": "haalt",
    "lane_give": "brengt",
    "purpose": "Waarom we hier zijn",
}
FIELDS = ("motivation", "ambition_reading", "commitment", "means", "feasibility")

AWKWARD = {
    "newlines": "Subsidieaanvragen schrijven:\n- landelijk\n- provinciaal\n- fondsen",
    "reads a file": '#read("/etc/passwd")',
    "Typst markup": "= kop *vet* _schuin_ $x^2$ @bron <label> `code` // weg \\",
    "HTML": "<script>alert('ja')</script> &amp; <b>",
    "a formula": "=1+1",
    "quotes": 'Ondernemerskring e.o. ‘d\'Oude Werf’ "en" „meer”',
    "accents": "Zoë Çelik-Baas, Ștefan Őry, naïef, én, İpek, ĳs",
    "Arabic": "مرحبا بالعالم شيء جديد ثقة يتيم",
    "emoji": "👍 👩🏽‍🦽 👨‍👩‍👧‍👦 ❤️ 🏳️‍🌈 👍🏿",
    "money": "€ 25.000 per jaar — en 58% meer",
    "Greek and Cyrillic": "Ελλάδα Україна",
    "ligatures": "officieel fietsen, affiniteit, fjord, afflossen",
    "a long word": "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
}

SENTENCE = "Samen werken wij aan een plek waar leerlingen en bewoners elkaar ontmoeten met machines tijd en ruimte. "


def text_of(length):
    """A text of exactly so many characters that reads like one."""
    return (SENTENCE * (length // len(SENTENCE) + 1))[: length - 1] + "." if length else ""


def party(number, name=None):
    return {"name": name or f"Partij nummer {number}", "hue": number}


def item(text, interest=""):
    return {"text": text, "interest": interest}


def poster(gets=(), gives=(), name="Vmbo-school De Singel", hue=1, **fields):
    return {
        "title": f"Plaat van {name}",
        "about": "Techniekhuis Waardlanden",
        "labels": LABELS,
        "party": {"name": name, "hue": hue},
        "gets": list(gets),
        "gives": list(gives),
        **{field: f"Dit is ons antwoord op {LABELS[field].lower()}." for field in FIELDS},
        **fields,
    }


def poster_with(count, length=60, **more):
    """A poster with so many items, half of them on each side."""
    items = [item(f"{number} {text_of(length)}") for number in range(count)]
    return poster(items[: count // 2], items[count // 2 :], **more)


def combined(lanes=5, entries=2, shared=4):
    def entry(word, number):
        return {"text": f"{word} {number}: {text_of(50)}", "state": "bevestigd"}

    parties = [party(number + 1) for number in range(lanes)]
    return {
        "title": "Gezamenlijke plaat",
        "heading": "Wat wij samen komen halen en brengen",
        "about": "Techniekhuis Waardlanden",
        "labels": LABELS,
        "lanes": [
            {
                "party": one,
                "gets": [entry(f"Haalt{one['hue']}", number) for number in range(entries)],
                "gives": [entry(f"Brengt{one['hue']}", number) for number in range(entries)],
            }
            for one in parties
        ],
        "shared": {
            side: [entry(f"Samen {side}", number) | {"sources": parties[:3]} for number in range(shared)]
            for side in ("gets", "gives")
        },
    }


def rules():
    texts = ("Luisteren om te begrijpen.", "Ieder dezelfde minuten.", "Vraag open door.", "Onduidelijk? Vraag ernaar.")
    return {
        "title": "Spelregels",
        "heading": "Spelregels",
        "about": "Techniekhuis Waardlanden",
        "labels": LABELS,
        "purpose": "Vandaag proberen we te begrijpen wat er op het spel staat.",
        "rules": [{"text": text, "added": "En wij noemen namen." if "open" in text else ""} for text in texts],
    }


QUESTIONS = {name: f"Wat vullen jullie in bij {name}?" for name in ("get", "give", *FIELDS)}


def homework(name="Vmbo-school De Singel", hue=1):
    """The poster to fill in by hand; without a name when `name` is empty."""
    return {
        "title": "Lege plaat",
        "about": "Techniekhuis Waardlanden",
        "labels": LABELS | {"name": "Naam van de partij"},
        "questions": QUESTIONS,
        "party": {"name": name, "hue": hue},
    }


def timeplan(parties=7, name="Partij nummer"):
    """A time plan with every party in its place and the break after half of them."""
    turns = [
        {"at": f"13:{10 + number}", "label": "", "party": party(number, f"{name} {number}"), "long": "13 min"}
        for number in range(1, parties + 1)
    ]
    pause = {"at": "14:02", "label": "Pauze", "party": {"name": "", "hue": 0}, "long": "10 min"}
    turns.insert((parties + 1) // 2, pause)
    steps = ("Bedoeling", "Spelregels", "Posterronde", "Samenvatten", "Plenair", "Contracteren", "Afronden")
    return {
        "title": "Tijdplan",
        "heading": "Tijdplan",
        "about": "Techniekhuis Waardlanden",
        "labels": {},
        "lead": "Donderdag 5 februari 2026, 13:00–15:54. Elke partij heeft 13 minuten.",
        "steps": [
            {"at": "13:00", "label": step, "long": "17:30 min", "slots": turns if step == "Posterronde" else []}
            for step in steps
        ],
    }


def cards(count=3, name="Karin Blokland", whose="Vmbo-school De Singel"):
    """Cards with the way in of so many people."""
    square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h1v1h-1z"/></svg>'
    return {
        "title": "Persoonlijke links",
        "about": "Techniekhuis Waardlanden",
        "labels": {"scan": "Scan, of typ dit adres over", "own": "Deze link is alleen voor jou."},
        "cards": [
            {
                "name": f"{name} {number}",
                "whose": whose,
                "hue": number % 13,
                "address": f"https://gesprek.example/in#{'aB3xYz7' * 6}{number}",
                "square": square,
            }
            for number in range(count)
        ],
    }


SAMPLES = {
    "poster": poster_with(10),
    "homework": homework(),
    "combined": combined(),
    "blank": combined(),
    "rules": rules(),
    "timeplan": timeplan(),
    "cards": cards(),
}


@dataclass(frozen=True)
class Word:
    """A printed word and its box on the page, in points from the top left."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Page:
    width: float
    height: float
    words: list[Word]


BOX = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>')
PAGE = re.compile(r'<page width="(.*?)" height="(.*?)">(.*?)</page>', re.DOTALL)


def pages(document):
    """Every page with its words and their boxes."""
    found = PAGE.findall(_pdftotext(document, "-bbox"))
    return [
        Page(
            float(width),
            float(height),
            [
                Word(html.unescape(text), *(float(edge) for edge in (left, top, right, bottom)))
                for left, top, right, bottom, text in BOX.findall(inside)
            ],
        )
        for width, height, inside in found
    ]


def squeezed(text):
    """A text without spaces, newlines and marks of direction, to find it by."""
    return re.sub(r"[\s\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text)


def printed_text(document, *, as_written=False):
    """The text as a reader finds it; `as_written`: in the order of the document, not of the page."""
    return squeezed(_pdftotext(document, *(["-raw"] if as_written else [])))


def _pdftotext(document, *options):
    done = subprocess.run(["pdftotext", *options, "-", "-"], input=document, capture_output=True, check=True)
    return done.stdout.decode(errors="replace")
