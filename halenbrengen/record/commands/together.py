"""What was laid side by side in plenary, and what was kept for later at the contract."""

from halenbrengen.plenary.models import BridgeAnswer


def write_together(told, book):
    for bridge in told["bridges"]:
        _write_bridge(bridge, book)
    for point in told["open_points"]:
        written = book.collaboration.open_points.create(
            text=point["text"], noted_at=point["noted_at"] or book.now, recorded_by=point["recorded_by"] or ""
        )
        written.parties.set(book.all(point["parties"]))
        if point["id"]:
            book.keep(point, written)


def _write_bridge(told, book):
    bridge = book.collaboration.bridges.create(
        get=book.of(told["get"]),
        give=book.of(told["give"]),
        laid_by=book.of(told["laid_by_party"]),
        laid_by_person=book.of(told["laid_by_person"]),
        laid_at=told["laid_at"] or book.now,
        recorded_by=told["recorded_by"] or "",
    )
    BridgeAnswer.objects.bulk_create(
        BridgeAnswer(
            bridge=bridge,
            party=book.of(answer["party"]),
            word=answer["word"],
            answered_at=answer["answered_at"] or book.now,
            recorded_by=answer["recorded_by"] or "",
        )
        for answer in told["answers"]
    )
