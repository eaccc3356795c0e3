"""How the time of the meeting went."""

from halenbrengen.record.exporting.naming import moment, seconds
from halenbrengen.turns.models import Break


def export_time(collaboration, naming):
    return {
        "phase_entries": [
            {"phase": each.phase, "entered_at": moment(each.entered_at)} for each in collaboration.phase_entries.all()
        ],
        "script": [
            {"moment": each.moment, "language": each.language, "text": each.text}
            for each in collaboration.wordings.all()
        ],
        "extensions": [_extension(each, naming) for each in collaboration.extensions.all()],
        "break": _break(Break.objects.filter(collaboration=collaboration).first()),
        "time_choices": [
            {"kind": each.kind, "seconds": each.seconds, "chosen_at": moment(each.chosen_at)}
            for each in collaboration.time_choices.all()
        ],
    }


def export_standstills(turn):
    return [
        {"reason": each.reason, "began_at": moment(each.began_at), "ended_at": moment(each.ended_at)}
        for each in turn.standstills.all()
    ]


def _extension(extension, naming):
    return {
        "during": naming.of(extension.during),
        "seconds": extension.seconds,
        "reason": extension.reason,
        "given_at": moment(extension.given_at),
        "taken": [
            {
                "party": naming.of(each.turn.party),
                "step": each.step or None,
                "taken_at": moment(each.taken_at),
                "ended_at": moment(each.ended_at),
                "used_seconds": seconds(each.used_seconds),
            }
            for each in extension.taken.select_related("turn__party")
        ],
    }


def _break(pause):
    if pause is None:
        return None
    moments = {name: moment(getattr(pause, name)) for name in ("started_at", "ended_at", "skipped_at")}
    return {"seconds": pause.seconds, **moments}
