"""The record is put right, kept for a while, and somebody's data are erased."""

from datetime import date, timedelta

from django.utils import timezone

from halenbrengen.record import commands as record
from halenbrengen.room import commands as room


def put_the_record_right(table, lead):
    by = table.person(1)
    record.correct(table.collaboration, chapter="table", text="Het was op woensdag.", by=by)
    record.withdraw_correction(table.collaboration.corrections.get(), by=by)
    until = date(2026, 2, 5) + timedelta(days=60)
    record.set_corrections_until(table.collaboration, day=until, by=lead)
    room.move_on(table.collaboration, by=lead)


def keep_and_erase(table, lead):
    record.keep_until(table.collaboration, day=date(2026, 2, 15), by=lead)
    record.come_nearer(table.collaboration, timezone.now())
    record.erase_person(table.person(0, 1).seat, words="go", by=lead)
