"""Which pages stand in the bar above every page, for whom and from when."""

from dataclasses import dataclass

from halenbrengen.method.permissions import Role
from halenbrengen.method.phases import Phase
from halenbrengen.method.phrases import phrase

EVERYONE = tuple(Role)
LEADERS = (Role.FACILITATOR, Role.SCRIBE)
TABLE = (Role.PARTICIPANT, Role.OBSERVER)


@dataclass(frozen=True)
class Page:
    address: str
    label: str
    roles: tuple[Role, ...]
    since: Phase = Phase.PREPARATION


PAGES = (
    Page("console", phrase("Regie"), LEADERS),
    Page("people", phrase("Mensen"), (Role.FACILITATOR,)),
    Page("invitations", phrase("Uitnodigingen"), (Role.FACILITATOR,)),
    Page("table", phrase("Aan tafel"), TABLE, Phase.OPENING),
    Page("homework", phrase("Jullie plaat"), (Role.PARTICIPANT,)),
    Page("wall", phrase("De wand"), (*LEADERS, *TABLE)),
    Page("combined", phrase("Gezamenlijke plaat"), (*LEADERS, *TABLE), Phase.COMBINING),
    Page("plenary", phrase("Plenair"), (*LEADERS, *TABLE), Phase.PLENARY),
    Page("contract", phrase("Contract"), (*LEADERS, *TABLE), Phase.CONTRACTING),
    Page("interests", phrase("Belangen"), (*LEADERS, *TABLE), Phase.CONTRACTING),
    Page("gathering", phrase("Agenda"), (*LEADERS, *TABLE), Phase.FOLLOW_UP),
    Page("ambition", phrase("Ambitie"), LEADERS, Phase.PRESENTATIONS),
    Page("ambition", phrase("Ambitie"), TABLE, Phase.FOLLOW_UP),
    Page("record", phrase("Verslag"), LEADERS, Phase.CONTRACTING),
    Page("record", phrase("Verslag"), TABLE, Phase.FOLLOW_UP),
    Page("timeplan", phrase("Tijdplan"), (*LEADERS, *TABLE)),
    Page("paper", phrase("Op papier"), (*LEADERS, *TABLE)),
)


def pages_for(viewer, phase):
    return [page for page in PAGES if viewer.role in page.roles and phase >= page.since]
