"""Measure two ways of doing a thing in turn, so that a noisy machine disturbs both alike."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line of the report; `target` is "" where there is none."""

    what: str
    figure: str
    target: str = ""

    def __str__(self):
        return f"{self.what:<58} {self.figure:>24}   {self.target}"


def seconds(act: Callable[[], object], times: int) -> float:
    """Seconds for one act, averaged over `times`."""
    begin = time.perf_counter()
    for _ in range(times):
        act()
    return (time.perf_counter() - begin) / times


def in_turn(acts: dict[str, Callable[[], object]], *, rounds: int = 7, times: int = 20):
    """Median seconds of each act: every round runs all of them, after one that is not counted."""
    taken: dict[str, list[float]] = {name: [] for name in acts}
    for round_ in range(rounds + 1):
        for name, act in acts.items():
            figure = seconds(act, times)
            if round_:
                taken[name].append(figure)
    return {name: statistics.median(figures) for name, figures in taken.items()}


def spread(figures: list[float]) -> tuple[float, float, float]:
    """Median, 95th percentile and worst."""
    ordered = sorted(figures)
    return statistics.median(ordered), ordered[int(0.95 * (len(ordered) - 1))], ordered[-1]
