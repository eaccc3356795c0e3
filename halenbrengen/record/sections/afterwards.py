"""What stays: the ambition, the interests to keep in view, and the time that each party used."""

from django.utils.translation import gettext as _

from halenbrengen.method.phrases import phrase
from halenbrengen.method.prompts import DRAFT_AMBITION
from halenbrengen.method.recording import recorded
from halenbrengen.method.statement import SHARPENING_PARTS
from halenbrengen.record import queries
from halenbrengen.record.document import Line, Lines, Part, Said, Section, Table, Told
from halenbrengen.record.sections.pieces import day, side_by_side, since, told_by
from halenbrengen.room.lateness import chosen_in

NOT_SHARED = phrase("Nog niet gedeeld: niet elke partij heeft geantwoord.")


def ambition(viewer, collaboration):
    """Each reading side by side, and every version with who carries it (R30, R38)."""

    blocks = []
    if collaboration.draft_ambition:
        drafted = Told(_(DRAFT_AMBITION) % {"name": collaboration.draft_by}, quiet=True)
        blocks.append(
            Part(_("Versie 1: waar het mee begon"), [Said(collaboration.draft_ambition, large=True), drafted])
        )
    readings = queries.fields_of(viewer, "ambition_reading")["ambition_reading"]
    blocks.append(Part(_("Hoe elke partij de ambitie las"), [side_by_side(readings)]))
    blocks += [version_part(told) for told in queries.register_for(viewer)["versions"]]
    return Section("ambition", _("De ambitie"), blocks)


def version_part(told):
    """One version of the ambition: its words, the words it came from, and who carries it."""
    number = {"number": told.number, "day": day(told.version.written_on)}
    answers = [
        Line(
            each.words,
            parties=(
                (each.party, told_by(_("draagt deze ambitie") if each.carries else _("heeft een voorbehoud"), each)),
            ),
        )
        for each in told.carryings
    ]
    silent = [Line("", parties=((party, _("heeft nog niet geantwoord")),)) for party in told.silent]
    sharpened = [
        Part(_(part.heading), [Said(getattr(told.version, part.key))])
        for part in SHARPENING_PARTS
        if part.key != "text" and getattr(told.version, part.key)
    ]
    happened = [Part(_("Wat er is voorgevallen"), [Said(told.version.what_happened)])]
    quotes = [Line(each.ingredient.text, parties=tuple((party, "") for party in each.parties)) for each in told.quotes]
    blocks = [
        Said(told.version.text, large=True),
        *(happened if told.version.what_happened else []),
        *sharpened,
        *([Lines(_("Woorden waar zij uit komt"), quotes)] if quotes else []),
        Lines(_("Wie haar draagt"), answers + silent),
        Told(_("Gedeeld: elke partij heeft geantwoord.") if told.shared else _(NOT_SHARED), quiet=True),
    ]
    return Part(_("Versie %(number)s, %(day)s") % number, blocks)


def interests(viewer, collaboration):
    """What to keep in view, and what came up since (R33, R35)."""

    register = queries.register_for(viewer)
    blocks = [Lines("", [interest_line(each) for each in register["interests"]], empty=_("Hier staat nog niets."))]
    if register["happenings"]:
        told = [happening_line(each) for each in register["happenings"]]
        blocks.append(Part(_("Wat er sindsdien gebeurde"), [Lines("", told)]))
    return Section("interests", _("Waar we oog voor houden"), blocks)


def interest_line(interest):
    """An interest with its owners, where it stands, and what they answered when they were asked."""
    known = [_(interest.state_name)] + ([_(interest.level_name)] if interest.level else [])
    answers = [
        f"{each.party.short_name}, {day(each.check_held.asked_on)}: "
        + ": ".join(filter(None, (_(each.state_name), each.words)))
        for each in interest.answers.all()
    ]
    owners = tuple((party, "") for party in interest.owners.all())
    return Line(interest.text, parties=owners, notes=(" · ".join(known), *answers))


def happening_line(told):
    """A new interest, or a line that is otherwise now: what happened, and whom it touches, without blame (R35)."""
    touched = [(party, _("wordt geraakt")) for party in told.parties]
    words = [told.thing.touches, *told.touched]
    return Line(
        told.said,
        because=told.thing.what_happened,
        parties=((told.party, ""), *touched),
        notes=(
            since(told.thing) if told.item else day(told.on),
            *(_("Raakt: %(words)s") % {"words": each} for each in words if each),
            *([_("Wat ervan kwam: %(words)s") % {"words": told.thing.outcome}] if told.thing.outcome else []),
        ),
    )


def times(viewer, collaboration):
    """How long each party spoke: numbers in speaking order, no ranking (R10)."""

    heads = [_("Partij"), _("Vertellen"), _("Vragen")]
    rows = [(turn.party, *_used(turn)) for turn in queries.times_for(viewer)]
    more = [*map(_extension, queries.extensions_of(viewer)), *_break(collaboration), *_chosen(collaboration)]
    return Section("times", _("De tijd, in de volgorde van spreken"), [Table(heads, rows), *more])


def _extension(extension):
    """Extra time, with the reason, and who used the right that all had (R8, R10)."""
    told = {
        "minutes": _minutes(extension.seconds),
        "party": extension.during.short_name,
        "reason": extension.reason,
        "names": ", ".join(taken.turn.party.short_name for taken in extension.taken.all()),
    }
    given = _("Extra tijd voor elke partij: %(minutes)s, gegeven tijdens de beurt van %(party)s. Reden: %(reason)s")
    used = _("Gebruikt door: %(names)s")
    return Told(f"{given % told} · {used % told}")


def _break(collaboration):
    pause = getattr(collaboration, "meeting_break", None)
    if pause is None or pause.skipped_at or not pause.ended_at:
        return []
    seconds = (pause.ended_at - pause.started_at).total_seconds()
    return [Told(_("De pauze duurde %(minutes)s.") % {"minutes": _minutes(seconds)})]


def _chosen(collaboration):
    """What the group chose about time, in plain words."""
    return [Told(sentence) for sentence in chosen_in(collaboration.time_choices.all())]


def _used(turn):
    if turn.presented_at:
        return _minutes(turn.used_present_seconds), _minutes(turn.used_question_seconds)
    if turn.passed_because:
        told = _("Vertelde niet: %(reason)s") % {"reason": turn.passed_because}
        return told, _(recorded(turn.pass_recorded_by)) or "—"
    return "—", "—"


def _minutes(seconds):
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"
