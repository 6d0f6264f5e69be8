"""What accounts leave lying about when its time is over: sessions and cached counters."""

from collections.abc import Iterator
from datetime import datetime

from django.contrib.sessions.models import Session
from django.core.cache import DEFAULT_CACHE_ALIAS, caches
from django.core.cache.backends.db import DatabaseCache
from django.db import connection


def past_sessions(now: datetime) -> Iterator[int]:
    """Forget the sessions that open nothing any more. Yields how many there were."""
    yield Session.objects.filter(expire_date__lt=now).delete()[0]


def past_counters(now: datetime) -> Iterator[int]:
    """Forget what the cache no longer answers: who tried to sign in, and from where.

    Django's own culling waits until the table is full.
    """
    cache = caches[DEFAULT_CACHE_ALIAS]
    if isinstance(cache, DatabaseCache):
        table = connection.ops.quote_name(cache._table)  # type: ignore[attr-defined]  # noqa: SLF001 - it has no public name
        moment = connection.ops.adapt_datetimefield_value(now.replace(microsecond=0))
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table} WHERE expires < %s", [moment])  # noqa: S608 - the name is from the settings
            yield cursor.rowcount
