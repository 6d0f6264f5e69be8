"""Row 35: the schema changes under a worker of the old code; it waits and loses nothing."""

import sqlite3
import time
from contextlib import closing

import psycopg
import pytest

from tests.faults import inside
from tests.faults.ground import children, effects, wait_for
from tests.faults.storms import lasts

CASES = 3
NEW_COLUMNS = [
    "ALTER TABLE cpam_case ADD COLUMN moon integer",
    "ALTER TABLE cpam_event ADD COLUMN moon varchar(20) DEFAULT '' NOT NULL",
    "ALTER TABLE cpam_timer ADD COLUMN moon varchar(20) DEFAULT '' NOT NULL",
]

pytestmark = pytest.mark.row(35)


def migration(database):
    """Connected, in a transaction that nobody else sees: as `migrate` holds it."""
    if database.startswith("sqlite"):
        line = sqlite3.connect(
            database.removeprefix("sqlite:///"), timeout=60, isolation_level=None
        )
        line.execute("BEGIN IMMEDIATE")
        return line
    return psycopg.connect(database)


def test_a_worker_of_the_old_code_outlives_new_columns(ground_with_broker, database, ledger):
    ground = ground_with_broker
    with ground.worker() as worker:
        wait_for(lambda: len(children(worker.pid)) == 3)  # two, and beat
        alive = children(worker.pid)
        cases = ground.inside(inside.open_cases, CASES)
        with closing(migration(database)) as line:
            for change in NEW_COLUMNS:
                line.execute(change)
            time.sleep(lasts(3, in_full=20))  # the worker's ticks wait for the tables meanwhile
            line.execute("COMMIT")
        for case in cases:
            ground.watch(case, affiliation="to_complete")
        assert children(worker.pid) == alive
    assert effects(ledger, "submitAffiliation") == CASES
    assert ground.breaches(ledger) == []


def test_migrate_itself_may_run_beside_a_worker(ground_with_broker, ledger):
    ground = ground_with_broker
    with ground.worker():
        cases = ground.inside(inside.open_cases, CASES)
        ground.manage("migrate", "--noinput", "--verbosity", "0")
        for case in cases:
            ground.watch(case, affiliation="to_complete")
    assert effects(ledger, "submitAffiliation") == CASES
    assert ground.breaches(ledger) == []
