"""What stood at the beginning: the purpose, the people, the posters, and how sure each party is of its part."""

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from halenbrengen.method.kinds import Side
from halenbrengen.method.moments import Moment
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.method.script import SCRIPT
from halenbrengen.record import queries
from halenbrengen.record.document import Beside, Lane, Lanes, Line, Lines, Part, Said, Section, Told
from halenbrengen.record.sections.pieces import day, item_line, side_by_side

OFFER = ("commitment", "means", "feasibility")


def beginning(viewer, collaboration):
    """Why the parties met, and when."""

    when = [day(localtime(collaboration.starts_at), "j F Y, H:i")] if collaboration.starts_at else []
    where = [collaboration.location] if collaboration.location else []
    blocks = []
    if collaboration.purpose_said_at:
        blocks.append(Told(_(SCRIPT[Moment.PURPOSE].say)))
    if collaboration.occasion:
        blocks.append(Part(_("De aanleiding"), [Said(collaboration.occasion)]))
    if when or where:
        blocks.append(Told(" · ".join(when + where), quiet=True))
    return Section("purpose", _("De bedoeling"), blocks)


def people(viewer, collaboration):
    """Everybody who was invited, party by party."""

    table = queries.people_at(viewer)
    blocks = [Lanes([Lane(party, _who_came(party, people)) for party, people in table["parties"]])]
    if table["others"]:
        blocks.append(Lines("", [Line(_named(seat)) for seat in table["others"]]))
    return Section("people", _("Wie er aan tafel zaten"), blocks)


def _who_came(party, people):
    blocks = [Lines("", [Line(_named(seat)) for seat in people])]
    if not party.present:
        blocks.append(Told(_("Was er niet bij: %(reason)s") % {"reason": party.absent_because}, quiet=True))
    return blocks


def _named(seat):
    return f"{seat.name}, {seat.function}" if seat.function else seat.name


def posters(viewer, collaboration):
    """Every poster as it hangs (R29, R31)."""

    def poster(sheet):
        motivation = PROMPTS["motivation"]
        why = Part(_(motivation.heading), [Said(sheet.motivation or "—")])
        sides = Beside(
            Lines(_(PROMPTS[Side.GET].heading), [item_line(item) for item in sheet.gets], "get"),
            Lines(_(PROMPTS[Side.GIVE].heading), [item_line(item) for item in sheet.gives], "give"),
        )
        return Part(sheet.party.name, [why, sides], sheet.party)

    return Section("posters", _("De platen"), [poster(sheet) for sheet in queries.posters_of(viewer)])


def offers(viewer, collaboration):
    """Commitment, means and feasibility of every party, in its own words, with blanks as blanks (R32)."""

    words = queries.fields_of(viewer, *OFFER)
    blocks = [Part(_(PROMPTS[name].heading), [side_by_side(words[name])]) for name in OFFER]
    return Section("offers", _("Hoe zeker, waarmee en wat haalbaar is"), blocks)
