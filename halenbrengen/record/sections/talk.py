"""What the parties said to each other: on the combined poster, in plenary, and at the informal contract."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from halenbrengen.contracts.queries import nobody_owes_an_answer
from halenbrengen.method.kinds import EntryState, ObservationKind, Side
from halenbrengen.method.statement import STATEMENT_FOOTER, STATEMENT_PARTS
from halenbrengen.record import queries
from halenbrengen.record.document import Beside, Lane, Lanes, Line, Lines, Part, Said, Section, Told
from halenbrengen.record.sections.pieces import item_line, told_by
from halenbrengen.record.sections.together import bridges, passes, points


def combined_poster(viewer, collaboration):
    """The combined poster with its sources (R20)."""

    combined = queries.combined_for(viewer)
    lanes = [
        Lane(lane.party, [_entries(_("haalt"), lane.gets, "get"), _entries(_("brengt"), lane.gives, "give")])
        for lane in combined.lanes
    ]
    shared = Beside(
        _entries(_(Side.GET.label), combined.gets, "get"), _entries(_(Side.GIVE.label), combined.gives, "give")
    )
    blocks = [Lanes(lanes), Part(_("Het gezamenlijke deel"), [shared])]
    if combined.unanswered:
        sentence = ngettext(
            "Van %(number)s regel heeft nog geen partij gezegd of zij dat bedoelde. Die staat niet in dit verslag.",
            "Van %(number)s regels heeft nog geen partij gezegd of zij dat bedoelde. Die staan niet in dit verslag.",
            combined.unanswered,
        )
        blocks.append(Told(sentence % {"number": combined.unanswered}, quiet=True))
    return Section("combined", _("De gezamenlijke plaat"), blocks)


def _entries(title, entries, side):
    def sources(entry):
        return tuple((source.party, told_by(_(EntryState(source.state).label), source)) for source in entry.sources)

    return Lines(title, [Line(entry.text, parties=sources(entry)) for entry in entries], side)


def observations(viewer, collaboration):
    """What the parties saw: agreement and difference weigh the same (R19, R23)."""

    said = queries.observations_by_kind(viewer)

    def heard(kind):
        lines = [_observation(each) for each in said[kind]]
        return Lines(_(kind.label).capitalize(), lines, empty=_("Hier is niets over gezegd."))

    blocks = [
        heard(ObservationKind.STANDS_OUT),
        Beside(heard(ObservationKind.AGREEMENT), heard(ObservationKind.DIFFERENCE)),
        heard(ObservationKind.MEANING),
        *passes(viewer),
        *bridges(viewer, collaboration),
    ]
    return Section("observations", _("Wat de partijen zagen"), blocks)


def _observation(said):
    person = said.observation.said_by_person
    parties = [(said.observation.said_by, told_by(person.name if person else "", said.observation))]
    parties += [(party, _("wordt hier genoemd")) for party in said.names]
    parties += [(each.party, told_by(_("herkent dit"), each)) for each in said.recognised]
    parties += [(each.party, told_by(_("herkent dit niet"), each)) for each in said.not_recognised]
    unread = () if said.observation.read_back_at else (_("nog terug te lezen"),)
    return Line(said.observation.text, parties=tuple(parties), notes=unread)


def statements(viewer, collaboration):
    """What each party said at the contract, and how it answers once all have (R27, R28)."""

    answered = nobody_owes_an_answer(collaboration)
    rows = queries.statements_for(viewer)
    blocks = [Part(row.party.name, statement_blocks(row, answered), row.party) for row in rows]
    if not rows:
        blocks.append(Told(_("Nog niet uitgesproken."), quiet=True))
    if not answered:
        waits = _("Hoe de partijen antwoorden, staat hier zodra elke partij geantwoord of gepast heeft.")
        blocks.append(Told(waits, quiet=True))
    blocks += points(viewer)
    return Section("statements", _("Wat de partijen elkaar zeiden"), [*blocks, Told(_(STATEMENT_FOOTER), quiet=True)])


def statement_blocks(row, answered):
    """What one party said, in its four parts; with `answered` also how it answers."""
    blocks = []
    if row.statement and row.statement.spoken_at:
        words = {part.key: part for part in STATEMENT_PARTS}
        for key in ("interests", "view_on_interests"):
            blocks.append(Part(_(words[key].heading), [Said(getattr(row.statement, key) or "—")]))
        sides = (
            Lines(_(words[key].heading), [item_line(item) for item in getattr(row, key)]) for key in ("gets", "gives")
        )
        blocks.append(Beside(*sides))
        if row.statement.spoken_by:
            spoken = _("hardop gezegd door %(person)s") % {"person": row.statement.spoken_by.name}
            blocks.append(Told(told_by(spoken, row.statement), quiet=True))
    if row.answer and answered:
        reserve = [Said(row.answer.reserve)] if row.answer.reserve else []
        blocks.append(Part(_("Staan wij hierachter?"), [Told(told_by(_(row.answer_label), row.answer)), *reserve]))
    elif row.passed:
        blocks.append(Told(_("Heeft gepast.")))
    return blocks
