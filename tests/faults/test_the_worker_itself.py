"""The worker as a process: it leaves nobody behind, and works with files where no broker runs."""

import os
import signal
import time
from pathlib import Path


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
        deadline = time.monotonic() + 20
        while len(members(worker.pid)) < 4:  # itself, two children, beat
            assert time.monotonic() < deadline
            time.sleep(0.1)
        os.kill(worker.pid, signal.SIGKILL)
        worker.wait()
        deadline = time.monotonic() + 5
        while members(worker.pid):
            assert time.monotonic() < deadline
            time.sleep(0.1)


def test_files_carry_the_bell_where_no_broker_runs(ground):
    case = ground.inside("open")
    with ground.worker():
        ground.watch(case, affiliation="to_complete")
