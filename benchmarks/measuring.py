"""Measure two ways of doing a thing in turn, so that a noisy machine disturbs both alike."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db import connection


@dataclass(frozen=True)
class Line:
    """One line of the report; `target` is "" where there is none."""

    what: str
    figure: str
    target: str = ""

    def __str__(self):
        return f"{self.what:<58} {self.figure:>24}   {self.target}"


def processor() -> float:
    """Seconds of processor used so far: ours, and those of the PostgreSQL process that serves us.

    Read from /proc, where the server is of this machine. What waits is not counted, so what others
    do here matters much less than by the clock.
    """
    used = time.process_time()
    if connection.vendor == "postgresql":
        connection.ensure_connection()
        of_server = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
        used += int(of_server.read_text().split()[0]) / 1e9
    return used


def in_turn(
    acts: dict[str, Callable[[], object]],
    *,
    rounds: int = 7,
    times: int = 20,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """Median seconds of each act, by `clock`: each round runs all, the first is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for round_ in range(rounds + 1):
        for name, act in acts.items():
            begin = clock()
            for _ in range(times):
                act()
            if round_:
                taken[name].append((clock() - begin) / times)
    return {name: statistics.median(figures) for name, figures in taken.items()}


def spread(figures: list[float]) -> tuple[float, float, float]:
    """Median, 95th percentile and worst."""
    ordered = sorted(figures)
    return statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))], ordered[-1]
