"""A short name for a party: what people at the table call it, unique within the collaboration."""

import re

ROOM = 28  # characters that fit on a lane, a tab and a button
OWN_SHORT = re.compile(r"\((?P<short>[^()]{2,12})\)\s*$")
LEGAL_FORM = re.compile(
    r"^(?:stichting|vereniging|co[oö]peratie(?:ve)?|holding)\s+|[\s,]+(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|u\.?a\.?|holding)$",
    re.IGNORECASE,
)
GOVERNMENT = re.compile(r"^(?:gemeente|provincie)\s+", re.IGNORECASE)
ASIDE = re.compile(r"\s*(?:\(|/|\s[-–—]\s|,|:|;).*$")
LOOSE_END = frozenset(
    ["de", "het", "en", "van", "voor", "der", "den", "in", "te", "op", "bij", "aan", "&", "of", "the", "and", "for"]
)


def short_name_for(name, taken=()):
    """The name without its legal form, or as many whole words as fit; the abbreviation behind it where it has one.

    `Gemeente` and `Provincie` stay where they fit: they tell two parties of one place apart.
    """
    used = {each.casefold() for each in taken}
    tried = [short for short in _candidates(name) if short] or [_first_word(name)]
    free = next((short for short in tried if short.casefold() not in used), None)
    return free or _numbered(tried[0], used)


def _candidates(name):
    own = OWN_SHORT.search(name)
    yield own["short"].strip() if own else ""
    plain = _without_legal_form(name)
    for whole in (plain, ASIDE.sub("", plain).strip(), GOVERNMENT.sub("", plain)):
        yield whole if len(whole) <= ROOM else ""
    words = (ASIDE.sub("", plain).strip() or plain).split()
    yield _first_words(words)
    yield f"{words[0]} {words[-1]}" if len(f"{words[0]} {words[-1]}") <= ROOM else ""
    yield name if len(name) <= ROOM else ""


def _first_word(name):
    word = name.split()[0]
    return word if len(word) <= ROOM else word[: ROOM - 1] + "…"


def _without_legal_form(name):
    plain = LEGAL_FORM.sub("", LEGAL_FORM.sub("", name)).strip()
    return name if not plain or plain.split()[0] in LOOSE_END else plain


def _first_words(words):
    """As many words as fit, if that is enough to know the party by."""
    kept = []
    for word in words:
        if len(" ".join([*kept, word])) > ROOM:
            break
        kept.append(word)
    while len(kept) > 1 and kept[-1].casefold() in LOOSE_END:
        kept.pop()
    text = " ".join(kept)
    return text if len(text) * 2 >= ROOM else ""


def _numbered(short, used):
    number = 2
    while f"{short} {number}".casefold() in used:
        number += 1
    return f"{short} {number}"
