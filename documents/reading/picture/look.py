"""A look at one page: everything that a reader or a check may want to know of its picture."""

import logging
import time
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np

from documents.reading.picture.boxes import find_boxes
from documents.reading.picture.codes import codes_of
from documents.reading.picture.faces import background_of, faces_of, turn_to_face
from documents.reading.picture.page import text_of
from documents.reading.picture.quality import measures_of
from documents.reading.picture.seen import Line, Seen, Zone
from documents.reading.picture.small_print import FOR_CARD, boxes_of_print
from documents.reading.picture.turn import turn_of, turned, turned_boxes
from documents.reading.picture.wants import Want
from documents.reading.picture.zone import find_zone, print_of

logger = logging.getLogger(__name__)

FOR_ZONE = 736  # pixels of the copy in which it is looked for
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
    of_print = Want.TEXT in wants and Want.ZONE not in wants
    boxes = boxes_of_print(image) if of_print else find_boxes(image, FOR_ZONE)
    found = find_zone(image, boxes) if Want.ZONE in wants else None
    if Want.FACE in wants:
        degrees = turn_to_face(image)  # a photo has no text to tell it by
    else:
        degrees = found.turn if found else turn_of(image, boxes)
    upright, boxes = turned(image, degrees), turned_boxes(boxes, image, degrees)
    if found and found.doubtful:
        found = found.settled(print_of(upright, boxes))
    zone = found.zone(image) if found else None
    lines: tuple[Line, ...] = ()
    unread = 0
    if Want.TEXT in wants and not (zone and _will_do(zone, enough)):
        if Want.ZONE in wants:
            boxes = boxes_of_print(upright, FOR_CARD)
        lines, unread = text_of(upright, boxes, enough, deadline)
    faces = faces_of(upright) if Want.FACE in wants else ()
    return Seen(
        width=upright.shape[1],
        height=upright.shape[0],
        turned=degrees,
        lines=lines,
        zone=zone,
        codes=codes_of(upright) if Want.CODE in wants else (),
        faces=faces,
        measures={
            **measures_of(upright, boxes),
            **(background_of(upright, faces[0]) if faces else {}),
            **({"zone_char_px": round(found.pitch, 2)} if found else {}),
            **({"unread_lines": float(unread)} if unread else {}),
        },
    )


def _will_do(zone: Zone, enough: Enough | None) -> bool:
    """A zone says all that readers need, and print is no reading of one that is cut or covered."""
    return not zone.whole or enough is None or enough(list(zone.lines))
