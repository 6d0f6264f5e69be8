"""Boxes of text on a page, small print as well: found on the sheet alone, closer where few are.

The detector weighs the whole picture: a few small lines on a photo of a sheet and of the table
under it drown, even on a large copy, and are found at once on a part of it.
"""

import cv2
import numpy as np

from documents.reading.picture.boxes import Quad, find_boxes, length, thickness

FOR_SHEET = 1280  # pixels of the copy: 960 loses print of 9 points, and costs 0.2 s less
FOR_CARD = 960  # the print of cards and passports is large on their pictures
OUTLINE = 200  # pixels of the copy on which the sheet is told from the table
SHEET = (0.12, 0.92)  # of the picture, as a rectangle: less is no sheet, more is not worth a cut
FILLED = 0.75  # of its rectangle: a sheet that leans; a patch of light has another shape
DARKER = 40  # tones between the sheet and what is under it
MARGIN = 0.02  # of the sheet, left around it
FEW = 4  # boxes: with no more, the others may be lost
BANDS = 3
SHARED = 0.06  # of the height, seen in both of two bands: a line between them is whole in one


def boxes_of_print(image: np.ndarray, longest: int = FOR_SHEET) -> list[Quad]:
    """The boxes of text of a BGR picture, in its own pixels, long sides along the text.

    `longest` is that of the side of the copy on which text is looked for.
    """
    left, top, right, bottom = _sheet(image)
    sheet = image[top:bottom, left:right]
    found = find_boxes(sheet, longest)
    if len(found) <= FEW:
        closer = _in_bands(sheet, longest)
        found = closer if _signs(closer) > _signs(found) else found
    corner = np.array([left, top], np.float32)
    return [quad + corner for quad in found]


def _sheet(image: np.ndarray) -> tuple[int, int, int, int]:
    """Left, top, right, bottom of the one light sheet on a darker ground; else of the picture."""
    height, width = image.shape[:2]
    whole = (0, 0, width, height)
    scale = OUTLINE / max(height, width)
    grey = cv2.cvtColor(
        cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA),
        cv2.COLOR_BGR2GRAY,
    )
    _limit, light = cv2.threshold(grey, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    light = cv2.morphologyEx(light, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8))  # over its print
    _count, labels, blobs, _centres = cv2.connectedComponentsWithStats(light)
    if len(blobs) < 2:  # noqa: PLR2004 - the ground and a sheet
        return whole
    largest = 1 + int(blobs[1:, cv2.CC_STAT_AREA].argmax())
    x, y, wide, high, area = blobs[largest]
    on, under = labels == largest, light == 0
    if (
        not SHEET[0] < wide * high / grey.size < SHEET[1]
        or area < FILLED * wide * high
        or np.median(grey[on]) - np.median(grey[under]) < DARKER
    ):
        return whole
    edge = MARGIN * max(wide, high)
    return (
        max(0, int((x - edge) / scale)),
        max(0, int((y - edge) / scale)),
        min(width, int((x + wide + edge) / scale)),
        min(height, int((y + high + edge) / scale)),
    )


def _in_bands(image: np.ndarray, longest: int) -> list[Quad]:
    """What is found on parts of the picture from top to bottom, each box in one of them."""
    height = image.shape[0]
    found = []
    for band in range(BANDS):
        start, end = height * band / BANDS, height * (band + 1) / BANDS
        top = max(0, round(start - SHARED * height))
        bottom = min(height, round(end + SHARED * height))
        for quad in find_boxes(image[top:bottom], longest):
            moved = quad + np.array([0, top], np.float32)
            if start <= moved[:, 1].mean() < end:
                found.append(moved)
    return found


def _signs(quads: list[Quad]) -> float:
    """How much text may stand there: how many times as long as thick the boxes are together."""
    return sum(length(quad) / max(thickness(quad), 1) for quad in quads)
