"""Ask several questions of one and the same moment."""

from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def reading():
    """A read transaction: everything in it sees the same state, and nobody is kept from writing."""
    connection.ensure_connection()
    if connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
        return
    usual, connection.transaction_mode = connection.transaction_mode, "DEFERRED"
    try:
        with transaction.atomic():
            yield
    finally:
        connection.transaction_mode = usual
