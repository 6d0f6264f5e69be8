"""Where each field of a reading stands on the pages, so that the student is shown the very spot."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NotRequired, TypedDict

from anyascii import anyascii
from rapidfuzz.fuzz import partial_ratio

from documents.reading.dates import find_dates
from documents.reading.mrz import Mrz, find
from documents.reading.picture.seen import Box, Seen
from documents.reading.text import plain
from documents.reading.titles import words_of

LIKE = 86  # of 100: a sign or two may be read otherwise than it was printed
PART = 60  # where a name runs over two lines, the one with its longest word
LONG_WORD = 4
DOUBTED = 0.5  # what a check digit speaks against
MARGIN = 0.004  # of the width
ISO_DATE = re.compile(r"\d{4}-\d\d-\d\d")
ACADEMIC_YEAR = re.compile(r"(\d{4})-(\d\d)(\d\d)")
SAME_IN_ZONE = {"valid_until": "expiry_date"}
ANY = object()  # what the zone tells without printing it
ZONE_KINDS = frozenset({"identity", "residence_permit"})
FROM_ZONE = frozenset({"mrz_valid", "name_unclear", "number_ambiguous", "permit", "visa_type"})


class Place(TypedDict):
    """Where a field stands, as JSON.

    `page` counts from 1. `box` is left, top, width, height in pixels of that page turned upright;
    it is absent where the page is digital text, of which we keep no positions. `confidence`, from 0
    to 1, says how surely it was read; absent where nothing had to be guessed.
    """

    page: int
    box: NotRequired[list[int]]
    confidence: NotRequired[float]


def places_of(
    reading: Mapping[str, Any], seen: Sequence[Seen | None], texts: Sequence[list[str]] = ()
) -> dict[str, Place]:
    """Where the fields of a reading stand; those that we do not find again are absent.

    `seen` has an entry a page, None for one whose text is digital; `texts` are the lines of every
    page in the same order, of which only those of digital pages are looked into.
    """
    found: dict[str, Place] = {}
    for page, sight in enumerate(seen, 1):
        if sight:
            found |= _of_zone(reading, sight, page)
    lines = list(_printed(seen, texts))
    found |= _of_code(seen) if "doc2d" in reading else {}
    for field, value in reading.items():
        if field not in found and (place := _of_lines(field, value, lines)):
            found[field] = place
    return found


def _of_code(seen: Sequence[Seen | None]) -> dict[str, Place]:
    """Where the first 2D-Doc stands; its error correction leaves nothing to be unsure of."""
    for page, sight in enumerate(seen, 1):
        for code in sight.codes if sight else ():
            if code.text.startswith("DC"):
                return {"doc2d": _placed(page, code.box, None)}
    return {}


def _of_zone(reading: Mapping[str, Any], sight: Seen, page: int) -> dict[str, Place]:
    read = find(list(sight.zone.lines)) if sight.zone else None
    if sight.zone is None or read is None or reading.get("mrz") != list(read.lines):
        return {}
    fields = read.reading()
    fields |= dict.fromkeys(FROM_ZONE, ANY)
    if reading.get("looks_like") in ZONE_KINDS:
        fields["looks_like"] = ANY
    return {
        field: _placed(page, sight.zone.box, _sureness(SAME_IN_ZONE.get(field, field), read, sight))
        for field, value in reading.items()
        if fields.get(SAME_IN_ZONE.get(field, field)) in (value, ANY)
    }


def _sureness(field: str, zone: Mrz, sight: Seen) -> float | None:
    """What has a check digit is as sure as that; the rest, as the zone taken together."""
    if _reaches_a_side(sight):
        return DOUBTED
    if field in {"birth_date", "expiry_date"}:
        return DOUBTED if field in zone.failed else None
    return DOUBTED if zone.failed else None


def _reaches_a_side(sight: Seen) -> bool:
    """Whether the zone runs into the left or right end of the picture: signs may be cut off."""
    left, _top, width, _height = sight.zone.box if sight.zone else (1, 0, 0, 0)
    margin = MARGIN * sight.width
    return left <= margin or left + width >= sight.width - margin


@dataclass(frozen=True)
class _Line:
    """A printed line; `following` is the one below, for what runs over the end."""

    page: int
    text: str
    following: str = ""
    box: Box | None = None
    confidence: float | None = None

    @cached_property
    def plain(self) -> str:
        return plain(anyascii(self.text))

    @cached_property
    def squeezed(self) -> str:
        return re.sub(r"[^a-z0-9]", "", self.plain)

    @cached_property
    def days(self) -> set[date]:
        return {day for _at, day in find_dates(self.text)}

    def begins(self, pattern: re.Pattern[str]) -> bool:
        """Whether words of the pattern begin on this line; they may end on the next."""
        found = pattern.search(plain(f"{self.text} {self.following}"))
        return found is not None and found.start() < len(self.text)

    @property
    def place(self) -> Place:
        return _placed(self.page, self.box, self.confidence)


def _printed(seen: Sequence[Seen | None], texts: Sequence[list[str]]) -> Iterator[_Line]:
    for page, sight in enumerate(seen, 1):
        if sight and sight.lines:
            below = [line.text for line in sight.lines[1:]]
            for line, following in zip(sight.lines, [*below, ""], strict=True):
                yield _Line(page, line.text, following, line.box, line.confidence)
        elif page <= len(texts) and (lines := texts[page - 1]):
            for text, following in zip(lines, [*lines[1:], ""], strict=True):
                yield _Line(page, text, following)


def _of_lines(field: str, value: Any, lines: list[_Line]) -> Place | None:
    if patterns := words_of(field, value):
        return _of_words(patterns, lines)
    if not isinstance(value, str):
        return None
    scores = [_score(value, line) for line in lines]
    best = max(scores, default=0)
    return lines[scores.index(best)].place if best >= PART else None


def _of_words(patterns: tuple[re.Pattern[str], ...], lines: list[_Line]) -> Place | None:
    """The line of the first pattern, as sure as the least sure of all."""
    found = [next((line for line in lines if line.begins(pattern)), None) for pattern in patterns]
    if any(line is None for line in found):
        return None
    there = [line for line in found if line]
    known = [line.confidence for line in there if line.confidence is not None]
    return _placed(there[0].page, there[0].box, min(known, default=None))


def _score(value: str, line: _Line) -> float:
    """From 0 to 100, how surely the line prints the value."""
    if ISO_DATE.fullmatch(value):
        return 100 if date.fromisoformat(value) in line.days else 0
    if year := ACADEMIC_YEAR.fullmatch(value):
        printed = rf"{year[1]}\s*[-/_]\s*(?:{year[2]})?{year[3]}\b"
        return 100 if re.search(printed, line.plain) else 0
    wanted = plain(anyascii(value))
    if any(sign.isdigit() for sign in value):
        return _likeness(re.sub(r"[^a-z0-9]", "", wanted), line.squeezed)
    if score := _likeness(wanted, line.plain):
        return score
    longest = max(wanted.split(), key=len, default="")
    return PART if len(longest) >= LONG_WORD and longest in line.plain.split() else 0


def _likeness(wanted: str, text: str) -> float:
    """How well the best part of a text that is long enough agrees; 0 where it hardly does."""
    if not wanted or len(text) < len(wanted) - 1:
        return 0
    if len(wanted) < LONG_WORD:
        return 100 if wanted in re.findall(r"\w+", text) else 0
    score = partial_ratio(wanted, text)
    return score if score >= LIKE else 0


def _placed(page: int, box: Box | None, confidence: float | None) -> Place:
    place: Place = {"page": page}
    if box is not None:
        place["box"] = list(box)
    if confidence is not None:
        place["confidence"] = confidence
    return place
