"""What a seed of row 37 found is found again: nothing hangs on the hour, the machine or a hash."""

import json
import shutil

import pytest

from tests.faults import ninety_days

SEED, DOSSIERS, DAYS = 37, 4, 20


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_same_seed_lives_the_same_days_again(bare_ground, migrated_file, tmp_path):
    def live(name):
        ledger, file = tmp_path / f"{name}.jsonl", tmp_path / f"{name}.sqlite3"
        shutil.copyfile(migrated_file, file)
        bare_ground.environment["DATABASE_URL"] = f"sqlite:///{file}"
        told = bare_ground.inside(ninety_days.live, DOSSIERS, SEED, str(ledger), DAYS)
        return told, witnessed(ledger)

    first, again = live("first"), live("again")

    assert again == first
    assert first[0]["struck"]["kills"]
    assert any(line["line"] == "event" for line in first[1])


def witnessed(ledger):
    """What the fund heard, did and said; only its lines' hours are of the real clock."""
    found = (json.loads(text) for text in ledger.read_text(encoding="utf-8").splitlines())
    return [{**line, "at": None} for line in found]
