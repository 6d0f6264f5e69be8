"""The piece of a page that something is about, as a picture of our own."""

import io
from collections.abc import Sequence

from PIL import Image, ImageDraw

AROUND = 0.6  # of the box's height is shown above and below it, so that one sees where one is
LEAST_AROUND = 0.02  # of the page's longer side
LEAST_SIDE = 0.12  # of the page's longer side: a single figure alone shows nothing
WIDEST = 1200  # pixels; a phone shows no more
RING = (11, 90, 122)  # the colour of what is pointed out, on paper of any colour
JPEG_QUALITY = 82


def crop(jpeg: bytes, box: Sequence[int], size: tuple[int, int] | None = None) -> bytes:
    """Cut the box (left, top, width, height) out of an upright page, with what is around it.

    `size` is width and height of the picture that the box was measured on, where it is another than
    this one. A box that leaves the page is cut at its edge; one outside it shows the whole page.
    """
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as picture:
        page = picture.convert("RGB")
    scale = page.width / size[0] if size and size[0] else 1.0
    left, top, width, height = (side * scale for side in box)
    right, bottom = min(left + width, page.width), min(top + height, page.height)
    left, top = max(left, 0.0), max(top, 0.0)
    if left >= right or top >= bottom:
        return _encoded(page)
    longer = max(page.size)
    around = max(AROUND * min(bottom - top, right - left), LEAST_AROUND * longer)
    frame = (
        *_side(left, right, around, LEAST_SIDE * longer, page.width),
        *_side(top, bottom, around, LEAST_SIDE * longer, page.height),
    )
    cut = page.crop((frame[0], frame[2], frame[1], frame[3]))
    pen, thick = ImageDraw.Draw(cut), max(2, longer // 500)
    pen.rounded_rectangle(
        (
            left - frame[0] - thick,
            top - frame[2] - thick,
            right - frame[0] + thick,
            bottom - frame[2] + thick,
        ),
        radius=3 * thick,
        outline=RING,
        width=thick,
    )
    return _encoded(cut)


def _side(first: float, last: float, around: float, least: float, end: int) -> tuple[int, int]:
    """From where to where to cut along one side of the page: at least so much, inside the page."""
    around = max(around, (least - (last - first)) / 2)
    return int(max(first - around, 0)), int(min(last + around, end))


def _encoded(picture: Image.Image) -> bytes:
    picture.thumbnail((WIDEST, WIDEST))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=JPEG_QUALITY)
    return out.getvalue()
