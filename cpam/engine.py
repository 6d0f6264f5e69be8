"""The loop that keeps every case alive: claim what is due, work on it, give back the rest.

The same on SQLite and on PostgreSQL, rung by Celery or run by `manage.py drain`. `next_run_at` is
the schedule and the lease at once; `version` changes at each claim and commit, so that who was
paused past a lease finds another version and drops what it holds.
"""

import logging
import time
from collections import deque
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from functools import reduce
from operator import or_

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from accounts.models import Message
from cpam import mail, notifications
from cpam.backoff import DATABASE_IS_AWAY, pause
from cpam.crash import crashpoint
from cpam.models import Case, Heartbeat
from cpam.purge import purge_if_due
from cpam.step import FencedOut, step, step_together

logger = logging.getLogger(__name__)

BATCH = 50
CALLS = 10  # cases that a worker calls for in one round: the others are left to its neighbours
PURGE_SLICE = 5  # seconds of a drain: nobody's case waits long for it


def drain(budget: float, *, until_idle: bool = False) -> int:
    """Do what is due, for `budget` seconds at most. Returns how many rows were worked on.

    A call that could outlast the budget is not begun. With `until_idle` the budget is ignored.
    """
    beat()
    stop = None if until_idle else time.monotonic() + budget
    purge_if_due(time.monotonic() + min(budget / 2, PURGE_SLICE) if stop else None)
    done = 0
    while stop is None or time.monotonic() < stop:
        worked = _round(stop)
        if not worked:
            break
        done += worked
    return done


def is_due() -> bool:
    """Is anything waiting now?"""
    now = timezone.now()
    return (
        Case.objects.filter(next_run_at__lte=now).exists()
        or Message.objects.filter(next_run_at__lte=now).exists()
    )


def beat() -> None:
    """Say that a worker lives."""
    Heartbeat.objects.update_or_create(name="drain", defaults={"at": timezone.now()})


def _round(stop: float | None) -> int:
    """Claim once and work on what was claimed; give back what there is no time for."""
    now, lease = timezone.now(), timedelta(seconds=settings.ENGINE_LEASE)
    cases = Case.objects.claim(now, lease=lease, limit=BATCH)
    messages = Message.objects.claim(now, lease=lease, limit=CALLS)
    crashpoint("CP4")
    latest = time.monotonic() + settings.ENGINE_LEASE / 3
    left = sorted(work_together(cases), key=lambda case: case.attempt)
    _give_back(left[CALLS:])
    _work_in_turn(left[:CALLS], latest if stop is None else min(latest, stop))
    first = [message for message in messages if message.attempt == 1]
    again = sorted(messages, key=lambda message: message.attempt)[len(first) :]
    _give_back(again[1:])  # a worker may have died over them: each answers for itself
    for message in (*first, *again[:1]):
        mail.deliver(message)
    return len(cases) + len(messages)


def _work_in_turn(cases: list[Case], stop: float) -> None:
    """Work on each until `stop`; the rest is given back, its attempt not counted.

    A worker died over each case whose attempt is not the first, or over a neighbour of it: such a
    case is worked on alone, so that whoever kills workers answers for itself only.
    """
    waiting = deque(cases)
    while waiting and time.monotonic() <= stop:
        case = waiting.popleft()
        if case.attempt > 1:
            _give_back([*waiting])
            waiting.clear()
        try:
            work(case)
        except DATABASE_IS_AWAY:
            _give_back([case, *waiting])
            raise
        except SoftTimeLimitExceeded:
            _give_back([*waiting])
            raise
    _give_back([*waiting])


def work_together(cases: list[Case]) -> list[Case]:
    """The steps that need no call and hear no news, in one transaction. Returns the cases left.

    Nothing of it is written where one of them fails: each then goes by itself, and answers for
    itself. So does, from the start, what a worker may have died over.
    """
    try:
        done = step_together([case for case in cases if case.attempt == 1])
    except (*DATABASE_IS_AWAY, SoftTimeLimitExceeded):
        _give_back(cases)
        raise
    except Exception:
        logger.exception("A step failed: each case goes by itself")
        return cases
    return [case for case in cases if case.pk not in done]


def work(case: Case) -> None:
    """One step of a claimed case; whatever goes wrong, it comes up again later."""
    try:
        if case.attempt > settings.ENGINE_MAX_ATTEMPTS:
            _park(case, "the worker died over it too often")
        else:
            step(case)
    except FencedOut:
        Case.objects.filter(pk=case.pk).update(fenced_out=F("fenced_out") + 1)
        logger.warning("Fenced out of case %s: a result was dropped", case.pk)
    except (*DATABASE_IS_AWAY, SoftTimeLimitExceeded):
        raise  # nothing can be written down now, and it is not the case's fault
    except Exception as error:
        logger.exception("Case %s failed at attempt %s", case.pk, case.attempt)
        _come_back(case, type(error).__name__)


def _give_back(rows: Sequence[Case] | Sequence[Message]) -> None:
    """Claimed and not worked on: due again at once, and the attempt is not counted.

    Where the database does not listen, the lease brings them back.
    """
    ours = [Q(pk=row.pk, version=row.version) for row in rows]
    if ours:
        with suppress(*DATABASE_IS_AWAY):
            model = type(rows[0])
            mine = model._default_manager.filter(reduce(or_, ours), attempt__gt=0)  # noqa: SLF001 - of either
            mine.update(next_run_at=timezone.now(), attempt=F("attempt") - 1)


def _come_back(case: Case, reason: str) -> None:
    if case.attempt >= settings.ENGINE_MAX_ATTEMPTS:
        _park(case, reason)
        return
    mine = Case.objects.filter(pk=case.pk, version=case.version)
    mine.update(next_run_at=timezone.now() + pause(case.attempt))


def _park(case: Case, reason: str) -> None:
    """Hold the whole case until a person resumes it: our own code stumbles over it each time."""
    with transaction.atomic():
        mine = Case.objects.filter(pk=case.pk, version=case.version)
        parked = mine.update(next_run_at=None, park_reason=reason[:200])
        if parked and not case.park_reason:
            notifications.alert(case, f"parked:{case.version}", "A case is parked.")
