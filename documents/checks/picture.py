"""Why a picture reads badly. The reading decides whether it is good; figures only explain it.

The limits were measured on published specimens and their degraded copies; those that also stop good
pictures count only where the reading failed. `documents.reading.picture.quality` has the figures.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding

BLURRED, HARDLY_SHARP = 52, 87
DARK = 120
PALE, WHITE = 87, 230  # a card on white paper has little contrast as well
CUT_LINES = 2  # boxes of text that touch the same side
SMALLEST, SMALL = 5.5, 9.0  # pixels for a sign of the zone: 55 and 90 dots an inch
SMALLEST_TEXT = 10  # pixels
EDGE = 0.15  # of the page, shown of the side where it is cut

Box = tuple[int, int, int, int]
Seen = Mapping[str, Any]


@dataclass(frozen=True)
class OfPicture(Check):
    """A check of each page that was looked at. `needs` is what `Read` has."""

    needs: tuple[str, ...] = ()

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        failed = self.failed(evidence)
        for page, seen in evidence.pictures:
            yield from self.of_page(seen, page, failed=failed)

    def failed(self, evidence: Evidence) -> bool:
        """Whether we did not read what the kind is for, or read a zone that does not agree."""
        reading = evidence.reading
        if self.needs:
            found = any(reading.get(name) is not None for name in self.needs)
        else:
            found = bool(reading)
        return not found or reading.get("mrz_valid") is False

    def of_page(self, seen: Seen, page: int, *, failed: bool) -> Iterator[Finding]:
        raise NotImplementedError


@dataclass(frozen=True)
class Sharp(OfPicture):
    """Strong blur is always said; a lesser one only where the reading failed."""

    def of_page(self, seen: Seen, page: int, *, failed: bool) -> Iterator[Finding]:
        sharpness = figure(seen, "sharpness")
        if sharpness and sharpness < (HARDLY_SHARP if failed else BLURRED):
            yield Finding.of("blur", page=page)


@dataclass(frozen=True)
class Lit(OfPicture):
    """Light enough. A pale card is told from a white page only by a reading that failed."""

    card: bool = False

    def of_page(self, seen: Seen, page: int, *, failed: bool) -> Iterator[Finding]:
        light = figure(seen, "light")
        if 0 < light < DARK:
            yield Finding.of("dark", page=page)
        elif self.card and failed and figure(seen, "contrast") < PALE and light < WHITE:
            yield Finding.of("dark", page=page, case="pale")


@dataclass(frozen=True)
class Unglared(OfPicture):
    """No reflection where the reading failed: white spots are on good pictures as well."""

    def of_page(self, seen: Seen, page: int, *, failed: bool) -> Iterator[Finding]:
        spot = glare(seen)
        if spot is None or not (failed or covers(spot, broken_zone(seen))):
            return
        zone = broken_zone(seen)
        if covers(spot, zone):
            yield Finding.of("glare", page=page, box=zone, case="zone")
        else:
            yield Finding.of("glare", page=page, box=spot)


@dataclass(frozen=True)
class Whole(OfPicture):
    """No side is cut off. Lines often end near the top and the bottom of good pictures."""

    def of_page(self, seen: Seen, page: int, *, failed: bool) -> Iterator[Finding]:
        zone = broken_zone(seen)
        if zone and not covers(glare(seen), zone):
            yield Finding.of("cut_edge", page=page, box=zone, case="zone")
        elif side := self._cut(seen, failed=failed):
            yield Finding.of("cut_edge", page=page, box=strip(side, seen))

    def _cut(self, seen: Seen, *, failed: bool) -> str | None:
        limits = {"left": CUT_LINES, "right": CUT_LINES}
        blurred = 0 < figure(seen, "sharpness") < BLURRED  # then boxes of text run together
        if failed and not blurred:
            limits |= {"bottom": 1, "top": 1}
        return next((side for side, most in limits.items() if figure(seen, side) >= most), None)


@dataclass(frozen=True)
class LargeEnough(OfPicture):
    """A zone has ten signs an inch: below 55 dots an inch ask again, below 90 warn."""

    def of_page(self, seen: Seen, page: int, *, failed: bool) -> Iterator[Finding]:
        zone = seen.get("zone")
        if zone:
            across = zone["box"][2] / max(map(len, zone["lines"]), default=1)
            sign = figure(seen, "zone_char_px") or across
            if sign < SMALLEST or (failed and sign < SMALL):
                yield Finding.of("too_small", page=page, box=corners(zone["box"]))
            elif sign < SMALL:
                yield Finding.of("too_small", page=page, case="small")
        elif failed and 0 < figure(seen, "text_height") < SMALLEST_TEXT:
            yield Finding.of("too_small", page=page)


def figure(seen: Seen, name: str) -> float:
    """A measure of the picture; 0 where it was not taken."""
    return float(seen.get("measures", {}).get(name, 0))


def broken_zone(seen: Seen) -> Box | None:
    """Where a zone stands of which part is missing."""
    zone = seen.get("zone")
    return corners(zone["box"]) if zone and not zone["whole"] else None


def glare(seen: Seen) -> Box | None:
    """The largest spot without print, if there is one."""
    names = ("glare_left", "glare_top", "glare_width", "glare_height")
    if "glare_left" not in seen.get("measures", {}):
        return None
    return corners([round(figure(seen, name)) for name in names])


def covers(spot: Box | None, zone: Box | None) -> bool:
    """Whether both are there and meet."""
    if spot is None or zone is None:
        return False
    return all(
        spot[axis] < zone[axis] + zone[axis + 2] and zone[axis] < spot[axis] + spot[axis + 2]
        for axis in (0, 1)
    )


def strip(side: str, seen: Seen) -> Box:
    """The part of the page along one side."""
    width, height = seen["width"], seen["height"]
    across, down = round(width * EDGE), round(height * EDGE)
    return {
        "left": (0, 0, across, height),
        "right": (width - across, 0, across, height),
        "top": (0, 0, width, down),
        "bottom": (0, height - down, width, down),
    }[side]


def corners(box: list[int]) -> Box:
    left, top, width, height = box
    return left, top, width, height
