"""Which part stands on the screens of the room, for whom and in which phase, and in which order.

A part that belongs to a phase is wrapped as `now-<part>`: the page and its stream carry the wrapping, which is empty
in every other phase. On the beamer it is wrapped as `beamer-<part>`, which is empty also while something else was
chosen for it. Nothing here opens what a part itself keeps closed.
"""

from halenbrengen.method.permissions import LETTERS
from halenbrengen.method.phases import ORDER, Phase

# F facilitator, S scribe, P participant, O observer, B beamer, - nobody.
SHOWN = """
                      prep  open  rules round combi plen  contr follow arch
room-agenda           PO    PO    PO    -     -     -     -     -      -
room-welcome          POB   -     -     -     -     -     -     -      -
room-readiness        FS    -     -     -     -     -     -     -      -
room-hanging          FS    FS    FS    FS    -     -     -     -      -
room-purpose          -     FSPOB -     -     -     -     -     -      -
room-rules            -     -     FSPOB -     -     -     -     -      -
turn-clock            -     -     -     FSPOB -     -     -     -      -
turn-extra            -     -     -     FSPOB -     -     -     -      -
turn-order            FS    FSPO  FSPO  FSPOB -     -     -     -      -
turn-focus            -     -     -     POB   -     -     -     -      -
turn-note             -     PO    PO    PO    PO    PO    PO    PO     -
questions-put         -     -     -     FSPOB -     FSPOB FSPOB FSPOB  -
questions-ask         -     -     -     P     -     -     -     -      -
questions-later       -     -     -     -     -     P     P     P      -
questions-answer      -     -     -     P     -     -     -     -      -
questions-queue       -     -     -     F     -     F     F     F      -
plenary-park          -     FS    FS    FS    FS    -     -     -      -
combined-write        -     -     -     -     FS    -     -     -      -
combined-missing      -     -     -     -     FSP   -     -     -      -
combined-lanes        -     -     -     -     FSPO  FSPO  -     -      -
combined-shared       -     -     -     -     FSPO  FSPO  -     -      -
plenary-questions     -     -     -     -     -     FSPO  -     -      -
plenary-say           -     -     -     -     -     FSP   -     -      -
plenary-observations  -     -     -     -     -     FSPO  -     -      -
plenary-parked        -     -     -     -     -     FSP   -     -      -
plenary-round         -     -     -     -     -     FSPO  -     -      -
plenary-means         -     -     -     -     -     FSPO  -     -      -
plenary-bridges       -     -     -     -     -     FSPO  FSPO  FSPO   -
contract-mine         -     -     -     -     -     -     P     -      -
contract-record       -     -     -     -     -     -     FS    -      -
contract-points       -     -     -     -     -     -     FSPO  FSPO   FSPO
room-combined         -     -     -     -     B     -     -     -      -
room-said             -     -     -     -     -     B     -     -      -
room-spoken           -     -     -     -     -     -     B     -      -
contract-statements   -     -     -     -     -     -     FSPO  FSPO   FSPO
interests-say         -     -     -     -     -     -     FP    FP     -
interests-register    -     -     -     -     -     -     FSPO  FSPOB  FSPO
interests-owed        -     -     -     -     -     -     FS    FS     -
gathering-agenda      -     -     -     -     -     -     -     FSPOB  -
gathering-choose      -     -     -     -     -     -     F     F      -
interests-happenings  -     -     -     -     -     -     -     FSPO   FSPO
ambition-ingredients  -     -     -     FS    FS    FS    FS    FSPO   FSPO
ambition-sharpening   -     -     -     -     -     -     -     FSPOB  -
ambition-versions     -     -     -     -     -     -     -     FSPO   FSPO
"""

CONSOLE = """
room-now now-turn-clock now-questions-put room-script now-turn-extra
now-room-readiness now-room-hanging now-room-purpose now-room-rules now-turn-order
now-plenary-parked now-plenary-questions now-plenary-say now-plenary-round now-plenary-observations
now-combined-write now-combined-missing now-plenary-means now-combined-lanes now-combined-shared
now-contract-statements now-contract-record now-contract-points now-plenary-bridges
now-interests-happenings now-interests-register now-interests-say now-interests-owed
now-gathering-agenda now-gathering-choose
now-ambition-sharpening now-ambition-ingredients now-ambition-versions
room-before
"""
CONSOLE_ASIDE = """
now-plenary-park now-questions-queue room-leaves room-behalf room-beamer
"""
TABLE = """
room-now now-turn-clock now-room-welcome now-room-purpose now-room-agenda now-room-rules
now-turn-extra now-questions-put now-questions-answer now-questions-ask now-turn-focus now-turn-note now-turn-order
now-plenary-parked now-plenary-questions now-plenary-say now-plenary-round now-plenary-observations
now-contract-mine now-questions-later
now-combined-missing now-plenary-means now-combined-lanes now-combined-shared
now-contract-statements now-contract-points now-plenary-bridges
now-interests-happenings now-interests-say now-interests-register now-gathering-agenda
now-ambition-sharpening now-ambition-ingredients now-ambition-versions
"""
BEAMER_HEAD = """
room-now now-turn-clock room-sound
"""
# What the step shows, and what can be chosen instead of it.
BEAMER = """
beamer-room-welcome beamer-room-purpose beamer-room-rules beamer-turn-extra beamer-questions-put
beamer-turn-focus beamer-turn-order beamer-room-combined beamer-room-said beamer-room-spoken
beamer-ambition-sharpening beamer-interests-register beamer-gathering-agenda
beamer-room-wall beamer-room-poster beamer-room-join
"""
BEAMER_FOOT = """
room-leaves
"""
# The columns of each screen, in reading order.
COLUMNS = {
    "console": {
        "middle": CONSOLE.split(),
        "act": ["room-next"],
        "beside": CONSOLE_ASIDE.split(),
        "course": ["room-time", "room-agenda"],
    },
    "table": {"middle": TABLE.split()},
    "timeplan": {"middle": ["room-timeplan"]},
    "beamer": {"head": BEAMER_HEAD.split(), "middle": BEAMER.split(), "foot": BEAMER_FOOT.split()},
}


def is_shown(part, phase, role):
    """Whether this part stands on the screens of this role in this phase."""
    return role in TABLE_OF_PARTS[part][Phase(phase)]


def _cells(table):
    lines = [line.split() for line in table.strip().splitlines()[1:]]
    return {part: {phase: _roles(cell) for phase, cell in zip(ORDER, cells, strict=True)} for part, *cells in lines}


def _roles(cell):
    return frozenset(LETTERS[mark] for mark in cell if mark in LETTERS)


TABLE_OF_PARTS = _cells(SHOWN)
