"""Rows 15 and 17: workers killed at random in every way, a broker emptied, a fund that fails."""

import os
import random
import signal
import sys
import time
from contextlib import suppress

import pytest
import redis

from tests.faults import inside
from tests.faults.ground import children, effects
from tests.faults.storms import SECONDS, SEEDS

CASES = 6
FLUSH_EVERY = 6
SELF_KILLS = 0.002  # of the passages of a crash point
BAD_FUND = [
    {"what": "status", "status": 500, "when": "after", "probability": 0.1},
    {"what": "reset", "when": "before", "probability": 0.1},
    {"what": "malformed", "when": "after", "probability": 0.05},
]


def blow(worker, dice):
    """Kill the whole tree, its main process, or one of its children (beat is one of them)."""
    what = dice.choice(["tree", "main", "child", "child"])
    with suppress(ProcessLookupError):
        if what == "tree":
            os.killpg(worker.pid, signal.SIGKILL)
        elif what == "main":
            os.kill(worker.pid, signal.SIGKILL)
        elif listed := children(worker.pid):
            os.kill(dice.choice(listed), signal.SIGKILL)
    return what


def storm(ground, port, dice, seconds):
    """Returns the blows struck."""
    blows, deadline = [], time.monotonic() + seconds
    flushed = time.monotonic()
    while time.monotonic() < deadline:
        with ground.worker(faults=f"*@{SELF_KILLS}#{dice.randrange(10**6)}") as worker:
            until = min(deadline, time.monotonic() + dice.uniform(4, 9))
            while time.monotonic() < until and worker.poll() is None:
                time.sleep(dice.uniform(0.5, 2))
                if time.monotonic() - flushed > FLUSH_EVERY:
                    with redis.Redis(port=port) as broker:
                        broker.flushall()
                    flushed = time.monotonic()
                    blows.append("flush")
            blows.append(blow(worker, dice))
    return blows


@pytest.mark.row(15, 17)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_storm_loses_and_doubles_nothing(bare_ground, fund, redis_url, ledger, seed, capsys):
    ground, dice = bare_ground, random.Random(seed)
    with capsys.disabled():
        sys.stdout.write(f"\nstorm of {SECONDS:.0f} s: STORM_SEEDS={seed}\n")
    ground.environment["REDIS_URL"] = redis_url
    fund(week=1, seed=seed, calls=BAD_FUND)
    cases = ground.inside(inside.open_cases, CASES)

    blows = storm(ground, int(redis_url.rsplit(":", 1)[1].split("/")[0]), dice, SECONDS)

    ground.inside(inside.fund_is_trusted_again)
    for case in cases:
        ground.drain_until(case, affiliation="to_complete")
    assert set(blows) & {"tree", "main", "child"}
    assert effects(ledger, "submitAffiliation") == CASES
    assert ground.breaches(ledger) == []
