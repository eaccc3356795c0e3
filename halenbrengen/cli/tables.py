"""The tables of the database and the code that uses them, kept in step."""

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder


def bring_tables():
    """Make the tables, or bring them up to date; quick when there is nothing to do."""
    if tables_behind():
        call_command("migrate", verbosity=0, interactive=False)


def tables_behind():
    """The names of the migrations that this database has not had."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]


def tables_made():
    """Whether this database has been used before."""
    return MigrationRecorder(connection).has_table()
