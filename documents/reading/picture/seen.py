"""What was seen on the picture of one page: plain data, kept as JSON beside the page."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

Box = tuple[int, int, int, int]

UNREAD = "\ufffd"
"""In a line, stands for text that we cannot read: another script, handwriting, a stamp."""


@dataclass(frozen=True)
class Line:
    """A line of text; columns are apart by a tab.

    `box` is left, top, width, height in pixels of the page turned upright; `confidence` goes from
    0 to 1, the mean over its signs.
    """

    text: str
    box: Box
    confidence: float


@dataclass(frozen=True)
class Zone:
    """A machine-readable zone, its lines as a zone has them: 30, 36 or 44 signs.

    `corrected` counts the signs that the check digits made us change; `whole` is false where part
    of it is cut off or covered: its lines are then no reading. `alike` are other document numbers
    that print alike, pass the same check digits, and that nothing else on the page rules out;
    `unclear` are the names, family_name or given_names, of which a letter may be another.
    """

    lines: tuple[str, ...]
    box: Box
    corrected: int = 0
    whole: bool = True
    alike: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


@dataclass(frozen=True)
class Code:
    """A printed code: its format (DataMatrix, QRCode, PDF417, Aztec), its text, where it stands."""

    format: str
    text: str
    box: Box


@dataclass(frozen=True)
class Face:
    """A frontal face; `box` goes from the hair line to the chin, as the cascade frames it."""

    box: Box


@dataclass(frozen=True)
class Seen:
    """All that was seen on one page.

    `turned` is the quarter turns, in degrees clockwise, that bring the picture upright; `width` and
    `height` are those of the upright picture, in pixels. `measures` names figures of the picture
    (`documents.reading.picture.quality` says which, with their units). `seconds` is what it took.
    `failed` says why nothing could be seen, "timeout", "memory" or "error"; empty if all went well.
    """

    width: int
    height: int
    turned: int = 0
    lines: tuple[Line, ...] = ()
    zone: Zone | None = None
    codes: tuple[Code, ...] = ()
    faces: tuple[Face, ...] = ()
    measures: Mapping[str, float] = field(default_factory=dict)
    seconds: float = 0.0
    failed: str = ""

    @property
    def texts(self) -> list[str]:
        """The lines in reading order; a whole zone last, in place of what was read of it as print.

        Its own reader knows the signs and rules of a zone; two readings of it would contradict.
        """
        if not (self.zone and self.zone.whole):
            return [line.text for line in self.lines]
        place = self.zone.box
        beside = [line.text for line in self.lines if not _is_within(line.box, place)]
        return beside + list(self.zone.lines)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Seen":
        """Rebuild what `as_json` gave, also after it went through JSON."""
        return cls(
            **{name: value for name, value in kept.items() if name not in SHAPES},
            lines=tuple(_line(line) for line in kept.get("lines", ())),
            zone=_zone(kept["zone"]) if kept.get("zone") else None,
            codes=tuple(Code(**{**code, "box": _box(code)}) for code in kept.get("codes", ())),
            faces=tuple(Face(_box(face)) for face in kept.get("faces", ())),
        )


SHAPES = {"lines", "zone", "codes", "faces"}


def _is_within(box: Box, other: Box) -> bool:
    """Whether the middle of a box lies in another."""
    across, down = box[0] + box[2] / 2, box[1] + box[3] / 2
    left, top, width, height = other
    return left <= across <= left + width and top <= down <= top + height


def _box(kept: Mapping[str, Any]) -> Box:
    left, top, width, height = kept["box"]
    return left, top, width, height


def _line(kept: Mapping[str, Any]) -> Line:
    return Line(kept["text"], _box(kept), kept["confidence"])


def _zone(kept: Mapping[str, Any]) -> Zone:
    lines = tuple(kept["lines"])
    alike, unclear = (tuple(kept.get(name, ())) for name in ("alike", "unclear"))
    return Zone(lines, _box(kept), kept["corrected"], kept["whole"], alike, unclear)
