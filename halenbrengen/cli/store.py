"""The database as the console uses it: one connection, the tables in step with the code."""

import pkgutil
from contextlib import contextmanager
from pathlib import Path

from django.apps import apps
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.recorder import MigrationRecorder


@contextmanager
def alone():
    """One plain connection: a pool would wait half a minute for a database that is not there."""
    options = connection.settings_dict["OPTIONS"]
    pool = options.pop("pool", None)
    try:
        yield
    finally:
        connections.close_all()
        if pool:
            options["pool"] = pool


def bring_tables():
    """Make the tables, or bring them up to date; quick when there is nothing to do."""
    if tables_behind():
        call_command("migrate", verbosity=0, interactive=False)


def tables_behind():
    """The names of the migrations that this database has not had."""
    if _migrations_here() <= set(MigrationRecorder(connection).applied_migrations()):
        return []
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def _migrations_here():
    """Every migration there is, by the name of its file: that is quicker than to load what each of them does."""
    folders = {app.label: Path(app.path) / "migrations" for app in apps.get_app_configs()}
    return {(app, found.name) for app, folder in folders.items() for found in pkgutil.iter_modules([str(folder)])}


def tables_made():
    """Whether this database has been used before."""
    return MigrationRecorder(connection).has_table()
