"""Keeps the English catalogue in step with the Dutch sentences in code and templates.

`python tools/sentences.py` reads every sentence and rewrites locale/en/LC_MESSAGES/django.po: what was translated
stays, what is new comes in empty, what is gone goes. The Dutch sentence itself is the key of each entry.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po, write_po

BASE = Path(__file__).resolve().parent.parent
CATALOGUE = BASE / "locale" / "en" / "LC_MESSAGES" / "django.po"
HEADER = "# The English sentences of Halen & Brengen. Made by tools/sentences.py from the Dutch ones; translate here."
STEADY = {
    "project": "Halen & Brengen",
    "version": "1",
    "creation_date": datetime(2026, 1, 1, tzinfo=UTC),
    "revision_date": datetime(2026, 1, 1, tzinfo=UTC),
    "last_translator": "",
    "language_team": "",
}
KEYWORDS = {**DEFAULT_KEYWORDS, "gettext_lazy": None, "ngettext_lazy": (1, 2), "phrase": None}


def sentences():
    """Every sentence that people may see: (file, sentence or (singular, plural))."""
    yield from _of_code()
    yield from _of_templates()


def _of_code():
    for folder in ("config", "halenbrengen"):
        for name, _line, message, _comments, _context in extract_from_dir(
            BASE / folder, method_map=[("**.py", "python")], keywords=KEYWORDS
        ):
            yield f"{folder}/{name}", message


def _of_templates():
    from django.template import Template
    from django.templatetags.i18n import BlockTranslateNode, TranslateNode

    for pattern in ("*.html", "*.txt"):
        for path in sorted((BASE / "halenbrengen").rglob(f"templates/**/{pattern}")):
            name = str(path.relative_to(BASE))
            for node in Template(path.read_text()).nodelist.get_nodes_by_type((TranslateNode, BlockTranslateNode)):
                yield name, _of_block(node) if isinstance(node, BlockTranslateNode) else _of_tag(node)


def _of_tag(node):
    # Django looks a sentence of this tag up with its percent signs doubled.
    return node.filter_expression.var.literal.replace("%", "%%")


def _of_block(node):
    singular, _names = node.render_token_list(node.singular)
    plural, _names = node.render_token_list(node.plural)
    return (singular, plural) if plural else singular


def read_catalogue():
    if not CATALOGUE.exists():
        return Catalog(locale="en")
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="en")


def update():
    """The catalogue with all sentences of today, each with the translation it had."""
    before = read_catalogue()
    after = Catalog(locale="en", charset="utf-8", fuzzy=False, header_comment=HEADER, **STEADY)
    for name, message in sentences():
        known = before.get(message if isinstance(message, str) else message[0])
        after.add(message, known.string if known else None, locations=[(name, 0)], flags=known.flags if known else ())
    return after


def untranslated(catalogue):
    """The sentences without an English one."""
    return [entry.id for entry in catalogue if entry.id and not _has_english(entry)]


def _has_english(entry):
    return all(entry.string) if entry.pluralizable else bool(entry.string)


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    sys.path.insert(0, str(BASE))
    import django

    django.setup()
    catalogue = update()
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, width=110, sort_output=True, omit_header=False, include_lineno=False)
    print(f"{len(catalogue)} sentences, {len(untranslated(catalogue))} without English")


if __name__ == "__main__":
    main()
