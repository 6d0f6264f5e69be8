"""Row 37: ninety days of many dossiers, all faults on; none is lost, none goes wrong.

A thousand take twenty minutes: `make storms` lives through them, `make test` through a few.
"""

import os
import random
import sys

import pytest

from tests.faults import ninety_days

DOSSIERS = int(os.environ.get("DOSSIERS_OF_ROW_37", "15"))
SEED = int(os.environ.get("FAULT_SEED", random.randrange(10**6)))


@pytest.mark.row(37)
def test_after_ninety_days_every_case_is_at_rest_parked_or_waits_for_its_student(
    bare_ground, ledger, capsys
):
    with capsys.disabled():
        sys.stdout.write(f"\n90 days of {DOSSIERS} dossiers: FAULT_SEED={SEED}\n")

    told = bare_ground.inside(ninety_days.live, DOSSIERS, SEED, str(ledger))

    assert told["breaches"] == []
    assert "lost" not in told["standings"]
    assert sum(told["standings"].values()) == DOSSIERS
    assert not {"preparing", "sent"} & set(told["tracks"])
    for fault in ("kills", "stumbles", "dropped", "twice", "forged", "late", "other body"):
        assert told["struck"][fault] > DOSSIERS / 8, fault
