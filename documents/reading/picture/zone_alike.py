"""Document numbers that read alike and pass the same check digits: which of them it may be.

The digits cannot see some pairs of confusions (B for 8 with D for 0), nor a 6 for a G. What the
model believes, the patterns of the issuer and the number printed elsewhere on the page decide.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, pairwise

from documents.reading.mrz_layouts import Layout
from documents.reading.mrz_numbers import fits_issuer
from documents.reading.mrz_repair import NEAR, failed_groups
from documents.reading.mrz_shapes import CLASSES, SHAPES, SIGNS
from documents.reading.mrz_values import ALIKE
from documents.reading.picture.zone_fit import Fit

# How much less likely, as a natural logarithm, the model must find another sign to rule it out. A
# figure it reads is surely one once the letter alike is so unlikely; figures that it doubts are
# often letters, several at once. A letter it reads is hardly ever a figure, and costs more. A zero
# and an O it cannot tell apart: O is rare in numbers.
RULED_OUT = 4.5
LETTER_READ = 6.0
FIGURE_READ = 0.5
ZERO_FOR_O = 2.8
MIXED = 0.3  # for each change from letters to figures: most numbers have one
OTHER_SIGN = 3.0  # one that does not look alike
MOST_SWAPS = 3


@dataclass(frozen=True)
class Numbered:
    """A zone and its number; `alike` are other zones that differ in nothing but that number."""

    zone: str
    number: str
    alike: dict[str, str]  # number -> zone


def numbered(fit: Fit) -> Numbered:
    """The zone whose number fits its issuer, and those that it may be taken for."""
    layout, zone = fit.layout, fit.zone
    number = _number(layout, zone)
    if not fit.valid:
        return Numbered(zone, number, {})
    first = fit.solutions[0].cost
    rivals = [repair.zone for repair in fit.solutions if repair.cost < first + NEAR]
    alike = {_number(layout, other): other for other in (*_alike(fit), *rivals)}
    alike.pop(number, None)
    issuer = zone[2:5].rstrip("<")
    fitting = [other for other in alike if fits_issuer(other, issuer)]
    if number != _number(layout, fit.read):
        return Numbered(zone, number, alike)  # mended: a pattern would only confirm a guess
    if fits_issuer(number, issuer):
        return Numbered(zone, number, {other: alike[other] for other in fitting})
    if len(fitting) == 1:
        return Numbered(alike[fitting[0]], fitting[0], {})
    return Numbered(zone, number, alike)


def settled(found: Numbered, printed: Iterable[str]) -> Numbered:
    """The same, once lines of print say which number it is: exactly one of them stands there."""
    text = " ".join("".join(sign for sign in line if sign.isalnum()) for line in printed)
    standing = [number for number in (found.number, *found.alike) if number in text]
    if len(standing) != 1:
        return found
    return Numbered({found.number: found.zone, **found.alike}[standing[0]], standing[0], {})


def _number(layout: Layout, zone: str) -> str:
    start, end = layout.fields["number"]
    return zone[start:end].replace("<", "")


def _alike(fit: Fit) -> Iterable[str]:
    """Every zone with another number, nearly as likely, after which all digits agree."""
    start, end = fit.layout.fields["number"]
    classes = "".join(SHAPES[fit.layout.format])
    swaps = [
        (place, sign, cost)
        for place in range(start, end)
        for sign in CLASSES[classes[place]]
        if (cost := _cost(fit, place, sign)) < RULED_OUT + MIXED
    ]
    for count in range(1, MOST_SWAPS + 1):
        for some in combinations(swaps, count):
            if len({place for place, *_ in some}) < count:
                continue
            signs = list(fit.zone)
            for place, sign, _cost_of_it in some:
                signs[place] = sign
            other = "".join(signs)
            cost = sum(cost for *_, cost in some)
            cost += MIXED * (_changes(other[start:end]) - _changes(fit.zone[start:end]))
            if cost < RULED_OUT and not failed_groups(fit.layout, other):
                yield other


def _cost(fit: Fit, place: int, other: str) -> float:
    """How much less likely it is that another sign stands at a place, infinite if none can."""
    sign, belief = fit.zone[place], fit.beliefs[place]
    if sign == other:
        return math.inf
    cost = max(float(belief[SIGNS.index(sign)] - belief[SIGNS.index(other)]), 0.0)
    if ALIKE.get(sign) != other:
        return cost if cost < OTHER_SIGN else math.inf
    if sign == "0":
        return min(cost, ZERO_FOR_O)
    return cost + LETTER_READ if sign.isalpha() else cost * FIGURE_READ


def _changes(number: str) -> int:
    """How often letters and figures take turns in it."""
    return sum(one.isdigit() != two.isdigit() for one, two in pairwise(number.rstrip("<")))
