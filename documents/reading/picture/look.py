"""A look at one page: everything that a reader or a check may want to know of its picture."""

import logging
import time
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np

from documents.reading.picture.boxes import find_boxes
from documents.reading.picture.codes import codes_of
from documents.reading.picture.faces import faces_of
from documents.reading.picture.page import lines_of
from documents.reading.picture.quality import measures_of
from documents.reading.picture.seen import Seen
from documents.reading.picture.turn import on_its_head, runs_down, turned, turned_boxes
from documents.reading.picture.wants import Want
from documents.reading.picture.zone import find_zone

logger = logging.getLogger(__name__)

FOR_TEXT, FOR_ZONE = 960, 736  # pixels of the copy in which text is looked for
SECONDS = 8.0

Enough = Callable[[list[str]], bool]


def look(
    jpeg: bytes,
    wants: frozenset[Want],
    *,
    enough: Enough | None = None,
    seconds: float = SECONDS,
) -> Seen:
    """All that can be seen on one page: our own JPEG, at most 3000 pixels on its long side.

    The page is turned upright first. A zone that convinces ends the look; else the lines of text
    are read from the top until `enough` says that they will do, or until `seconds` have passed.
    Never raises for a bad picture: `failed` says why nothing was seen.
    """
    began = time.perf_counter()
    try:
        seen = _look(jpeg, wants, enough, began + seconds)
    except MemoryError:
        seen = Seen(0, 0, failed="memory")
    except (cv2.error, ValueError, RuntimeError):
        logger.exception("A page could not be looked at")
        seen = Seen(0, 0, failed="error")
    return replace(seen, seconds=round(time.perf_counter() - began, 3))


def _look(jpeg: bytes, wants: frozenset[Want], enough: Enough | None, deadline: float) -> Seen:
    image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        return Seen(0, 0, failed="error")
    longest = FOR_ZONE if Want.ZONE in wants else FOR_TEXT
    boxes = find_boxes(image, longest)
    degrees = 270 if runs_down(boxes) else 0
    upright, there = turned(image, degrees), turned_boxes(boxes, image, degrees)
    if on_its_head(upright, there):
        there = turned_boxes(there, upright, 180)
        upright, degrees = turned(upright, 180), (degrees + 180) % 360
    zone = find_zone(upright, there) if Want.ZONE in wants else None
    reads = Want.TEXT in wants and zone is None
    return Seen(
        width=upright.shape[1],
        height=upright.shape[0],
        turned=degrees,
        lines=tuple(lines_of(upright, there, enough, deadline)) if reads else (),
        zone=zone,
        codes=tuple(codes_of(upright)) if Want.CODE in wants else (),
        faces=tuple(faces_of(upright)) if Want.FACE in wants else (),
        measures=measures_of(upright, there),
    )
