"""What somebody who comes new to the table of one party reads in a quarter of an hour: its own part, and the others."""

from django.utils.translation import gettext as _

from halenbrengen.collaborations.queries import collaboration_of
from halenbrengen.contracts.queries import nobody_owes_an_answer
from halenbrengen.interests.ambition.queries import versions_for
from halenbrengen.interests.happenings.queries import happenings_for
from halenbrengen.interests.queries import interests_for
from halenbrengen.method.kinds import Side
from halenbrengen.method.prompts import PROMPTS
from halenbrengen.record import queries
from halenbrengen.record.document import Beside, Lane, Lanes, Line, Lines, Part, Record, Said, Section, Told
from halenbrengen.record.sections.afterwards import happening_line, interest_line, version_part
from halenbrengen.record.sections.pieces import item_line
from halenbrengen.record.sections.talk import statement_blocks
from halenbrengen.record.sections.timeline import timeline

MOTIVATION = PROMPTS["motivation"]


def newcomer_record(viewer, party):
    """One page for the people of one party; only what this viewer may read."""
    collaboration = collaboration_of(viewer)
    chapters = (_why, _own_poster, _own_statement, _since_then, _ambition_now, _others)
    found = [chapter(viewer, collaboration, party) for chapter in chapters]
    return Record(
        title=_("Nieuw aan tafel bij %(party)s") % {"party": party.short_name},
        about=collaboration.title,
        lead=_("Wat jullie organisatie hier kwam halen en brengen, wie het zei, en wat er sindsdien veranderde."),
        sections=[section for section in [*found, timeline(viewer, collaboration)] if section.blocks],
    )


def _why(viewer, collaboration, party):
    blocks = [Said(collaboration.occasion)] if collaboration.occasion else []
    return Section("purpose", _("Waarom de partijen bij elkaar kwamen"), blocks)


def _own_poster(viewer, collaboration, party):
    """The party's own lines, each with who wrote it and what became of it."""
    blocks = []
    for sheet in queries.posters_of(viewer):
        if sheet.party.pk != party.pk:
            continue
        if sheet.motivation:
            blocks.append(Part(_(MOTIVATION.heading), [Said(sheet.motivation)]))
        blocks += [
            Beside(
                Lines(_(PROMPTS[Side.GET].heading), [_with_writer(item) for item in sheet.gets], "get"),
                Lines(_(PROMPTS[Side.GIVE].heading), [_with_writer(item) for item in sheet.gives], "give"),
            )
        ]
    return Section("posters", _("Wat jullie kwamen halen en brengen"), blocks)


def _with_writer(item):
    line = item_line(item)
    names = (item.contributed_by.name,) if item.contributed_by else ()
    return Line(line.text, because=line.because, notes=(*names, *line.notes))


def _own_statement(viewer, collaboration, party):
    answered = nobody_owes_an_answer(collaboration)
    rows = [row for row in queries.statements_for(viewer) if row.party.pk == party.pk]
    blocks = [block for row in rows for block in statement_blocks(row, answered)]
    return Section("statements", _("Wat jullie zeiden bij het contract"), blocks)


def _since_then(viewer, collaboration, party):
    """What this party told of, what touches it, and the interests that are its own."""
    ours = [
        each
        for each in happenings_for(viewer)[::-1]
        if party.pk in {each.party.pk, *(other.pk for other in each.parties)}
    ]
    own = [each for each in interests_for(viewer) if party in each.owners.all()]
    blocks = [Lines("", [happening_line(each) for each in ours])] if ours else []
    if own:
        blocks.append(Lines(_("Belangen van jullie om in het oog te houden"), [interest_line(each) for each in own]))
    return Section("interests", _("Wat er sindsdien veranderde"), blocks)


def _ambition_now(viewer, collaboration, party):
    versions = versions_for(viewer)
    if versions:
        return Section("ambition", _("De ambitie nu"), [version_part(versions[0])])
    draft = [Said(collaboration.draft_ambition, large=True)] if collaboration.draft_ambition else []
    return Section("ambition", _("De ambitie nu"), draft)


def _others(viewer, collaboration, party):
    """The other parties, each with the same room: who sits there, and what moves them."""
    moved = {sheet.party.pk: sheet.motivation for sheet in queries.posters_of(viewer)}
    lanes = []
    for other, people in queries.people_at(viewer)["parties"]:
        if other.pk == party.pk:
            continue
        names = ", ".join(seat.name for seat in people)
        words = [Said(moved[other.pk])] if moved.get(other.pk) else []
        lanes.append(Lane(other, [*words, *([Told(names, quiet=True)] if names else [])]))
    return Section("people", _("Met wie jullie aan tafel zitten"), [Lanes(lanes)] if lanes else [])
