"""`halenbrengen doctor`: one line for each thing looked at, and 1 with the reason when something is unsafe."""

import shutil
from collections import namedtuple
from types import SimpleNamespace

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from config import sqlite
from halenbrengen.cli import doctor
from halenbrengen.cli.stopping import Stop
from halenbrengen.cli.store import tables_behind

pytestmark = pytest.mark.django_db


def unsafe():
    return [finding.line for finding in doctor.findings() if finding.remedy]


def test_a_new_host_is_well(console):
    answer = console.run("doctor")
    assert (answer.returncode, answer.stderr) == (0, "")
    assert {line.split()[0] for line in answer.stdout.splitlines()} == {"ok"}
    for word in ("Django 5.2", "Python 3.", "SQLite 3.", "journal_mode=wal", "synchronous=2", "secure_delete=1"):
        assert word in answer.stdout


def test_a_version_that_can_lose_commits_is_unsafe_in_wal_mode(monkeypatch):
    monkeypatch.setattr(sqlite, "version", lambda: (3, 40, 1))
    monkeypatch.setattr(doctor, "_pragma", pragmas(journal_mode="wal"))
    assert unsafe() == [
        "unsafe  SQLite 3.40.1, journal_mode=wal: deze versie kan met WAL gegevens verliezen; draai make setup."
    ]


def test_the_same_version_is_safe_with_the_rollback_journal_and_says_why(monkeypatch):
    monkeypatch.setattr(sqlite, "version", lambda: (3, 40, 1))
    monkeypatch.setattr(doctor, "_pragma", pragmas(journal_mode="delete"))
    assert unsafe() == []
    seen = [finding.seen for finding in doctor.findings() if finding.seen.startswith("SQLite")]
    assert seen == [
        "SQLite 3.40.1, journal_mode=delete (deze versie kan met WAL gegevens verliezen; daarom het rollback journal)"
    ]


@pytest.mark.parametrize(("name", "value", "wanted"), [("synchronous", 1, 2), ("foreign_keys", 0, 1)])
def test_a_setting_that_can_lose_data_is_unsafe(monkeypatch, name, value, wanted):
    monkeypatch.setattr(doctor, "_pragma", pragmas(**{name: value}))
    assert unsafe() == [f"unsafe  {name}={value}: dit hoort {wanted} te zijn."]


def test_a_full_disk_is_unsafe(monkeypatch):
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage(10**9, 10**9 - 499_999_999, 499_999_999))
    assert unsafe() == ["unsafe  Vrije ruimte: 499 MB: maak ten minste 500 MB vrij."]


def test_a_network_disk_is_unsafe(monkeypatch, settings):
    monkeypatch.setattr(doctor, "disk_kind", lambda folder: "nfs4")
    assert unsafe() == [
        f"unsafe  Gegevensmap {settings.DATA}: dit is een netwerkschijf (nfs4); neem een schijf in deze machine."
    ]


def test_tables_that_are_behind_are_unsafe(monkeypatch):
    monkeypatch.setattr(doctor, "tables_behind", lambda: ["posters.0002_more"])
    monkeypatch.setattr(doctor, "tables_made", lambda: True)
    assert unsafe() == ["unsafe  Tabellen: er ontbreekt posters.0002_more: start de server; die werkt de tabellen bij."]


def test_a_migration_that_the_database_has_not_had_is_found_by_its_name():
    assert tables_behind() == []
    recorder = MigrationRecorder(connection)
    last = max(name for app, name in recorder.applied_migrations() if app == "room")
    recorder.record_unapplied("room", last)
    assert tables_behind() == [f"room.{last}"]


def test_a_postgresql_that_forgets_is_unsafe(monkeypatch):
    answers = {
        "SHOW server_version": "15.4",
        "SHOW synchronous_commit": "off",
        "SHOW fsync": "on",
        "SHOW full_page_writes": "on",
        "SELECT pg_is_in_recovery()": True,
    }
    monkeypatch.setattr(doctor, "_ask", answers.get)
    assert [finding.line for finding in doctor._postgresql()] == [
        "ok      PostgreSQL 15.4",
        "unsafe  synchronous_commit=off: zet dit aan, anders kan vastgelegde tekst bij een stroomstoring verdwijnen.",
        "ok      fsync=on",
        "ok      full_page_writes=on",
        "unsafe  pg_is_in_recovery: verbind met de eerste server, niet met een kopie.",
    ]


def test_what_is_unsafe_ends_with_one_and_the_reason(monkeypatch, capsys):
    monkeypatch.setattr(doctor, "findings", lambda: [doctor.Finding("a"), doctor.Finding("b", "doe iets.")])
    with pytest.raises(Stop) as stop:
        doctor.run(SimpleNamespace())
    assert (stop.value.status, stop.value.lines) == (1, ("b: doe iets.",))
    assert capsys.readouterr().out == "ok      a\nunsafe  b: doe iets.\n"


def test_a_data_folder_that_cannot_be_written_is_told(console):
    answer = console.run("doctor", HALENBRENGEN_DATA="/proc/nowhere")
    assert answer.returncode == 1
    assert answer.stderr == "halenbrengen: HALENBRENGEN_DATA: /proc/nowhere: No such file or directory\n"


def test_a_database_that_is_not_there_is_told(console):
    answer = console.run("doctor", HALENBRENGEN_DATABASE_URL="postgresql://x:y@127.0.0.1:1/z")
    assert answer.returncode == 1
    assert answer.stderr.startswith("halenbrengen: Database: connection failed")
    assert len(answer.stderr.splitlines()) == 1


def pragmas(**odd):
    return {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, **odd}.get


def test_how_mail_is_set_is_told(settings):
    assert "ok      Mail: niet ingesteld; de begeleider geeft uitnodigingen zelf" in lines()
    settings.SMTP_HOST, settings.SMTP_PORT, settings.MAIL_FROM = "127.0.0.1", 1, "gesprek@host.example"
    told = "Mail: 127.0.0.1:1 (starttls), van gesprek@host.example: De mailserver is niet bereikbaar."
    assert f"unsafe  {told}" in lines()


def lines():
    return [finding.line for finding in doctor.findings()]
