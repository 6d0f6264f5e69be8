"""How long to wait before the same thing is tried again."""

import random
from datetime import timedelta

from django.db import InterfaceError, InternalError, OperationalError

# Down, full, locked or read-only: the fault of no case. Another DatabaseError is our own code's.
DATABASE_IS_AWAY = (OperationalError, InterfaceError, InternalError)
LONGEST = timedelta(hours=1)


def pause(attempt: int) -> timedelta:
    """From a second, doubling to an hour; at least half of it, so that retries keep no step."""
    whole = min(timedelta(seconds=2 ** min(attempt, 20)), LONGEST)
    return whole * (0.5 + random.random() / 2)  # noqa: S311 - spreads load, guards nothing
