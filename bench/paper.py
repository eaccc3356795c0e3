"""Twelve A0 posters: our own typesetting beside a headless browser that prints the same texts.

Cold is a process of its own, its start included: ours makes all twelve files in one, the browser takes one process for
a file (`--print-to-pdf` makes one). It also prints the twelve as the pages of one file, which is kinder to it. Warm is
in a process that has printed before, other texts than the ones measured, so that nothing can be remembered.
"""

import html
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from bench.figures import Figure

SEED = 7
LINES = 8
TEXT = "samen leren werkplaats leerlingen bewoners techniek machines ruimte tijd bedrijven vakmensen begeleiding"
SIDES = {"gets": "Wij komen halen", "gives": "Wij komen brengen"}
FIELDS = {
    "motivation": "Wat ons drijft",
    "ambition_reading": "Hoe wij de ambitie lezen",
    "commitment": "Hoe zeker wij meedoen",
    "means": "Wat we ervoor hebben",
    "feasibility": "Wat haalbaar is",
}
LABELS = {"get": SIDES["gets"], "give": SIDES["gives"], "because": "omdat:", **FIELDS}
COLD = "import sys; from bench.paper import print_all; print_all(int(sys.argv[1]), int(sys.argv[2]))"
STYLE = """@page { size: 1189mm 841mm; margin: 30mm } body { font: 44pt sans-serif; margin: 0 }
section { break-after: page } section:last-child { break-after: auto } main { columns: 2 } h1 { font-size: 120pt }"""


def measure(*, posters=12, runs=3):
    """The figures; all are timed `runs` times, in turns, and the middle counts."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    print_all(1, 1000)
    timed = [_times_of(posters, run, chromium) for run in range(1, runs + 1)]
    ours, warm, *theirs = (statistics.median(each) for each in zip(*timed, strict=True))
    figures = [
        Figure(f"{posters} A0 posters, a fresh process", f"{ours:.2f} s"),
        Figure(f"{posters} A0 posters, warm in process", f"{warm:.2f} s"),
    ]
    if not theirs:
        return [*figures, Figure("beside a headless browser", "there is none on this machine", "8x cold, 50x warm")]
    each, whole = theirs
    many = f"headless browser, {posters} processes of {each:.2f} s"
    one = f"headless browser, one file of {posters} pages in {whole:.2f} s"
    return [
        *figures,
        Figure(f"{many}, against ours cold", f"{each * posters / ours:.1f}x", "at least 8x"),
        Figure("the same against ours warm", f"{each * posters / warm:.1f}x", "at least 50x"),
        Figure(f"{one}, against ours cold", f"{whole / ours:.1f}x"),
        Figure("the same against ours warm", f"{whole / warm:.1f}x"),
    ]


def _times_of(posters, run, chromium):
    """The seconds of ours cold and warm, and of the browser for one poster and for all in one file."""
    cold = _run([sys.executable, "-c", COLD, str(posters), str(run)])
    warm = _timed(lambda: print_all(posters, 100 + run))
    if chromium is None:
        return cold, warm
    all_of_them = [poster(run * 100 + number) for number in range(posters)]
    return cold, warm, _printed_by(chromium, all_of_them[:1]), _printed_by(chromium, all_of_them)


def poster(seed):
    """A filled poster with made-up texts, the same for the same seed."""
    chance = random.Random(f"{SEED}-{seed}")

    def text(words):
        return " ".join(chance.choices(TEXT.split(), k=words)).capitalize() + "."

    return {
        "title": "Plaat",
        "about": "Techniekhuis Waardlanden",
        "labels": LABELS,
        "party": {"name": f"Partij {seed}", "hue": chance.randint(1, 12)},
        **{side: [{"text": text(10), "interest": text(6)} for _ in range(LINES)] for side in SIDES},
        **{field: text(25) for field in FIELDS},
    }


def print_all(posters, seed):
    """Print so many posters, each a file of its own, with texts of this seed."""
    from halenbrengen.printing import typeset

    with tempfile.TemporaryDirectory() as folder:
        for number in range(posters):
            printed = typeset.pdf("poster", poster(seed * 100 + number), size="A0")
            Path(folder, f"{number}.pdf").write_bytes(printed.pdf)


def _printed_by(chromium, posters):
    """The seconds in which a browser that was not running makes the PDF."""
    with tempfile.TemporaryDirectory() as folder:
        page, made = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{''.join(map(_html, posters))}")
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-dev-shm-usage"]
        profile = f"--user-data-dir={folder}/profile"
        took = _run([chromium, *options, profile, f"--print-to-pdf={made}", page.as_uri()])
        assert made.stat().st_size > 0
    return took


def _html(content):
    sides = "".join(
        f"<h2>{heading}</h2><ul>{''.join(map(_line, content[side]))}</ul>" for side, heading in SIDES.items()
    )
    fields = "".join(f"<h3>{heading}</h3><p>{html.escape(content[name])}</p>" for name, heading in FIELDS.items())
    return f"<section><h1>{content['party']['name']}</h1><main>{sides}{fields}</main></section>"


def _line(item):
    return f"<li>{html.escape(item['text'])} <small>omdat: {html.escape(item['interest'])}</small></li>"


def _run(command):
    return _timed(lambda: subprocess.run(command, check=True, capture_output=True))


def _timed(act):
    start = perf_counter()
    act()
    return perf_counter() - start
