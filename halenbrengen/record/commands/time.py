"""How the time of the meeting went."""

from halenbrengen.turns.models import Break


def write_time(told, book):
    """The steps, the script in own words, extra time, the break and what the group chose."""
    collaboration = book.collaboration
    for each in told["phase_entries"]:
        collaboration.phase_entries.create(**each)
    for each in {(line["moment"], line["language"]): line for line in told["script"]}.values():
        collaboration.wordings.create(**each)
    for each in told["extensions"]:
        _write_extension(each, book)
    if told["break"]:
        Break.objects.create(collaboration=collaboration, **told["break"])
    for each in {choice["kind"]: choice for choice in told["time_choices"]}.values():
        collaboration.time_choices.create(**each)


def write_standstills(turn, told):
    for each in told:
        turn.standstills.create(**each)


def _write_extension(told, book):
    extension = book.collaboration.extensions.create(
        during=book.of(told["during"]), seconds=told["seconds"], reason=told["reason"], given_at=told["given_at"]
    )
    for each in {taken["party"]: taken for taken in told["taken"]}.values():
        turn = getattr(book.of(each["party"]), "turn", None)
        if turn:
            kept = {name: each[name] for name in ("taken_at", "ended_at", "used_seconds")}
            extension.taken.create(turn=turn, step=each["step"] or "", **kept)
