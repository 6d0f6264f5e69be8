"""What the rules of a layout let its places hold, and what they make of what was read."""

import re
from functools import lru_cache

import numpy as np

from documents.reading.mrz_issuers import ISSUERS
from documents.reading.mrz_layouts import Layout
from documents.reading.mrz_shapes import CLASSES, FILLER, SIGNS
from documents.reading.mrz_values import ALIKE

UNKNOWN_DATE = 2.0  # cost of a filler where a digit is the rule
ALIKE_COST = 5.0  # what a sign that looks the same costs at most
ALIKE_RULED = 0.5  # and where the rules leave no other choice
LIKELY_COST = 6.0  # a sign that costs more is no alternative
END_OF_NAMES = "<<<"
SPECKS = 2
IMPOSSIBLE = -50.0


def ruled(beliefs: np.ndarray, classes: str) -> np.ndarray:
    """The beliefs under the rules; a letter may stand where the figure alike was read, and so on.

    The model hardly knows an O from a zero: where only one of the two may stand, it stands.
    """
    rules = allowed(classes)
    lent = beliefs.copy()
    for sign, other in _alike_places():
        barred = rules[:, other] <= IMPOSSIBLE
        lent[barred, sign] = np.maximum(lent[barred, sign], beliefs[barred, other] - ALIKE_RULED)
    return lent + rules


@lru_cache(maxsize=1)
def _alike_places() -> list[tuple[int, int]]:
    return [(SIGNS.index(sign), SIGNS.index(other)) for sign, other in ALIKE.items()]


@lru_cache(maxsize=64)
def allowed(classes: str) -> np.ndarray:
    """What each sign costs at each place by the rules of the layout: 0 for most that may stand."""
    table = np.full((len(classes), len(SIGNS)), IMPOSSIBLE)
    for place, class_ in enumerate(classes):
        for sign in CLASSES[class_]:
            unusual = class_ == "n" and sign == FILLER
            table[place, SIGNS.index(sign)] = -UNKNOWN_DATE if unusual else 0
    return table


def alike(one: int, other: int) -> bool:
    """Whether two places in SIGNS hold signs that look alike."""
    return ALIKE.get(SIGNS[one]) == SIGNS[other]


def country(ruled: np.ndarray) -> np.ndarray:
    codes = _codes()
    return codes[ruled[np.arange(3), codes].sum(axis=1).argmax()]


@lru_cache(maxsize=1)
def _codes() -> np.ndarray:
    return np.array(
        [[SIGNS.index(sign) for sign in code.ljust(3, FILLER)] for code in sorted(ISSUERS)]
    )


def end_names(chosen: np.ndarray, layout: Layout) -> None:
    """After three fillers a name field holds nothing; after its second pair, specks at most."""
    for name in ("names", "family_name", "given_names"):
        if name not in layout.fields:
            continue
        start, end = layout.fields[name]
        field = "".join(SIGNS[sign] for sign in chosen[start:end])
        ends = [field.find(END_OF_NAMES)]
        pairs = [found.start() for found in re.finditer("<<", field)]
        if name == "names" and len(pairs) > 1:
            rest = field[pairs[1] :]
            ends.append(pairs[1] if len(rest) - rest.count(FILLER) <= SPECKS else -1)
        if over := min((place for place in ends if place > 0), default=0):
            chosen[start + over : end] = SIGNS.index(FILLER)


def others(ruled: np.ndarray, chosen: np.ndarray, seen: np.ndarray) -> list[dict[str, float]]:
    """For each place, signs that the rules allow there and that are nearly as likely.

    Where the picture shows no sign there are none: a repair mends what was read, nothing else.
    """
    found = []
    for place, sign in enumerate(chosen):
        costs = ruled[place, sign] - ruled[place]
        alike = ALIKE.get(SIGNS[sign])
        if alike and ruled[place, SIGNS.index(alike)] > IMPOSSIBLE:
            costs[SIGNS.index(alike)] = min(costs[SIGNS.index(alike)], ALIKE_COST)
        found.append(
            {
                SIGNS[other]: max(float(costs[other]), 0.0)
                for other in np.flatnonzero(costs < LIKELY_COST)
                if other != sign and seen[place]
            }
        )
    return found
