"""Invariants of the rows that the engine works from: I2 and I8 to I12."""

from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db import connection
from django.db.models import Count
from django.utils import timezone

from accounts.models import Message
from cpam.audit.breach import Breach
from cpam.backoff import LONGEST
from cpam.models import Case, Command, Event, Inbox

MANY = 2000


def somebody_comes_back() -> Iterator[Breach]:
    """I2: a case that is neither at rest nor parked has a due moment."""
    for case in Case.objects.filter(next_run_at=None, park_reason="").iterator(MANY):
        if not case.is_at_rest:
            yield Breach("I2", case.pk, "nothing will ever look at it again")


def news_is_applied_once() -> Iterator[Breach]:
    """I8: one row per event of the fund (the database sees to that), judged exactly once."""
    judged = set(
        Event.objects.filter(key__startswith="inbox:").values_list("key", flat=True).iterator(MANY)
    )
    applied = Inbox.objects.exclude(applied_at=None).exclude(case__erased_at__isnull=False)
    for news in applied.iterator(MANY):
        if f"inbox:{news.event_id}" not in judged:
            yield Breach("I8", news.event_id, "applied without an event")
    for news in Inbox.objects.filter(applied_at=None).iterator(MANY):
        if f"inbox:{news.event_id}" in judged:
            yield Breach("I8", news.event_id, "has an event and is not applied")


def one_message_an_occasion() -> Iterator[Breach]:
    """I9: nobody is told twice."""
    again = Message.objects.values("occasion").annotate(times=Count("pk")).filter(times__gt=1)
    for row in again:
        yield Breach("I9", row["occasion"], f"{row['times']} messages")


def nothing_waits_too_long() -> Iterator[Breach]:
    """I10: what is due is worked on within a lease, two ticks and the longest pause."""
    patience = timedelta(seconds=settings.ENGINE_LEASE + 2 * settings.ENGINE_TICK) + LONGEST
    late = timezone.now() - patience
    for model in (Case, Message):
        for row in model._default_manager.filter(next_run_at__lt=late).iterator(MANY):  # noqa: SLF001 - Django's own face
            yield Breach("I10", row.pk, f"due since {row.next_run_at:%Y-%m-%dT%H:%M:%SZ}")


def attempts_are_bounded() -> Iterator[Breach]:
    """I11: nothing is tried for ever; beyond the cap it is parked."""
    most = settings.ENGINE_MAX_ATTEMPTS
    for command in Command.objects.open().filter(attempt__gte=most, park_reason=""):
        yield Breach("I11", command.pk, f"{command.attempt} attempts")
    for case in Case.objects.filter(attempt__gt=most + 1, park_reason=""):
        yield Breach("I11", case.pk, f"{case.attempt} attempts")


def moments_are_utc() -> Iterator[Breach]:
    """I12: a due moment is an instant, never the local time of somewhere."""
    if settings.TIME_ZONE != "UTC" or not settings.USE_TZ:
        yield Breach("I12", "settings", "TIME_ZONE is not UTC, or USE_TZ is off")
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT table_name, column_name FROM information_schema.columns"
                " WHERE table_name LIKE 'cpam_%%' AND data_type = 'timestamp without time zone'"
            )
            for table, column in cursor.fetchall():
                yield Breach("I12", f"{table}.{column}", "holds no time zone")
