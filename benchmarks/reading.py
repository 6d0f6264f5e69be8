"""What is read on papers, how surely and at what cost: every figure to reach, on drawn specimens.

Seconds are of the processor: the figures of one thread, whatever else the machine does.
"""

from collections.abc import Iterator

from benchmarks import reading_faults, reading_pages, reading_worker, reading_zones
from benchmarks.measuring import Line
from documents.reading.picture.sessions import load
from tests.specimens.fonts import lacking


def lines() -> Iterator[Line]:
    load()
    missing = ", ".join(lacking())
    yield Line("fonts that specimens lack", missing or "none", "none; from Debian, by apt")
    for part in (reading_zones, reading_faults, reading_pages, reading_worker):
        yield from part.lines()
