"""Checks of the right to stay."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding

# An Algerian's student visa has no validation: a certificate of residence follows it.
WITHOUT_VALIDATION = frozenset({"DZ", "DZA"})


@dataclass(frozen=True)
class LongStay(Check):
    """A visa for a short stay gives no right to health cover."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("visa_type") == "C":
            yield Finding.of("short_stay_visa")


@dataclass(frozen=True)
class Validated(Check):
    """A long-stay visa counts only with the confirmation that it was validated."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        permit = reading.get("permit") or evidence.declared.get("permit")
        nationalities = {reading.get("nationality"), evidence.declared.get("nationality")}
        if (
            permit == "long_stay_visa"
            and reading.get("visa_type") != "C"
            and "visa_validation" not in evidence.documents
            and not nationalities & WITHOUT_VALIDATION
        ):
            yield Finding.of("sticker_not_validated")
