"""Document numbers that read alike and pass the same check digits: which of them it may be.

The digits cannot see some pairs of confusions (B for 8 with D for 0), nor a 6 for a G. What the
model believes, the patterns of the issuer and the number printed elsewhere on the page decide.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, pairwise

from documents.reading.mrz_layouts import Layout
from documents.reading.mrz_numbers import fits_issuer
from documents.reading.mrz_repair import failed_groups
from documents.reading.mrz_shapes import CLASSES, SHAPES, SIGNS
from documents.reading.mrz_values import ALIKE
from documents.reading.picture.zone_fit import Fit

# How much less likely, as a natural logarithm, the model may call a sign that looks the same: it
# guesses a zero or an O from the signs beside it, and is hardly ever wrong about the others. What a
# G or a 6 is, no digit ever tells.
SURE_AT_MOST = {"0": 2.0, "O": 2.0, "1": 4.0, "I": 4.0, "6": 4.9, "G": 4.9}
MIXED = 2.0  # for each change from letters to figures: most numbers have one
DOUBTFUL = 7.0
MOST_SWAPS = 3
RIVAL = 3.0  # another repair that is so nearly as likely


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
    rivals = [repair.zone for repair in fit.solutions if repair.cost < first + RIVAL]
    alike = {_number(layout, other): other for other in (*_alike(fit), *rivals)}
    alike.pop(number, None)
    issuer = zone[2:5].rstrip("<")
    fitting = [other for other in alike if fits_issuer(other, issuer)]
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
    places = [
        place
        for place in range(start, end)
        if (other := ALIKE.get(fit.zone[place])) and other in CLASSES[classes[place]]
    ]
    for count in range(1, MOST_SWAPS + 1):
        for swapped in combinations(places, count):
            signs = list(fit.zone)
            for place in swapped:
                signs[place] = ALIKE[signs[place]]
            other = "".join(signs)
            cost = sum(_cost(fit, place) for place in swapped)
            cost += MIXED * (_changes(other[start:end]) - _changes(fit.zone[start:end]))
            if cost < DOUBTFUL and not failed_groups(fit.layout, other):
                yield other


def _cost(fit: Fit, place: int) -> float:
    sign = fit.zone[place]
    belief = fit.beliefs[place]
    cost = float(belief[SIGNS.index(sign)] - belief[SIGNS.index(ALIKE[sign])])
    return min(max(cost, 0.0), SURE_AT_MOST.get(sign, DOUBTFUL))


def _changes(number: str) -> int:
    """How often letters and figures take turns in it."""
    return sum(one.isdigit() != two.isdigit() for one, two in pairwise(number.rstrip("<")))
