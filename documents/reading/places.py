"""Where each field of a reading stands on the pages, so that the student is shown the very spot."""

from typing import NotRequired, TypedDict


class Place(TypedDict):
    """Where a field stands, as JSON.

    `page` counts from 1. `box` is left, top, width, height in pixels of that page turned upright;
    it is absent where the page is digital text, of which we keep no positions. `confidence`, from 0
    to 1, says how surely it was read; absent where nothing had to be guessed.
    """

    page: int
    box: NotRequired[list[int]]
    confidence: NotRequired[float]
