"""What every check is: a small frozen object that turns evidence into findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from documents.evidence import Evidence
from documents.findings import Finding


@dataclass(frozen=True)
class Check:
    """Called with evidence, yields findings; the same evidence always yields the same ones.

    When a `decisive` check finds something, those after it have nothing left to say.
    """

    decisive: ClassVar[bool] = False

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        raise NotImplementedError
