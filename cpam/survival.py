"""How long something takes, from those who have it and those who still wait.

Kaplan-Meier: a case that still waits, or that ended otherwise, counts for as long as it was watched
(it is censored). Counting only those that are over would make every wait look short.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Curve:
    """`points`: (days, share that still waits after them, cases that had waited as long)."""

    points: tuple[tuple[int, float, int], ...] = ()

    def still(self, days: int) -> float:
        """The share that still waits after so many days, from 1 down to 0."""
        share = 1.0
        for day, after, _cases in self.points:
            if day > days:
                break
            share = after
        return share

    def within(self, share: float, waited: int = 0) -> int | None:
        """Days, from `waited` on, in which `share` of those who waited so long have it.

        None where nobody knows: too many still wait.
        """
        before = self.still(waited)
        for day, after, _cases in self.points:
            if day > waited and before > 0 and after <= before * (1 - share) + 1e-9:
                return day - waited
        return None

    def waited(self, days: int) -> int:
        """How many cases had waited at least so many days, and longer."""
        return next((cases for day, _after, cases in self.points if day > days), 0)


Wait = tuple[int, bool]


def estimate(waits: Iterable[Wait] | Mapping[Wait, int]) -> Curve:
    """From (days, arrived) of each case, or how many cases there are of each.

    A case that did not arrive counts for its days, then leaves.
    """
    counted: Counter[Wait] = Counter(waits)
    arrived: Counter[int] = Counter()
    left: Counter[int] = Counter()
    for (days, has_arrived), number in counted.items():
        left[days] += number
        if has_arrived:
            arrived[days] += number
    at_risk, share, points = left.total(), 1.0, []
    for day in sorted(left):
        if arrived[day]:
            share *= 1 - arrived[day] / at_risk
            points.append((day, round(share, 6), at_risk))
        at_risk -= left[day]
    return Curve(tuple(points))
