"""Whether two names can be those of one person: in three bands, for names are written many ways."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from anyascii import anyascii
from rapidfuzz.fuzz import ratio, token_sort_ratio

from documents.evidence import Evidence, Reading

SAME = 94
CLOSE = 80

# ICAO Doc 9303-3, section 6: how passports write letters that anyascii writes with one.
ICAO = str.maketrans(
    {"Ä": "AE", "Ö": "OE", "Ü": "UE", "Ø": "OE", "Å": "AA", "Ñ": "N", "Þ": "TH", "ß": "SS"}
)
COURTESY = frozenset(
    {"m", "mr", "mme", "mlle", "mrs", "ms", "miss", "monsieur", "madame", "ou", "et"}
)
SHORTEST_CUT = 4


@dataclass(frozen=True)
class Expected:
    """A name that a paper should bear, and where it comes from (a key of findings.words.WORDS)."""

    name: str
    source: str


def expected_names(evidence: Evidence, *, papers: bool = True) -> Iterator[Expected]:
    """The passport's name first, for a person compares with that, then those that were typed."""
    if papers and evidence.kind != "identity" and (name := whole(evidence.other("identity"))):
        yield Expected(name, "identity")
    declared = evidence.declared
    for family in ("family_name", "birth_name"):
        if declared.get(family):
            yield Expected(whole(declared, family), "form")


def whole(fields: Reading, family: str = "family_name") -> str:
    """Given names, then the family name."""
    parts: tuple[Any, ...] = (fields.get("given_names"), fields.get(family))
    return " ".join(str(part).strip() for part in parts if part)


def likeness(one: str, other: str) -> float:
    """From 0 to 100, the best over the ways to write both in plain letters.

    Order does not count; the shorter may leave out names; its last may be cut, as in a machine-
    readable zone. One single name of several is not enough to be sure.
    """
    return max(
        (_score(first, second) for first in spellings(one) for second in spellings(other)),
        default=0,
    )


def spellings(name: str) -> set[tuple[str, ...]]:
    """The words of a name in plain letters: as anyascii has it, and as passports do."""
    upper = name.replace("ß", "ẞ").upper().replace("ẞ", "SS")
    texts = {anyascii(upper), anyascii(upper.translate(ICAO))}
    return {words for text in texts if (words := _words(text))}


def _words(text: str) -> tuple[str, ...]:
    found = re.findall(r"[a-z]+", text.lower().replace("'", "").replace("`", ""))
    kept = tuple(word for word in found if word not in COURTESY)
    return kept or tuple(found)


def _score(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    short, long = sorted((one, other), key=len)
    joined = ratio("".join(sorted(short)), "".join(sorted(long)))
    if len(short) == 1 and len(long) > 1:
        # MARIA of MARIA DA SILVA may be anyone; DELACRUZ of DE LA CRUZ is the same word.
        partial = max(_word_score(short[0], word) for word in long)
        return max(ratio(short[0], "".join(long)), min(partial, SAME - 1) if partial >= SAME else 0)
    chosen = _counterparts(short, long)
    subset = token_sort_ratio(" ".join(_cut(short, chosen)), " ".join(chosen))
    return max(joined if len(short) == len(long) else 0, subset, _glued(one, other))


def _counterparts(short: tuple[str, ...], long: tuple[str, ...]) -> list[str]:
    """For each word of the shorter name, the most similar word of the longer, each used once."""
    left = list(long)
    chosen = []
    for word in sorted(short, key=len, reverse=True):
        best = max(left, key=lambda candidate: _word_score(word, candidate))
        left.remove(best)
        chosen.append(best)
    return chosen


def _cut(short: tuple[str, ...], chosen: list[str]) -> list[str]:
    """The shorter name, a word that was cut replaced by the whole of it."""
    words = sorted(short, key=len, reverse=True)
    return [
        whole_word if len(word) >= SHORTEST_CUT and whole_word.startswith(word) else word
        for word, whole_word in zip(words, chosen, strict=True)
    ]


def _word_score(word: str, other: str) -> float:
    if len(word) >= SHORTEST_CUT and other.startswith(word):
        return 100
    return ratio(word, other)


def _glued(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """BEN ALI and BENALI: the same letters in the same order, spaced otherwise."""
    return 100 if "".join(one) == "".join(other) else 0
