"""A clock that a test sets: what Django and the fund of our own take for now."""

import time
from contextlib import contextmanager
from datetime import timedelta
from types import SimpleNamespace

from django.utils import timezone


@contextmanager
def moved():
    """Yields `to(moment)`; until then, and between two calls, time goes on as it does."""
    real = timezone.now.__code__
    timezone.ahead = timedelta(0)
    # Columns hold `timezone.now` itself as their default: so its body is what changes.
    timezone.now.__code__ = _now.__code__

    def to(moment):
        timezone.ahead += moment - timezone.now()

    try:
        yield to
    finally:
        timezone.now.__code__ = real
        del timezone.ahead


def of_the_fund():
    """`time` for a module that only asks for seconds."""
    return SimpleNamespace(time=lambda: time.time() + timezone.ahead.total_seconds())


def _now():
    return datetime.now(tz=timezone.utc) + ahead  # noqa: F821 - as django.utils.timezone sees it
