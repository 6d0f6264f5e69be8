"""Append-only tables, lifted in one place: a transactional test empties every table at its end."""

from contextlib import contextmanager
from functools import cache

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from accounts.append_only import AppendOnly, lock, unlock


@cache
def append_only_tables():
    migrations = MigrationLoader(None, ignore_no_migrations=True).disk_migrations.values()
    return [
        operation.table
        for migration in migrations
        for operation in migration.operations
        if isinstance(operation, AppendOnly)
    ]


@contextmanager
def lifted():
    """Without the triggers, for the duration of a flush."""
    _execute(unlock)
    try:
        yield
    finally:
        _execute(lock)


def _execute(statements):
    with connection.cursor() as cursor:
        for table in append_only_tables():
            for statement in statements(table, connection.vendor):
                cursor.execute(statement)
