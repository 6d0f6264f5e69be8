"""Checks of an identity photo: 35 by 45 mm, a face of 32 to 36 mm, a plain light background.

The French rules follow ISO/IEC 19794-5. All of it is only a warning: a person decides.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding

# 32 mm of 45 is 0.71. The cascade frames a face within some 15 %: below 0.6 it is surely small.
SMALLEST_FACE = 0.6


@dataclass(frozen=True)
class OneFace(Check):
    """One face from the front."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("faces", 1) != 1:
            yield Finding.of("face_not_found")


@dataclass(frozen=True)
class LargeFace(Check):
    """The face takes most of the height."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("face_height_ratio", 1) < SMALLEST_FACE:
            yield Finding.of("face_too_small")


@dataclass(frozen=True)
class PlainBackground(Check):
    """The background is plain and light; nothing is said of one that does not show."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("background_plain") is False:
            yield Finding.of("background_busy")
