"""How long faults last, and from which seeds they are drawn: `make test` is short, `make storms` is
the matrix as it is written.
"""

import os
import random

IN_FULL = "STORM_SECONDS" in os.environ
SECONDS = float(os.environ.get("STORM_SECONDS", "20"))
# Every process of a run draws the same.
DRAW = random.Random(os.environ.get("PYTEST_XDIST_TESTRUNUID"))
SEEDS = [int(seed) for seed in os.environ.get("STORM_SEEDS", "").split()] or [
    DRAW.randrange(10**6) for _ in range(int(os.environ.get("STORMS", "1")))
]


def lasts(seconds, *, in_full):
    """How long a fault lasts here."""
    return in_full if IN_FULL else seconds
