"""What a worker does in a second once it is rung, and how soon an idle one begins."""

import random
import statistics
import time
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils import timezone
from redis import Redis

from benchmarks import growth
from benchmarks.floor import nothing
from benchmarks.measuring import Line, spread
from benchmarks.worker import until, worker
from config.celery import ENGINE
from cpam import engine, forecast
from cpam.doorbell import knock, ring
from cpam.models import Case

ROUNDS = 3
MOMENTS = 30
SPREAD = 15  # seconds over which so many cases come due, for an idle worker


def lines() -> Iterator[Line]:
    """Of the cases that a student opened and that are quiet; the tables are as they are."""
    quiet = Case.objects.exclude(dossier=None).filter(channel="portal")
    quiet.update(next_run_at=growth.LONG_AGO, attempt=0)
    engine.drain(0, until_idle=True)  # each has its timers, and its mail is gone
    forecast.refresh_if_due()
    keys = list(quiet.values_list("pk", flat=True)[:MOMENTS])
    with worker():
        yield _pace(quiet)
        yield _latency("ring after a commit", _begun_when_rung(keys), "p95 at most 0.3 s")
    with worker("--beat", "--schedule", str(settings.VAR_DIR / "bench-beat")):
        _begun_by_beat(keys[:1], over=0)  # from here on, beat beats
        what = f"beat, a tick of {settings.ENGINE_TICK:g} s"
        yield _latency(what, _begun_by_beat(keys, SPREAD), "p95 at most 1.5 s")
    quiet.update(next_run_at=growth.LATER)


def _pace(quiet: QuerySet[Case]) -> Line:
    """Steps of many due cases for one ring, beside as many tasks that do nothing."""
    number = quiet.count()
    queue = Redis.from_url(settings.REDIS_URL)

    def steps():
        knock()
        until(lambda: not engine.is_due() and not quiet.filter(attempt__gt=0).exists())

    def tasks():
        for _ in range(number):
            nothing.delay()
        until(lambda: not queue.llen(ENGINE))

    taken: dict[str, list[float]] = {"steps": [], "tasks": []}
    for round_ in range(ROUNDS + 1):  # the first is not counted
        quiet.update(next_run_at=growth.LONG_AGO)
        for name, act in (("steps", steps), ("tasks", tasks)):
            begin = time.perf_counter()
            act()
            if round_:
                taken[name].append(time.perf_counter() - begin)
    pace = {name: number / statistics.median(figures) for name, figures in taken.items()}
    least = "1" if connection.vendor == "sqlite" else "0.5"
    return Line(
        f"{number:,} steps by doorbell / tasks that do nothing",
        f"{pace['steps']:.0f} to {pace['tasks']:.0f} a second,"
        f" {pace['steps'] / pace['tasks']:.2f} x",
        f"at least {least} x",
    )


def _latency(what: str, begun: list[float], target: str) -> Line:
    median, high, worst = spread(begun)
    return Line(
        f"due to start of {len(begun)} cases, idle, by {what}",
        f"{median:.2f} s, p95 {high:.2f}, worst {worst:.2f}",
        target,
    )


def _begun_when_rung(keys: list) -> list[float]:
    """Seconds from before the commit that makes a case due and rings, to its claim."""
    taken = []
    for key in keys:
        case = Case.objects.get(pk=key)
        begin = time.perf_counter()
        with transaction.atomic():
            case.wake()
            ring()
        until(Case.objects.filter(pk=key).exclude(version=case.version).exists, every=0.002)
        taken.append(time.perf_counter() - begin)
        until(Case.objects.filter(pk=key, attempt=0).exists)
        time.sleep(0.1)  # the worker is idle again
    return taken


def _begun_by_beat(keys: list, over: float) -> list[float]:
    """Seconds from the moment a case is due to its claim, at moments chosen by chance."""
    until(lambda: not Case.objects.filter(pk__in=keys, attempt__gt=0).exists())
    chance = random.Random(7)
    known = dict(Case.objects.filter(pk__in=keys).values_list("pk", "version"))
    soon = timezone.now() + timedelta(seconds=2)
    due = {key: soon + timedelta(seconds=chance.uniform(0, over)) for key in keys}
    with transaction.atomic():
        for key, moment in due.items():
            Case.objects.filter(pk=key).update(next_run_at=moment)
    taken = []

    def all_begun():
        for key, version in list(Case.objects.filter(pk__in=due).values_list("pk", "version")):
            if version != known[key]:
                taken.append((timezone.now() - due.pop(key)).total_seconds())
        return not due

    until(all_begun)
    return taken
