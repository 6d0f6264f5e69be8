"""What the worker does for dossiers when it is rung."""

from celery import shared_task
from django.core.cache import cache

from enrollment.reading import BELL, READ_PAPERS, is_due, read_waiting
from enrollment.waiting import take_up

SECONDS = 3  # no file is begun later: one may take 20 more, and the task has 25
LEASE = 60  # seconds; longer than a task can last
LOOKS = 5  # seconds within which a look may begin; the last one takes READING_SECONDS more


@shared_task(name="enrollment.take_up_files")
def take_up_files() -> None:
    """Open the files that waited for the antivirus; one worker at a time does."""
    if cache.add("enrollment.take_up_files", value=True, timeout=LEASE):
        try:
            take_up(SECONDS)
        finally:
            cache.delete("enrollment.take_up_files")


@shared_task(name=READ_PAPERS, soft_time_limit=LOOKS + 15, time_limit=LOOKS + 20)
def read_papers() -> None:
    """Look at the pages whose turn it is, judge the papers seen through; ring if work remains.

    A look that does not end is killed with its process, before the lease is over.
    """
    read_waiting(LOOKS)
    if is_due():
        BELL.knock()
