"""The facilitator's own words for the script: what may stand between braces, and how it is filled in.

In a sentence of the method a name is held open as `%(party)s`; whoever writes sees `{partij}`.
"""

import re
from collections.abc import Mapping

from halenbrengen.method.limits import Offence
from halenbrengen.method.moments import Moment
from halenbrengen.method.phrases import phrase
from halenbrengen.method.script import SCRIPT

# What is filled in, by the name that a facilitator writes, in each language.
NAMES: dict[str, dict[str, str]] = {
    "nl": {
        "party": "partij",
        "minutes": "minuten",
        "person": "persoon",
        "interests": "belangen",
        "date": "datum",
    },
    "en": {"party": "party", "minutes": "minutes", "person": "person", "interests": "interests", "date": "date"},
}
HELD_OPEN = re.compile(r"%\((\w+)\)s")
IN_BRACES = re.compile(r"\{([^{}]*)\}")

UNKNOWN = phrase("“{%(name)s}” kan hier niet worden ingevuld. Wat hier kan: %(names)s.")
NOTHING_TO_FILL = phrase("In deze zin wordt niets ingevuld. Haal “{%(name)s}” weg of schrijf het uit.")
LOOSE_BRACE = phrase("Er staat een losse accolade in de zin. Haal haar weg of maak er bijvoorbeeld {partij} van.")


def names_in(moment: Moment, language: str) -> tuple[str, ...]:
    """What can be filled in at this moment, as the facilitator writes it."""
    return tuple(NAMES[language][key] for key in HELD_OPEN.findall(SCRIPT[moment].say))


def with_braces(sentence: str, language: str) -> str:
    """A sentence of the method as the facilitator reads and edits it."""
    return HELD_OPEN.sub(lambda found: "{" + NAMES[language][found[1]] + "}", sentence)


def fault_in(text: str, moment: Moment, language: str) -> Offence | None:
    """The one thing that keeps these words from being used at this moment, or None."""
    possible = names_in(moment, language)
    for name in IN_BRACES.findall(text):
        if name not in possible:
            names = ", ".join(f"{{{each}}}" for each in possible)
            return Offence(UNKNOWN if possible else NOTHING_TO_FILL, {"name": name, "names": names})
    if re.search(r"[{}]", IN_BRACES.sub("", text)):
        return Offence(LOOSE_BRACE, {})
    return None


def filled(text: str, values: Mapping[str, object], language: str) -> str:
    """The facilitator's own words with everything filled in. KeyError: something is not known now."""
    keys = {name: key for key, name in NAMES[language].items()}
    return IN_BRACES.sub(lambda found: str(values[keys[found[1]]]), text)


def said(own: str | None, usual: str, values: Mapping[str, object], language: str) -> str:
    """The own words with everything filled in, or the usual sentence where there are none that can be filled.

    KeyError: the usual sentence needs something that is not known now.
    """
    if own and _is_known(own, values, language):
        return filled(own, values, language)
    return usual % values


def _is_known(own: str, values: Mapping[str, object], language: str) -> bool:
    """Whether all that stands between braces is known now."""
    known = {name for key, name in NAMES[language].items() if key in values}
    return set(IN_BRACES.findall(own)) <= known
