"""Erase what is past its day, everywhere: each step by itself, in small transactions.

A purge may be killed anywhere and run again, by itself or beside another one: each transaction is
right alone, and what is found is what is still there.
"""

import logging
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.utils import timezone

from accounts import retention as accounts
from cpam import retention as cases
from cpam.models import Heartbeat
from documents import retention as documents
from enrollment import retention as enrollment

logger = logging.getLogger(__name__)

# In this order: days are set, keys go with their rows, at last the bytes that no row names.
STEPS: dict[str, Callable[[datetime], Iterator[int]]] = {
    "cases whose papers were given a day": cases.undated_papers,
    "papers past their day": documents.past_their_day,
    "letters that may hold a number": documents.unread_letters,
    "drafts warned": enrollment.warnings,
    "drafts forgotten": enrollment.forgotten_drafts,
    "papers of silent people": cases.silent_papers,
    "copies for the fund": cases.copies_for_the_fund,
    "abandoned files": documents.abandoned_files,
    "answers before an account": enrollment.old_interviews,
    "sessions": accounts.past_sessions,
    "cached counters": accounts.past_counters,
    "files without a row": documents.orphans,
}
TURN = "purge"  # whose turn it was last: the lease
DONE = "purged"  # when all steps were last gone through
AGAIN = timedelta(minutes=1)  # after a purge that had to stop


def purge(stop: float | None = None) -> tuple[Counter[str], bool]:
    """Go through the steps until `stop` (time.monotonic()). Returns what went, and if all is done.

    No count names a person; neither does the log.
    """
    now, gone = timezone.now(), Counter(dict.fromkeys(STEPS, 0))
    for kind, step in STEPS.items():
        for count in step(now):
            gone[kind] += count
            if stop is not None and time.monotonic() > stop:
                return gone, False
    Heartbeat.objects.update_or_create(name=DONE, defaults={"at": now})
    return gone, True


def purge_if_due(stop: float | None) -> None:
    """Purge where the last one is long enough ago; of several workers one does.

    A fault in it is said and stops nothing else; it comes up again at the next turn.
    """
    if not _take_turn(timezone.now()):
        return
    try:
        gone, complete = purge(stop)
    except SoftTimeLimitExceeded:
        raise
    except Exception:
        logger.exception("The purge failed: nothing else went this time")
        return
    if not complete:
        soon = timezone.now() - timedelta(seconds=settings.PURGE_EVERY) + AGAIN
        Heartbeat.objects.filter(name=TURN).update(at=soon)
    if gone.total():
        logger.info("Purged: %s", dict(+gone))


def _take_turn(now: datetime) -> bool:
    """Whoever changes the row has the turn; a killed purge comes up again with the next one."""
    before = now - timedelta(seconds=settings.PURGE_EVERY)
    if Heartbeat.objects.filter(name=TURN, at__lte=before).update(at=now):
        return True
    return Heartbeat.objects.get_or_create(name=TURN, defaults={"at": now})[1]
