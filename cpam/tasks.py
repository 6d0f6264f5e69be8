"""What a worker does when it is rung: what is due, and once an hour the waiting times."""

from typing import Any

from celery import shared_task, signals
from django.conf import settings

from accounts.doorbell import Doorbell
from cpam import engine, forecast, receiving
from cpam.crash import crashpoint
from cpam.doorbell import TASK, knock

FORECAST = "cpam.forecast"
BELL = Doorbell(FORECAST)
LONGEST = 900  # seconds: it reads every event of two years


@shared_task(name=TASK)
def drain() -> None:
    """Read letters seen through, drain until the budget is spent; ring again if work remains."""
    receiving.finish_letters()
    # A call begun at the last moment still ends before the soft time limit.
    engine.drain(max(settings.ENGINE_DRAIN_BUDGET - settings.CPAM_GATEWAY_TIMEOUT, 1))
    if engine.is_due():
        knock()
    if forecast.is_due():
        BELL.knock()


@shared_task(name=FORECAST, soft_time_limit=LONGEST, time_limit=LONGEST + 60)
def compute_forecast() -> None:
    """Compute the waiting times, if nobody did within the hour."""
    forecast.refresh_if_due()


@signals.beat_init.connect
@signals.beat_embedded_init.connect
def _beat_begins(**_signal: Any) -> None:
    """From here on, what this process publishes are ticks."""
    signals.before_task_publish.connect(_tick, sender=TASK)


def _tick(**_signal: Any) -> None:
    crashpoint("CP13")
