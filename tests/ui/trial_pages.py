"""The pages that the scripts are tried on: as plain as the templates make them."""

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "halenbrengen/ui/templates/ui/page.html"
CONFIG = re.search(r"""name="htmx-config" content='(.+?)'""", PAGE.read_text())[1]
ALWAYS = ["tokens", "base", "form", "notice", "band", "clock", "sheet"]
SCREENS = ["wall", "console", "homework", "combined", "beamer", "contract"]

FOOT = """
<p class="saved" role="status" data-saved="Opgeslagen %s" data-waiting="Nog niet verstuurd: %s"
   data-signin="Open opnieuw je persoonlijke link" data-signin-href="/in" data-refused="Niet opgeslagen"></p>
<section class="tray" data-tray hidden><h2>Bewaard op dit apparaat</h2><ul></ul>
  <template><li><p data-message></p><blockquote></blockquote>
  <button type="button" data-copy>Kopieer</button>
  <button type="button" data-close>Sluit</button></li></template></section>
<div class="notice over" data-notice="reload" role="status" hidden><p>Er is een nieuwe stap.</p>
  <button type="button" data-reload>Laad de pagina</button></div>
<div class="notice over" data-notice="gone" role="alert" hidden><p>Je bent hier niet meer aangemeld.</p></div>
"""


def field(text):
    """A field that is kept after saving, with the text that its writer starts from."""
    return f"""<form method="post" action="field" id="field" data-keep>
  <textarea name="base" hidden>{text}</textarea>
  <label for="motivation">Drijfveer</label><textarea id="motivation" name="text">{text}</textarea>
  <button>Bewaar</button>
</form>"""


WRITE = f"""
<form method="post" action="items" id="new" data-again>
  <input type="hidden" name="side" value="get">
  <label for="text">Nog iets</label><textarea id="text" name="text" required></textarea>
  <button name="how" value="add">Zet erbij</button>
</form>
{field("oud")}
<form method="post" action="next" id="next"><button>Ga verder</button></form>
<form method="post" action="plainly" id="plain" data-plain>
  <input name="text" aria-label="Gewoon"><button>Gewoon</button>
</form>
<form method="post" action="file" id="file" enctype="multipart/form-data">
  <input type="file" name="file" aria-label="Bestand"><button>Stuur</button>
</form>
"""


def page(body, *, scripts=("page",), live=False, head=""):
    """A function of the path that gives a page with `body`; `live` opens the stream."""
    stream = (
        '<div id="live" hx-sse:connect="live/stream?after=0" hx-swap="none" data-poll="live/poll" data-limit="1200" '
        'data-version="1"></div>'
    )
    htmx = "".join(f'<script defer src="/static/vendor/{name}.min.js"></script>' for name in ("htmx", "hx-sse"))
    modules = "".join(f'<script type="module" src="/static/ui/js/{name}.js"></script>' for name in scripts)
    styles = "".join(f'<link rel="stylesheet" href="/static/ui/css/{name}.css">' for name in ALWAYS + SCREENS)

    def at(path):
        base = "/".join(path.split("/")[:3]) + "/" if path.startswith("/s/") else "/"
        return (
            f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><base href="{base}"><title>Proef</title>'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">'
            f"<meta name=\"htmx-config\" content='{CONFIG}'>{styles}{head}{htmx if live else ''}{modules}</head>"
            f"<body>{stream if live else ''}{body}</body></html>"
        )

    return at


def listed(*lines, extra=""):
    """A live list: each line with a note to write in and something to unfold."""
    items = "".join(
        f'<li id="line-{number}"><p>{text}</p><details id="more-{number}"><summary>Meer over {number}</summary>'
        f'<p class="inside">{text}</p></details>'
        f'<form method="post" action="notes/{number}" data-keep><label for="note-{number}">Notitie {number}</label>'
        f'<textarea id="note-{number}" name="text"></textarea></form></li>'
        for number, text in lines
    )
    return f'<section id="part"><ul class="lines">{items}</ul>{extra}</section>'
