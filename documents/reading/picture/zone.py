"""The machine-readable zone of a page, on a picture that may be turned."""

import cv2
import numpy as np

from documents.reading.picture.boxes import Quad, find_boxes, length, thickness
from documents.reading.picture.lines import read_lines
from documents.reading.picture.turn import runs_down
from documents.reading.picture.zone_found import Found, broken
from documents.reading.picture.zone_search import Search
from documents.reading.picture.zone_strips import strips_of

SECONDS = 1.2  # of CPU; a zone that was not found by then is found by nobody in a hurry
LOOKED_AT, CLOSER = 736, 1280  # pixels of the copy for the second and the third detection
SECOND_LOOK = 0.5  # seconds that the closer one needs to be worth beginning
SHORTEST, LONGEST = 1.3, 20.0  # a printed number or name, in heights
MOST_PRINTED = 24  # boxes read to find what the zone says again
MINORITY = 0.2  # of the votes, for text that runs the other way to be looked at


def find_zone(image: np.ndarray, quads: list[Quad]) -> Found | None:
    """The zone that is likeliest, wherever the picture's top is; None when there is none.

    A zone of which only a part can be seen is given as not whole.
    """
    search = Search(image, SECONDS)
    best = _directions(search, quads)
    if best is None and not search.typed:
        best = _directions(search, find_boxes(_contrasted(image), LOOKED_AT))
    if best is None and search.left > SECOND_LOOK:
        best = _directions(search, find_boxes(image, CLOSER))
    return best.judged(image) if best else broken(search.typed, image)


def _directions(search: Search, quads: list[Quad]) -> Found | None:
    votes = {True: 0.0, False: 0.0}
    for quad in quads:
        votes[runs_down(quad)] += length(quad) ** 2
    likely, other = sorted((False, True), key=lambda down: -votes[down])
    families = [likely]
    if votes[other] > MINORITY * sum(votes.values()):
        families.append(other)
    for down in families:
        for reverse in (False, True):
            strips = strips_of(quads, down=down)
            if reverse:
                strips = strips[::-1]
            found = search.among(strips, reverse=reverse)
            if found:
                return found
    return None


def _contrasted(image: np.ndarray) -> np.ndarray:
    """The same picture with its local contrast stretched."""
    light, *colour = cv2.split(cv2.cvtColor(image, cv2.COLOR_BGR2LAB))
    stretched = cv2.createCLAHE(2.0, (8, 8)).apply(light)
    return cv2.cvtColor(cv2.merge([stretched, *colour]), cv2.COLOR_LAB2BGR)


def print_of(image: np.ndarray, quads: list[Quad]) -> list[str]:
    """What may be a number or a name on an upright picture: short boxes, from the top."""
    short = [quad for quad in quads if SHORTEST < length(quad) / max(thickness(quad), 1) < LONGEST]
    short.sort(key=lambda quad: float(quad[:, 1].mean()))
    return [text for text, _sure in read_lines(image, short[:MOST_PRINTED])]
