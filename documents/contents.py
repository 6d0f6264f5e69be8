"""What the pages of a paper say: their digital text, or what was seen on their pictures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from documents.kind import Kind
from documents.reading.picture.seen import Seen
from documents.reading.picture.wants import Want
from documents.reading.places import Place, places_of

ONLY_CODES = frozenset({Want.CODE})
LETTERS = 30  # fewer on a page are a stamp or a page number, and its text is in its picture


@dataclass(frozen=True)
class Sheet:
    """A page as far as it is known.

    `lines` is its digital text; `seen` the JSON of what was seen on its picture, {} where nobody
    looked; `rotation` the degrees by which it is shown turned.
    """

    lines: list[str]
    seen: Mapping[str, Any]
    rotation: int = 0
    turned_by_hand: bool = False

    @property
    def text(self) -> list[str]:
        """The lines to read: those of the file where they say enough, else those that were seen."""
        if is_text(self.lines) or not self.seen:
            return self.lines
        return Seen.from_json(self.seen).texts or self.lines

    @property
    def is_known_by_codes(self) -> bool:
        """Was it looked at for its codes alone? Then nothing of its picture was measured."""
        return bool(self.seen) and is_text(self.lines) and not self.seen["measures"]

    @property
    def shown(self) -> dict[str, Any]:
        """What was seen, its boxes on the page as it is shown."""
        return as_shown(self.seen, self.rotation) if self.seen else {}

    @property
    def sight(self) -> dict[str, Any]:
        """What checks may know of its picture: no text; `turned` is how far we turned it."""
        if self.is_known_by_codes or not (seen := self.shown):
            return {}
        lines = [{"box": line["box"], "confidence": line["confidence"]} for line in seen["lines"]]
        return {**seen, "lines": lines, "turned": 0 if self.turned_by_hand else seen["turned"]}


def is_text(lines: list[str]) -> bool:
    """Does the digital text of a page say enough to do without its picture?"""
    return sum(sign.isalpha() for line in lines for sign in line) >= LETTERS


def wanted_of(row: Kind, lines: list[str], *, blank: bool) -> frozenset[Want]:
    """What to look for on the picture of a page of this kind, with this digital text.

    ONLY_CODES on a page that is read without its picture and may bear a signed code: such a look
    can wait, and nobody waits for it.
    """
    if blank:
        return frozenset()
    if Want.FACE in row.wants or not is_text(lines):
        return row.wants
    return ONLY_CODES if row.may_be_signed else frozenset()


def notes_of(sights: Sequence[Mapping[str, Any]]) -> list[str]:
    """Which pages we turned, as `code:page` like the notes of the intake."""
    return [f"rotated_fixed:{page}" for page, sight in enumerate(sights, 1) if sight.get("turned")]


def as_shown(seen: Mapping[str, Any], rotation: int) -> dict[str, Any]:
    """The same with its boxes on the page as it is shown: its owner may have turned it further."""
    turned = dict(seen)
    for _quarter in range((rotation - seen["turned"]) % 360 // 90):
        turned = _quarter_turned(turned)
    return turned


def _quarter_turned(seen: dict[str, Any]) -> dict[str, Any]:
    height = seen["height"]

    def turn(part: Mapping[str, Any]) -> dict[str, Any]:
        left, top, width, high = part["box"]
        return {**part, "box": [height - top - high, left, high, width]}

    parts = {name: [turn(part) for part in seen[name]] for name in ("lines", "codes", "faces")}
    zone = turn(seen["zone"]) if seen["zone"] else None
    return {**seen, **parts, "zone": zone, "width": height, "height": seen["width"]}


@dataclass(frozen=True)
class Contents:
    """All pages of a paper, in their order."""

    row: Kind
    sheets: list[Sheet]

    @property
    def texts(self) -> list[list[str]]:
        """The lines of each page; [] for one that says nothing."""
        return [sheet.text for sheet in self.sheets]

    @property
    def sights(self) -> list[dict[str, Any]]:
        """`seen` of `documents.evidence.Evidence`."""
        return [sheet.sight for sheet in self.sheets]

    @property
    def notes(self) -> list[str]:
        """Which pages we turned, as `code:page`."""
        return notes_of(self.sights)

    def read(self, declared: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The reading of inspection.md for the kind; `declared` has the keys of `--declared`."""
        seen = [Seen.from_json(sheet.seen) for sheet in self.sheets if sheet.seen]
        return self.row.read(self.texts, declared, seen)

    def places(self, reading: Mapping[str, Any]) -> dict[str, Place]:
        """Where the fields of the reading stand, on the pages as they are shown."""
        seen = [Seen.from_json(shown) if (shown := sheet.shown) else None for sheet in self.sheets]
        return places_of(reading, seen, self.texts)
