"""Row 37: ninety days of many dossiers, all faults on; none is lost, none goes wrong.

A dossier takes four tenths of a second: `make test` lives through a thousand on SQLite and, by the
same code, through 60 on PostgreSQL; `make storms` through a thousand on each (docs/adr/0010).
"""

import os
import random
import sys

import pytest

from tests.faults import ninety_days

DOSSIERS = int(os.environ.get("DOSSIERS_OF_ROW_37", "0"))
SEED = int(os.environ.get("FAULT_SEED", random.randrange(10**6)))


@pytest.mark.row(37)
def test_after_ninety_days_every_case_is_at_rest_parked_or_waits_for_its_student(
    bare_ground, ledger, capsys
):
    on_file = bare_ground.environment["DATABASE_URL"].startswith("sqlite")
    dossiers = DOSSIERS or (1000 if on_file else 60)
    with capsys.disabled():
        sys.stdout.write(f"\n90 days of {dossiers} dossiers: FAULT_SEED={SEED}\n")

    told = bare_ground.inside(ninety_days.live, dossiers, SEED, str(ledger))

    assert told["breaches"] == []
    assert "lost" not in told["standings"]
    assert sum(told["standings"].values()) == dossiers
    assert not {"preparing", "sent"} & set(told["tracks"])
    for fault in ("kills", "stumbles", "dropped", "twice", "forged", "late", "other body"):
        assert told["struck"][fault] > dossiers / 8, fault
