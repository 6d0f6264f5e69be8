"""What the worker does for dossiers when it is rung."""

from celery import shared_task
from django.core.cache import cache

from enrollment.waiting import take_up

SECONDS = 3  # no file is begun later: one may take 20 more, and the task has 25
LEASE = 60  # seconds; longer than a task can last


@shared_task(name="enrollment.take_up_files")
def take_up_files() -> None:
    """Open the files that waited for the antivirus; one worker at a time does."""
    if cache.add("enrollment.take_up_files", value=True, timeout=LEASE):
        try:
            take_up(SECONDS)
        finally:
            cache.delete("enrollment.take_up_files")
