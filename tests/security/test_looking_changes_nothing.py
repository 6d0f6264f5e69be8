"""No GET changes a row: only the log of accesses, sessions and limits may know of it."""

import hashlib

import pytest
from django.apps import apps
from django.db import connection

from tests.security.addresses import within_reach
from tests.security.world import WHO

KNOW_OF_IT = {"accounts_access", "django_session"}


def digests():
    """Of each table but those, all that its rows say."""
    tables = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    found = {}
    with connection.cursor() as cursor:
        for table in sorted(tables - KNOW_OF_IT):
            cursor.execute(f"SELECT * FROM {table}")
            rows = sorted(repr(row) for row in cursor.fetchall())
            found[table] = (len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest())
    return found


@pytest.mark.parametrize("who", WHO)
def test_no_page_writes_when_it_is_looked_at(world, who):
    client = world.client(who, raise_request_exception=False)  # signing in notes when
    before, writers = digests(), []
    for name in within_reach(who):
        client.get(world.url(name))
        if (after := digests()) != before:
            changed = [table for table in after if after[table] != before[table]]
            writers.append((name, changed))
            before = after
    assert writers == []
