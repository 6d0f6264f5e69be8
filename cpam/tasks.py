"""The one task: somebody rang, so do what is due."""

from celery import shared_task
from django.conf import settings

from cpam import engine
from cpam.doorbell import TASK, knock


@shared_task(name=TASK)
def drain() -> None:
    """Drain until the budget is spent; ring again if work remains."""
    # A call begun at the last moment still ends before the soft time limit.
    engine.drain(max(settings.ENGINE_DRAIN_BUDGET - settings.CPAM_GATEWAY_TIMEOUT, 1))
    if engine.is_due():
        knock()
