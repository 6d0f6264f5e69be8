"""The names of a zone: which letters are in doubt, and what the print on the page makes of them.

No check digit covers names. What the model believes of each letter is a good measure instead: of
names that were misread, nearly all hold a letter that it doubted, and of those read right hardly
any do. Such a name is compared with the names printed on the page.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np
from anyascii import anyascii

from documents.reading.mrz_layouts import Layout
from documents.reading.mrz_repair import failed_groups
from documents.reading.mrz_shapes import FILLER, SIGNS
from documents.reading.mrz_values import ALIKE
from documents.reading.picture.zone_fit import Fit

# As natural logarithms: how much less likely the model must find any other letter.
UNSURE = 2.5
ERASED = 5.0  # than a filler, where a letter was taken for a speck
# What one letter may cost to be the one that is printed, and how many of a name may.
MISREAD, MOST_MISREAD = 7.0, 3
LETTERS_MISREAD = 0.34  # of a name: with more, it is another name
MOST_WORDS = 6
LIKELIEST = 3
APART = "<<"
NO_FIGURES = np.array([place for place, sign in enumerate(SIGNS) if not sign.isdigit()])
# ICAO Doc 9303-3, section 6: letters that passports write with two, anyascii with one.
WITH_TWO = str.maketrans({"Ä": "AE", "Ö": "OE", "Ü": "UE", "Ø": "OE", "Å": "AA", "Þ": "TH"})


def doubted(fit: Fit, zone: str) -> frozenset[str]:
    """Which of family_name and given_names hold a letter that may be another, or hide one."""
    found = set()
    for name, (start, end) in _spans(fit.layout, zone).items():
        last = start + len(zone[start:end].rstrip(FILLER))
        read = range(start, min(end, last + 1))
        if any(not fit.seen[place] or _lead(fit.beliefs[place], zone[place]) < UNSURE
               for place in read):  # fmt: skip
            found.add(name)
        if any(_lead(belief, FILLER) < -ERASED for belief in fit.beliefs[last:end]):
            found.add(name)
    return frozenset(found)


def _spans(layout: Layout, zone: str) -> Mapping[str, tuple[int, int]]:
    """Where the two names stand, each with the fillers after it."""
    if "names" not in layout.fields:
        return {name: layout.fields[name] for name in ("family_name", "given_names")}
    start, end = layout.fields["names"]
    apart = zone.find(APART, start, end)
    middle = apart + len(APART) if 0 < apart < end - len(APART) else end
    return {"family_name": (start, middle), "given_names": (middle, end)}


def _lead(belief: np.ndarray, sign: str) -> float:
    """How much likelier a sign is than any other that a name may hold.

    A zero, where the model sees one, is an O: no figure stands in a name.
    """
    place = SIGNS.index(sign)
    own = max(belief[place], belief[SIGNS.index(ALIKE.get(sign, sign))])
    return float(own - max(belief[other] for other in NO_FIGURES if other != place))


def compared(fit: Fit, zone: str, printed: Iterable[str]) -> tuple[str, frozenset[str]]:
    """The zone with the names that are printed, where only doubted letters speak against them.

    Also which names stay in doubt: no line of print says the same.
    """
    doubts = doubted(fit, zone)
    words = list(dict.fromkeys(_names_in(printed))) if doubts else []
    if "names" in fit.layout.fields:
        options = _together(fit, zone, words)
    else:
        options = _each(fit, zone, words, doubts)
    sound = failed_groups(fit.layout, zone)
    best, said = zone, frozenset[str]()
    for other, names in options:
        if len(names & doubts) > len(said) and failed_groups(fit.layout, other) <= sound:
            best, said = other, names & doubts
    return best, doubts - said


def _together(fit: Fit, zone: str, words: Sequence[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """Zones with printed names in their one field, and which of the two are printed."""
    start, end = fit.layout.fields["names"]
    family, _apart, given = zone[start:end].rstrip(FILLER).partition(APART)
    for one in [*_matching(fit, start, end, words), family]:
        at = start + len(one) + len(APART)
        if at >= end:
            continue
        for two in [*_matching(fit, at, end, words, to_end=True), given]:
            text = (one + APART + two).ljust(end - start, FILLER)[: end - start]
            if one != two and _cost(fit, start, text) is not None:
                said = {"family_name"} & {"family_name" if one in words else ""}
                said |= {"given_names"} & {"given_names" if two in words else ""}
                yield zone[:start] + text + zone[end:], frozenset(said)


def _each(
    fit: Fit, zone: str, words: Sequence[str], doubts: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    """The same for the old French card, whose names have fields of their own."""
    said: frozenset[str] = frozenset()
    for name in sorted(doubts):
        start, end = fit.layout.fields[name]
        texts = [word.replace(FILLER, APART) for word in words]
        for text in _matching(fit, start, end, [*words, *texts], to_end=True):
            filled = text.ljust(end - start, FILLER)[: end - start]
            other = zone[:start] + filled + zone[end:]
            yield other, said | {name}
            if not failed_groups(fit.layout, other):
                zone, said = other, said | {name}
                break


def _matching(
    fit: Fit, start: int, end: int, words: Iterable[str], *, to_end: bool = False
) -> list[str]:
    """The words that may stand there, cut where the field ends, the likeliest first."""
    costs = {}
    for word in words:
        text = (word.ljust(end - start, FILLER) if to_end else word + APART)[: end - start]
        if (cost := _cost(fit, start, text)) is not None:
            costs[word] = cost
    return sorted(costs, key=lambda word: (costs[word], -len(word)))[:LIKELIEST]


def _cost(fit: Fit, start: int, text: str) -> float | None:
    """How much less likely a text is than what was read there; None where it is another one."""
    misread, total = 0, 0.0
    for place, sign in enumerate(text, start):
        if fit.read[place] == sign or not fit.seen[place]:
            continue
        less = -_lead(fit.beliefs[place], sign)
        if less > MISREAD:
            return None
        if less > 0:
            misread, total = misread + 1, total + less
    letters = len(text.replace(FILLER, ""))
    most = max(1, min(MOST_MISREAD, round(LETTERS_MISREAD * letters)))
    return total if misread <= most else None


def _names_in(printed: Iterable[str]) -> Iterator[str]:
    """What may be a name in lines of print, as a zone writes it: each run of their words."""
    for line in printed:
        if FILLER in line:
            continue  # the zone itself
        upper = line.replace("ß", "ẞ").upper().replace("ẞ", "SS")
        for text in (anyascii(upper), anyascii(upper.translate(WITH_TWO))):
            words = re.findall(r"[A-Z]+", re.sub(r"['`]", "", text.upper()))
            for start in range(len(words)):
                for end in range(start + 1, min(len(words), start + MOST_WORDS) + 1):
                    yield FILLER.join(words[start:end])
