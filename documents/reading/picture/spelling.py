"""From the recognition's map of likely signs to a line of text in the letters that we read.

The model knows 18 000 signs, most of them Chinese: where a line is Latin, a full-width colon or a
Chinese stroke in it is a misread Latin sign, so the choice is made among Latin signs again.
"""

import unicodedata
from functools import lru_cache

import numpy as np

from documents.reading.picture.sessions import BLANK, load

BEYOND_LATIN = 0x0250  # where the Latin blocks end
MOSTLY = 0.5  # more foreign signs than that: a line of Chinese, which the model does know
FEW = 0.1  # fewer: slips in a Latin line; between the two: a script that the model does not know
DOUBTED, MOST_DOUBTED = 0.5, 0.2  # a sign with less than this; more of them, and it is guessing
THIN = 7  # steps for each sign: more, and the model was silent over signs it does not know
# One step is 8 pixels of a line 48 high: signs stand 2 to 3 steps apart, with a space 4 to 5.
WIDE_GAP = 9
DASH_TO_ELLIPSIS = range(0x2010, 0x2027)  # general punctuation: dashes, curly quotes, dots
SIGNS_BESIDE = frozenset("€№™→☐☑")


def spell(likely: np.ndarray) -> tuple[str, float]:
    """The text of a line and the mean probability of its signs; ("", 0) when there is none.

    `likely` has a row for each step and a column for each class (sessions.Sessions.signs). Words
    that stand far apart are apart by a tab. A line in a script that the model does not know has a
    sureness of 0, whatever the model made of it.
    """
    best = likely.argmax(axis=1)
    written = _starts(best)
    foreign = ~_latin()[best[written]]
    if foreign.any() and foreign.mean() < MOSTLY:
        best = np.where(_latin(), likely, 0).argmax(axis=1)
        written = _starts(best)
    if not len(written):
        return "", 0.0
    sure = likely[written, best[written]]
    text = _joined(written, [load().signs[sign] for sign in best[written]])
    guessed = (sure < DOUBTED).mean() > MOST_DOUBTED
    unknown = FEW < foreign.mean() < MOSTLY or len(likely) > THIN * len(written)
    return text, 0.0 if guessed or unknown or not text else float(sure.mean())


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
