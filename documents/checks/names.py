"""Whether two names can be those of one person: in three bands, for names are written many ways."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein
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
FULL_FIELD = 24  # signs: zones have 30 to 39 for a name, banks some 24 to 32
MOST_SLIPS = 2  # letters of one word


@dataclass(frozen=True)
class Expected:
    """A name that a paper should bear, and where it comes from (a key of findings.words.WORDS)."""

    name: str
    source: str


# Where neither a passport was read nor a name typed, the most official of the other papers.
INSTEAD = ("residence_permit", "birth_certificate", "enrolment_certificate", "marriage_certificate")


def expected_names(evidence: Evidence) -> list[Expected]:
    """The passport's name first, for a person compares with that, then those that were typed."""
    declared = evidence.declared
    typed = (
        Expected(whole(declared, family), "form")
        for family in ("family_name", "birth_name")
        if declared.get(family)
    )
    expected = [*_printed_on(evidence, "identity"), *typed]
    papers = (name for paper in INSTEAD for name in _printed_on(evidence, paper))
    return expected or list(islice(papers, 1))


def _printed_on(evidence: Evidence, paper: str) -> Iterator[Expected]:
    name = whole(evidence.other(paper))
    if name and paper != evidence.kind:
        yield Expected(name, paper)


def whole(fields: Reading, family: str = "family_name") -> str:
    """Given names, then the family name."""
    parts: tuple[Any, ...] = (fields.get("given_names"), fields.get(family))
    return " ".join(str(part).strip() for part in parts if part)


def likeness(one: str, other: str) -> float:
    """From 0 to 100, the best over the ways to write both in plain letters.

    Order does not count; the shorter may leave out names; a word of a long name may be cut, as in
    a machine-readable zone. One single name of several is not enough to be sure.
    """
    return max(
        (_score(first, second) for first in spellings(one) for second in spellings(other)),
        default=0,
    )


def written_otherwise(read: str, expected: str) -> str:
    """How a name that is the same is written: "" as expected, in another "order", or "shorter".

    "Shorter" is also what other letters make of it. Nothing is said of a longer one: an account may
    have a second holder.
    """
    words, others = _words(anyascii(read)), _words(anyascii(expected))
    if words == others or len(words) > len(others):
        return ""
    return "order" if sorted(words) == sorted(others) else "shorter"


def misspelt(one: str, other: str) -> bool:
    """Whether one or two letters of a single word differ, as in MOHAMED and MOHAMMED.

    Not where a way to write both in plain letters explains it, nor where a name is not in Latin
    letters: its spelling in ours is anyone's choice.
    """
    if not (_is_latin(one) and _is_latin(other)):
        return False
    slips = [
        alignment.slips
        for first in spellings(one)
        for second in spellings(other)
        for alignment in _alignments(first, second)
    ]
    words, letters = min(slips, default=(0, 0))
    return words == 1 and letters <= MOST_SLIPS


def _is_latin(name: str) -> bool:
    return all("LATIN" in unicodedata.name(sign, "") for sign in name if sign.isalpha())


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
    return max(alignment.likeness for alignment in _alignments(one, other))


def _alignments(one: tuple[str, ...], other: tuple[str, ...]) -> Iterator["_Alignment"]:
    for first in _joined(one, other):
        for second in _joined(other, one):
            yield _aligned(*sorted((first, second), key=len))


def _joined(words: tuple[str, ...], other: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words, and with neighbours run together as the other name does: BEN SALAH, BENSALAH."""
    yield words
    for start in range(len(words)):
        for end in range(start + 2, len(words) + 1):
            if (together := "".join(words[start:end])) in other:
                yield (*words[:start], together, *words[end:])


class _Alignment(NamedTuple):
    """Each word of the shorter name beside the word of the longer that it may be.

    Not `sure`: one name of several may be anyone's, as MARIA of MARIA DA SILVA.
    """

    pairs: list[tuple[str, str]]
    sure: bool

    @property
    def likeness(self) -> float:
        words, others = zip(*self.pairs, strict=True)
        score = token_sort_ratio(" ".join(words), " ".join(others))
        return score if self.sure else min(score, SAME - 1)

    @property
    def slips(self) -> tuple[int, int]:
        """How many words differ, and by how many letters in all."""
        differing = [pair for pair in self.pairs if pair[0] != pair[1]]
        return len(differing), sum(Levenshtein.distance(*pair) for pair in differing)


def _aligned(short: tuple[str, ...], long: tuple[str, ...]) -> _Alignment:
    """Each word with the one that is left and most like it; a word that was cut made whole."""
    left, chosen = list(long), []
    may_be_cut = _is_full(short), _is_full(long)
    for word in sorted(short, key=len, reverse=True):
        pairs = [_made_whole(word, candidate, may_be_cut) for candidate in left]
        pair = max(pairs, key=lambda pair: ratio(*pair))
        left.pop(pairs.index(pair))
        chosen.append(pair)
    return _Alignment(chosen, sure=len(short) > 1 or len(long) == 1)


def _is_full(words: tuple[str, ...]) -> bool:
    """Whether the name is so long that the field it stood in may have cut its last word."""
    return len(" ".join(words)) >= FULL_FIELD


def _made_whole(word: str, other: str, may_be_cut: tuple[bool, bool]) -> tuple[str, str]:
    """Both words, the longer twice where the shorter may be its beginning."""
    if may_be_cut[0] and len(word) >= SHORTEST_CUT and other.startswith(word):
        return other, other
    if may_be_cut[1] and len(other) >= SHORTEST_CUT and word.startswith(other):
        return word, word
    return word, other
