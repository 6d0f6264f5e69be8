"""What the engine costs beside the floors it stands on, each pair measured in turn."""

import uuid
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from benchmarks import doorbell, growth, recovery, webhook
from benchmarks.measuring import Line, in_turn, processor
from config.demo.personas import demo_institution
from config.demo.population import populate
from cpam import engine, seen
from cpam.gateway import http
from cpam.gateway.base import Taken
from cpam.models import Case, Filing

BATCH = 50
DOSSIERS = 2_000  # real ones, with their log; the tables are grown around them
LEASE = timedelta(seconds=1)


def lines() -> Iterator[Line]:
    populate(DOSSIERS, seed=7, state="submitted", institution=demo_institution())
    real = list(Case.objects.values_list("pk", flat=True))
    Case.objects.update(next_run_at=growth.LATER)
    first = None
    for rows in growth.SIZES:
        growth.grow_to(rows)
        yield _claim(rows, real)
        cost = _step(rows, real)
        first = first or cost
        yield Line(
            f"one step by itself, {rows:,} cases: update / ours",
            f"{cost['alone'] * 1000:.1f} ms, {cost['update'] / cost['alone']:.2f} x",
            "at least 0.5 x on PostgreSQL",
        )
        yield Line(
            f"a poll, intent and result, {rows:,} cases: update / ours",
            f"{cost['poll'] * 1000:.1f} ms, {cost['update'] / cost['poll']:.2f} x",
            "at least 0.3 x on PostgreSQL",
        )
        yield Line(
            f"one step of {BATCH} in a transaction, {rows:,} cases: alone / ours",
            f"{cost['together'] * 1000:.1f} ms, {cost['alone'] / cost['together']:.2f} x",
            "at least 4 x on PostgreSQL",
        )
    yield Line(
        "processor of a step, most rows / fewest: alone, together",
        ", ".join(f"{cost[name] / first[name]:.2f} x" for name in ("alone_cpu", "together_cpu")),
        "at most 1.3 x",
    )
    yield from doorbell.lines()
    yield recovery.line()
    yield webhook.line(real[0])


def _can_be_polled(keys: list[uuid.UUID]) -> None:
    """Their fund took them in; it is at hand, and has no news."""
    settings.CPAM_GATEWAY_URL, settings.CPAM_GATEWAY_SECRETS = "http://127.0.0.1:9/v1", ["bench"]
    http.HttpGateway.events = lambda *_: Taken({"events": [], "last_sequence": 0})
    Case.objects.filter(pk__in=keys).update(channel="http", affiliation="sent")
    for filing in Filing.objects.filter(case__in=keys):
        filing.reference = f"bench-{filing.pk}"
        filing.save()


def _due(keys: list[uuid.UUID]) -> None:
    Case.objects.filter(pk__in=keys).update(next_run_at=growth.LONG_AGO, attempt=0)


def _claim(rows: int, real: list[uuid.UUID]) -> Line:
    def ours():
        assert len(Case.objects.claim(timezone.now(), lease=LEASE, limit=BATCH)) == BATCH

    def raw():
        now = timezone.now()
        skip = connection.features.has_select_for_update_skip_locked
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "UPDATE cpam_case SET next_run_at = %s, version = version + 1,"
                " attempt = attempt + 1 WHERE id IN (SELECT id FROM cpam_case"
                " WHERE next_run_at <= %s ORDER BY next_run_at LIMIT %s"
                f"{' FOR UPDATE SKIP LOCKED' if skip else ''})"
                " RETURNING id, version, attempt, park_reason",
                [now + LEASE, now, BATCH],
            )
            assert len(cursor.fetchall()) == BATCH

    _due(real)
    taken = in_turn({"ours": ours, "raw": raw}, rounds=5, times=3)
    Case.objects.filter(pk__in=real).update(next_run_at=growth.LATER)
    return Line(
        f"claim of {BATCH} of {rows:,} cases: raw SQL / ours",
        f"{taken['ours'] * 1000:.1f} ms, {taken['raw'] / taken['ours']:.2f} x",
        "at least 0.7 x",
    )


def _step(rows: int, real: list[uuid.UUID]) -> dict[str, float]:
    """Seconds by the clock, commits included: a step alone, one of many, the least update.

    `_cpu`: seconds of processor, ours and the database's, the claim included.
    """
    ours, polled = real[:BATCH], real[BATCH : 2 * BATCH]
    _can_be_polled(polled)

    def poll():
        Filing.objects.filter(case__in=polled).update(poll_at=growth.LONG_AGO)
        _each_by_itself(polled)

    def together():
        assert engine.work_together(_claimed(ours)) == []

    def update():
        for key in ours:
            with transaction.atomic():
                Case.objects.filter(pk=key).update(attempt=0)

    def claimed():
        _claimed(ours)

    acts = {"alone": lambda: _each_by_itself(ours), "poll": poll}
    acts |= {"together": together, "update": update}
    _each_by_itself(ours + polled)  # each has its timers before anything is measured
    taken = in_turn({**acts, "claimed": claimed}, rounds=5, times=1)
    steps = {"alone": acts["alone"], "together": together, "due": lambda: _due(ours)}
    used = in_turn(steps, rounds=9, times=2, clock=processor)
    Case.objects.filter(pk__in=real).update(next_run_at=growth.LATER)
    claims = taken.pop("claimed")  # measured apart: the steps bear it, the update does not
    for name in ("alone", "poll", "together"):
        taken[name] -= claims
    for name in ("alone", "together"):
        taken[f"{name}_cpu"] = used[name] - used["due"]
    return {name: seconds / BATCH for name, seconds in taken.items()}


def _claimed(keys: list[uuid.UUID]) -> list[Case]:
    _due(keys)
    return Case.objects.claim(timezone.now(), lease=timedelta(hours=1), limit=len(keys))


def _each_by_itself(keys: list[uuid.UUID]) -> None:
    """As a drain does: what all have open is read at once, then each has commits of its own."""
    cases = _claimed(keys)
    seen.look(cases)
    for case in cases:
        engine.work(case)
