"""From the recognition's map of likely signs to a line of text in the letters that we read.

The model knows 18 000 signs, most of them Chinese: where a line is Latin, a full-width colon or a
Chinese stroke in it is a misread Latin sign, so the choice is made among Latin signs again.
"""

import unicodedata
from functools import lru_cache

import numpy as np

from documents.reading.picture.sessions import BLANK, load

BEYOND_LATIN = 0x0250  # where the Latin blocks end
MOSTLY = 0.5
# One step is 8 pixels of a line 48 high: signs stand 2 to 3 steps apart, with a space 4 to 5.
WIDE_GAP = 9
DASH_TO_ELLIPSIS = range(0x2010, 0x2027)  # general punctuation: dashes, curly quotes, dots
SIGNS_BESIDE = frozenset("€№™→☐☑")


def spell(likely: np.ndarray) -> tuple[str, float]:
    """The text of a line and the mean probability of its signs; ("", 0) when there is none.

    `likely` has a row for each step and a column for each class (sessions.Sessions.signs). Words
    that stand far apart are apart by a tab.
    """
    best = likely.argmax(axis=1)
    written = _starts(best)
    if not len(written):
        return "", 0.0
    foreign = ~_latin()[best[written]]
    if foreign.any() and foreign.mean() < MOSTLY:
        best = np.where(_latin(), likely, 0).argmax(axis=1)
        written = _starts(best)
    if not len(written):
        return "", 0.0
    sure = float(likely[written, best[written]].mean())
    return _joined(written, [load().signs[sign] for sign in best[written]]), sure


def _starts(best: np.ndarray) -> np.ndarray:
    """The steps at which a sign begins: not blank, and not the one before going on."""
    changes = np.concatenate([[True], best[1:] != best[:-1]])
    return np.flatnonzero(changes & (best != 0))


def _joined(steps: np.ndarray, signs: list[str]) -> str:
    text = ""
    last = steps[0]
    for step, sign in zip(steps, signs, strict=True):
        if sign == " ":
            text += "" if text.endswith((" ", "\t")) else " "
            continue
        if step - last > WIDE_GAP and text:
            text = text.rstrip() + "\t"
        text += sign
        last = step
    return unicodedata.normalize("NFC", text).strip()


@lru_cache(maxsize=1)
def _latin() -> np.ndarray:
    """Which classes are signs of a Latin text, blank and space included: a mask over all."""
    return np.array([sign in {BLANK, " "} or _is_latin(sign) for sign in load().signs])


def _is_latin(sign: str) -> bool:
    return all(
        ord(part) < BEYOND_LATIN or ord(part) in DASH_TO_ELLIPSIS or part in SIGNS_BESIDE
        for part in sign
    )
