"""Checks of the number in a letter of the CPAM."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding

# What these letters lead to needs the final number; a provisional one there was taken for it.
NEED_THE_FINAL_NUMBER = frozenset({"entitlement_certificate", "card_form"})


@dataclass(frozen=True)
class SoundNumber(Check):
    """The key of the number agrees."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("number_valid") is False:
            yield Finding.of("number_checksum")


@dataclass(frozen=True)
class FinalNumber(Check):
    """A provisional number is not taken for the final one."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        if (
            reading.get("letter") in NEED_THE_FINAL_NUMBER
            and reading.get("number_kind") == "provisional"
        ):
            yield Finding.of("number_provisional")


@dataclass(frozen=True)
class OwnNumber(Check):
    """The number fits the date and country of birth. Records have errors: only a warning."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("number_fits") is False:
            yield Finding.of("number_other_person")
