"""Laying a layout over rows of signs: which zone they would make, and how far-fetched it is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from documents.reading.mrz_layouts import LAYOUTS, Layout
from documents.reading.mrz_repair import Repair, failed_groups, repairs
from documents.reading.mrz_shapes import CODE, FILLER, SHAPES, SIGNS
from documents.reading.picture.zone_grid import MARGIN
from documents.reading.picture.zone_row import Row
from documents.reading.picture.zone_rules import alike, blurred, country, end_names, others, ruled

OFF = 3  # places by which the first sign may be lost, or be a speck
OUTSIDE = 3.0  # cost of each sign left outside, as a natural logarithm
UNSEEN = 0.7  # cost of a place without any sign
MOST_STRAIN = 7.0  # that one place can add
ALIKE_STRAIN = 0.5  # and one where a letter stands for the figure that looks like it
MOST_STRAIN = 20.0  # of a zone: rows of other print are not worth the time that mending takes
LAYS = 3  # places of each row that are tried together


@dataclass(frozen=True)
class Fit:
    """A zone that rows would make.

    `strain`: how much less likely its signs are than the best ones. `seen`: at which places the
    picture shows any sign.

    `solutions` are the repairs after which every digit agrees, the likeliest first: the first one
    is taken. Without any, the zone is as read, and `failed` names the groups that do not agree.
    """

    layout: Layout
    read: str
    beliefs: np.ndarray
    strain: float
    seen: np.ndarray
    solutions: tuple[Repair, ...]

    @property
    def zone(self) -> str:
        return self.solutions[0].zone if self.solutions else self.read

    @property
    def valid(self) -> bool:
        return bool(self.solutions)

    @property
    def corrected(self) -> int:
        return self.solutions[0].corrected if self.solutions else 0

    @property
    def failed(self) -> frozenset[str]:
        return failed_groups(self.layout, self.zone)

    @property
    def lines(self) -> tuple[str, ...]:
        width = self.layout.width
        return tuple(self.zone[row * width : (row + 1) * width] for row in range(self.layout.rows))

    @property
    def far_fetched(self) -> float:
        """How much less likely its first sign is than what stands there."""
        return float(self.beliefs[0].max() - self.beliefs[0, SIGNS.index(self.read[0])])

    @property
    def hole(self) -> int:
        """The longest run of places without a sign, before the last sign of a line."""
        return max(
            max(map(len, re.findall(" +", self._marks(row).rstrip())), default=0)
            for row in range(self.layout.rows)
        )

    @property
    def missing(self) -> int:
        """How many places hold no sign, but for the fillers at the end of a name."""
        marks = [self._marks(row) for row in range(self.layout.rows)]
        names = SHAPES[self.layout.format]
        return sum(
            (line.rstrip() if "a" * 14 in classes else line).count(" ")
            for line, classes in zip(marks, names, strict=True)
        )

    def _marks(self, row: int) -> str:
        width = self.layout.width
        return "".join("x" if seen else " " for seen in self.seen[row * width : (row + 1) * width])

    @property
    def merit(self) -> float:
        """Larger is better; a zone whose digits agree always beats one whose digits do not."""
        cost = self.strain + (self.solutions[0].cost if self.solutions else 0)
        return (1000.0 if self.solutions else -5.0 * len(self.failed)) - cost


def best_fit(rows: Sequence[Row]) -> Fit | None:
    """The layout that these rows, from top to bottom, fit best; None when none has so many rows."""
    fits = [
        _fit(layout, beliefs, seen, outside)
        for layout in LAYOUTS
        if layout.rows == len(rows)
        for beliefs, seen, outside in _laid(layout, rows)
    ]
    return max(fits, key=lambda fit: fit.merit, default=None)


def blended(fits: Sequence[Fit]) -> Fit:
    """One fit from several readings of the same rows in the same layout."""
    beliefs = np.log(np.mean([np.exp(fit.beliefs) for fit in fits], axis=0))
    return _fit(fits[0].layout, beliefs, np.any([fit.seen for fit in fits], axis=0), 0)


def _laid(layout: Layout, rows: Sequence[Row]) -> list[tuple[np.ndarray, np.ndarray, float]]:
    """Beliefs (logarithms) of all places, which hold a sign, and the cost of signs outside."""
    ways = [_ways(row, classes) for row, classes in zip(rows, SHAPES[layout.format], strict=True)]
    return [
        (
            np.concatenate([beliefs for _score, beliefs, _seen, _outside in way]),
            np.concatenate([seen for *_, seen, _outside in way]),
            sum(outside for *_, outside in way),
        )
        for way in product(*ways)
    ]


def _ways(row: Row, classes: str) -> list[tuple[float, np.ndarray, np.ndarray, float]]:
    """The likeliest ways to lay one line of classes over a row."""
    width = len(classes)
    if abs(row.count - width) > OFF + 2:
        return []
    room = width + 2 * OFF
    nothing = np.full((room, len(SIGNS)), 1e-4)
    nothing[:, SIGNS.index(FILLER)] = 1
    cells = np.concatenate([nothing, row.cells, nothing])
    seen = np.concatenate([np.zeros(room, bool), row.seen, np.zeros(room, bool)])
    beliefs = np.log(cells)
    ways = []
    for off in range(-OFF, OFF + 1):
        start = room + MARGIN + off
        window = slice(start, start + width)
        inside = ruled(beliefs[window], classes)
        unseen = int((~seen[window]).sum())
        out = OUTSIDE * int(seen.sum() - seen[window].sum())
        score = inside.max(axis=1).sum() - beliefs[window].max(axis=1).sum()
        ways.append((score - out - UNSEEN * unseen, beliefs[window], seen[window], out))
    return sorted(ways, key=lambda way: -way[0])[:LAYS]


def _fit(layout: Layout, beliefs: np.ndarray, seen: np.ndarray, outside: float) -> Fit:
    classes = "".join(SHAPES[layout.format])
    likely = ruled(beliefs, classes)
    chosen = likely.argmax(axis=1)
    for start in (place for place in range(len(classes)) if classes.startswith(CODE, place)):
        chosen[start : start + 3] = country(likely[start : start + 3])
    end_names(chosen, likely, layout)
    zone = "".join(SIGNS[sign] for sign in chosen)
    strain = outside + sum(
        min(
            float(belief[best] - belief[sign]),
            ALIKE_STRAIN if alike(best, sign) or blurred(best, sign) else MOST_STRAIN,
        )
        for belief, best, sign in zip(beliefs, beliefs.argmax(axis=1), chosen, strict=True)
    )
    solutions = repairs(layout, zone, others(likely, chosen, seen)) if strain < MOST_STRAIN else []
    return Fit(layout, zone, beliefs, strain, seen, tuple(solutions))
