"""Row 15, part by part: a worker leaves nobody behind, and does without a broker."""

import os
import signal
from pathlib import Path

import pytest

from tests.faults import inside
from tests.faults.ground import wait_for

pytestmark = pytest.mark.row(15)


def members(group):
    """Living processes of a process group."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _parent, of, *_rest = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(of) == group and state != "Z":
            found.append(int(stat.parent.name))
    return found


def test_a_killed_worker_leaves_no_beat_behind(ground_with_broker):
    with ground_with_broker.worker() as worker:
        # itself, two children, beat
        wait_for(lambda: len(members(worker.pid)) == 4)
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()
        wait_for(lambda: not members(worker.pid))


def test_files_carry_the_bell_where_no_broker_runs(ground):
    case = ground.inside(inside.open_case)
    (ground.folder / "broker").mkdir()
    with ground.worker():
        ground.watch(case, affiliation="to_complete")
