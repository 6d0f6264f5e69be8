"""What a file costs: processor and memory of the processes that open it, memory of ours."""

import threading
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from documents import intake, sandbox
from documents.intake import Opened, Refused
from tests.hostile.case import OPENED, Case

EVERY = 0.005  # seconds between two looks
TICKS = 100  # a second, of /proc/*/stat


@dataclass(frozen=True)
class Cost:
    """Seconds; megabytes at the highest."""

    wall: float
    cpu: float
    child: float
    parent_growth: float


@dataclass(frozen=True)
class Result:
    outcome: str
    opened: Opened | None
    size: int
    cost: Cost


class Watch:
    """Looks at a process and all it started, until they are gone; sums over attempts."""

    def __init__(self):
        self.cpu = 0.0
        self.child = 0.0
        self.highest = self.own()

    @staticmethod
    def own():
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
        raise AssertionError("a process without memory")

    @contextmanager
    def over(self, pid):
        ended, used = threading.Event(), {}

        def look():
            while not ended.is_set():
                for each in _tree(pid):
                    self._look_at(each, used)
                self.highest = max(self.highest, self.own())
                time.sleep(EVERY)

        watcher = threading.Thread(target=look, daemon=True)
        watcher.start()
        try:
            yield
        finally:
            ended.set()
            watcher.join()
            self.cpu += sum(used.values())

    def _look_at(self, pid, used):
        with suppress(OSError):
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            used[pid] = (int(fields[11]) + int(fields[12])) / TICKS
            # The high-water mark: a peak between two looks is not lost.
            for line in Path(f"/proc/{pid}/status").read_text().splitlines():
                if line.startswith("VmHWM:"):
                    self.child = max(self.child, int(line.split()[1]) / 1024)


def _tree(pid):
    yield pid
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from _tree(int(child))


def opened(case: Case, content: bytes | None = None) -> Result:
    """Open a file by the very road of an upload, and say what came of it at what cost."""
    content = case.make() if content is None else content
    watch, opening = Watch(), sandbox.opening

    @contextmanager
    def watched(*args):
        with opening(*args) as process, watch.over(process.process.pid):
            yield process

    before, began = watch.own(), time.monotonic()
    sandbox.opening = watched
    found = None
    try:
        found = intake.open_file(content, case.name)
        outcome = OPENED
    except Refused as refusal:
        outcome = refusal.code
    finally:
        sandbox.opening = opening
    cost = Cost(time.monotonic() - began, watch.cpu, watch.child, watch.highest - before)
    return Result(outcome, found, len(content), cost)
