"""A clock that a test sets: what Django and the fund of our own take for now."""

from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from types import SimpleNamespace

from django.utils import timezone


@contextmanager
def moved():
    """Yields `to(moment)`; until then, and between two calls, time goes on as it does."""
    with _read_by(_goes_on):
        timezone.ahead = timedelta(0)

        def to(moment):
            timezone.ahead += moment - timezone.now()

        yield to
        del timezone.ahead


@contextmanager
def standing():
    """Yields `to(moment)`; between two calls time moves by a microsecond each time it is read.

    So what happens is the same on a slow machine.
    """
    begin = timezone.now()
    with _read_by(_stands):

        def to(moment):
            timezone.moment, timezone.readings = moment, count()

        to(begin)
        yield to
        del timezone.moment, timezone.readings


def of_the_fund():
    """`time` for a module that only asks for seconds."""
    return SimpleNamespace(time=lambda: timezone.now().timestamp())


@contextmanager
def _read_by(reading):
    """Columns hold `timezone.now` itself as their default: so its body is what changes."""
    real = timezone.now.__code__
    timezone.now.__code__ = reading.__code__
    try:
        yield
    finally:
        timezone.now.__code__ = real


# As django.utils.timezone sees them: the names are of that module.


def _goes_on():
    return datetime.now(tz=timezone.utc) + ahead  # noqa: F821


def _stands():
    return moment + timedelta(microseconds=next(readings))  # noqa: F821
