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
FILLER_PLACE = SIGNS.index(FILLER)
BLURRED_FILLERS = "CEGKOSX"  # what blur makes of a filler
BLURRED = 4.0  # how much less likely than that a filler then is, at most
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


def blurred(one: int, other: int) -> bool:
    """Whether the first may be what blur makes of the second, a filler."""
    return other == FILLER_PLACE and SIGNS[one] in BLURRED_FILLERS


def country(ruled: np.ndarray) -> np.ndarray:
    codes = _codes()
    return codes[ruled[np.arange(3), codes].sum(axis=1).argmax()]


@lru_cache(maxsize=1)
def _codes() -> np.ndarray:
    return np.array(
        [[SIGNS.index(sign) for sign in code.ljust(3, FILLER)] for code in sorted(ISSUERS)]
    )


def end_names(chosen: np.ndarray, likely: np.ndarray, layout: Layout) -> None:
    """After three fillers a name field holds nothing; after its second pair, specks at most.

    What blur makes of fillers at its end, and of the pair between two names, is put right.
    """
    for name in ("names", "family_name", "given_names"):
        if name not in layout.fields:
            continue
        start, end = layout.fields[name]
        part, pale = chosen[start:end], _pale(likely[start:end])
        part[_tail(part, pale) :] = FILLER_PLACE
        if name == "names":
            _pair(part, pale)
        field = "".join(SIGNS[sign] for sign in part)
        ends = [field.find(END_OF_NAMES)]
        pairs = [found.start() for found in re.finditer("<<", field)]
        if name == "names" and len(pairs) > 1:
            rest = field[pairs[1] :]
            ends.append(pairs[1] if len(rest) - rest.count(FILLER) <= SPECKS else -1)
        if over := min((place for place in ends if place > 0), default=0):
            part[over:] = FILLER_PLACE


def _pale(likely: np.ndarray) -> np.ndarray:
    """How much less likely a filler is at each place; infinite where it is none that blurred."""
    best = likely.argmax(axis=1)
    less = likely.max(axis=1) - likely[:, FILLER_PLACE]
    blurred = np.isin(best, [SIGNS.index(sign) for sign in BLURRED_FILLERS])
    return np.where((less < BLURRED) & (blurred | (less == 0)), less, np.inf)


def _tail(part: np.ndarray, pale: np.ndarray) -> int:
    """Where the fillers at the end begin; a letter thrice there is no name's."""
    field = "".join(SIGNS[sign] for sign in part)
    filler = np.isfinite(pale)
    for run in re.finditer(rf"([{BLURRED_FILLERS}])\1\1+", field):
        filler[run.start() : run.end()] = True
    return len(part) - int((~filler[::-1]).argmax()) if not filler.all() else 0


def _pair(part: np.ndarray, pale: np.ndarray) -> None:
    """Two fillers where the names part, if blur left none: the likeliest two between letters."""
    letters = np.flatnonzero(part != FILLER_PLACE)
    inside = range(int(letters[0]) + 1, int(letters[-1]) - 1) if len(letters) else range(0)
    both = {place: pale[place] + pale[place + 1] for place in inside}
    best = min(both, key=lambda place: both[place], default=None)
    if best is not None and np.isfinite(both[best]):
        part[best : best + 2] = FILLER_PLACE


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
