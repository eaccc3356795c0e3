"""Organisations that may be one and the same, to ask about; never to decide."""

import re
from difflib import SequenceMatcher
from itertools import combinations

ALIKE = 0.88
LONG_ENOUGH = 6  # characters under which a likeness says nothing
MOST_COMPARED = 60
SHORTENED = {"gem": "gemeente", "prov": "provincie", "st": "stichting", "ver": "vereniging"}
LEFT_OUT = {"stichting", "vereniging", "bv", "nv", "cooperatie", "de", "het", "the", "en", "and"}


def pairs_alike(names):
    """Pairs (earlier, later) of names that look like the same organisation."""
    keys = {name: _key(name) for name in names}
    near = len(keys) <= MOST_COMPARED
    return [(a, b) for a, b in combinations(keys, 2) if _are_alike(keys[a], keys[b], near)]


def _key(name):
    words = re.findall(r"\w+", re.sub(r"(?<=\b\w)\.(?=\w\b)", "", name.casefold()))
    whole = [SHORTENED.get(word, word) for word in words]
    return " ".join(word for word in whole if word not in LEFT_OUT) or " ".join(whole)


def _are_alike(a, b, near):
    if a.replace(" ", "") == b.replace(" ", ""):
        return True
    if not near or min(len(a), len(b)) < LONG_ENOUGH or re.findall(r"\d+", a) != re.findall(r"\d+", b):
        return False
    likeness = SequenceMatcher(None, a, b, autojunk=False)
    return likeness.quick_ratio() >= ALIKE and likeness.ratio() >= ALIKE
