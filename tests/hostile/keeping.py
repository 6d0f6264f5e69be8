"""The figures that every file is held to, whatever it is."""

import io
import os

from PIL import Image

from documents.intake import Opened
from tests.hostile.case import Case
from tests.hostile.watch import opened

CPU_SECONDS = 10
WALL_SECONDS = 20
CHILD_MEGABYTES = 700
PARENT_MEGABYTES = 50
APPLICATION_MARKS = range(0xE1, 0xF0)  # EXIF, XMP, profiles, Adobe's; JFIF's own 0xE0 is ours
COMMENT = 0xFE
SCAN = 0xDA


def keeps_to_the_figures(case: Case) -> None:
    """Open a case; assert its outcome, that its pages are ours, and what it cost."""
    ours = os.getpid()
    result = opened(case)
    assert os.getpid() == ours
    assert result.outcome in case.outcomes
    if result.opened:
        shows_nothing_but_our_pages(result.opened)
    cost = result.cost
    assert cost.cpu <= CPU_SECONDS, cost
    assert cost.wall <= WALL_SECONDS, cost
    assert cost.child <= CHILD_MEGABYTES, cost
    assert cost.parent_growth <= PARENT_MEGABYTES, cost


def shows_nothing_but_our_pages(found: Opened) -> None:
    """Each page is one JPEG without metadata, from its first byte to its last."""
    for page in found.pages:
        image = Image.open(io.BytesIO(page.jpeg), formats=["JPEG"])
        image.load()
        assert (image.mode, image.size) == ("RGB", (page.width, page.height))
        marks = set(_marks(page.jpeg))
        assert COMMENT not in marks
        assert marks.isdisjoint(APPLICATION_MARKS)
        # Inside the scan 0xFF is always escaped: the only end mark is the last.
        assert page.jpeg.index(b"\xff\xd9", page.jpeg.index(b"\xff\xda")) == len(page.jpeg) - 2
        assert b"MARKER" not in page.jpeg


def _marks(jpeg):
    assert jpeg[:2] == b"\xff\xd8"
    at = 2
    while jpeg[at + 1] != SCAN:
        assert jpeg[at] == 0xFF
        yield jpeg[at + 1]
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4])
