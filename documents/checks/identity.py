"""Checks of who a paper belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pycountry

from documents.checks.check import Check
from documents.checks.names import (
    CLOSE,
    SAME,
    expected_names,
    likeness,
    misspelt,
    spellings,
    whole,
    written_otherwise,
)
from documents.evidence import Evidence
from documents.findings import Finding, Severity


@dataclass(frozen=True)
class SameName(Check):
    """The name read is that of the passport and of the form, in three bands.

    In the highest, a letter or two in one word still make a person look: agents of the CPAM do.

    `field` is where the reading keeps a whole name, when it has not family_name and given_names;
    `code` is what an other person's name is called for this kind.
    """

    field: str = ""
    code: str = "name_mismatch"

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        read = str(evidence.reading.get(self.field or "family_name", ""))
        if read and not self.field:
            read = whole(evidence.reading)
        expected = expected_names(evidence)
        if not read or not expected:
            return
        scores = {name: likeness(read, name.name) for name in expected}
        nearest = max(expected, key=lambda name: scores[name])
        facts: dict[str, Any] = {"read": read, "expected": nearest.name}
        facts |= {"other": nearest.source, "own": evidence.kind}
        if scores[nearest] < CLOSE:
            yield Finding.of(self.code, **facts)
        elif scores[nearest] < SAME:
            yield Finding.of("name_mismatch", severity=Severity.WARNING, case="close", **facts)
        elif misspelt(read, nearest.name):
            yield Finding.of("name_mismatch", severity=Severity.WARNING, case="letters", **facts)
        elif self._swapped(evidence):
            yield Finding.of("name_order", **facts)
        elif case := written_otherwise(read, nearest.name):
            yield Finding.of("name_order", case=case, **facts)

    def _swapped(self, evidence: Evidence) -> bool:
        """Family and given names have changed places."""
        reading, declared = evidence.reading, evidence.declared
        pairs = [
            spellings(str(reading.get("family_name", "")))
            & spellings(str(other.get("given_names", "")))
            and spellings(str(reading.get("given_names", "")))
            & spellings(str(other.get("family_name", "")))
            for other in (evidence.other("identity"), declared)
            if evidence.kind != "identity" or other is declared
        ]
        return not self.field and any(pairs)


@dataclass(frozen=True)
class SameBirthDate(Check):
    """The date of birth read is that of the form, or of the passport when none was typed."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        read = evidence.reading.get("birth_date")
        typed = evidence.day("birth_date")
        expected, other = (typed.isoformat(), "form") if typed else (None, "")
        if expected is None and evidence.kind != "identity":
            expected, other = evidence.other("identity").get("birth_date"), "identity"
        if read and expected and read != expected:
            yield Finding.of("birth_date_mismatch", read=read, expected=expected, other=other)


@dataclass(frozen=True)
class SameNationality(Check):
    """The nationality in the zone is the one that was typed. Two are possible: only a warning."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        read, typed = evidence.reading.get("nationality"), evidence.declared.get("nationality")
        expected = three_letters(str(typed)) if typed else None
        if read and expected and read not in {expected, ALSO.get(expected)}:
            yield Finding.of("nationality_mismatch", read=read, expected=expected)


# What passports write besides: one letter for Germany, two codes for Kosovo.
ALSO = {"DEU": "D", "RKS": "XKX"}


def three_letters(country: str) -> str | None:
    """The code that passports use; None for a code that is not a country's."""
    if country.upper() == "XK":
        return "RKS"  # Kosovo, in passports but not in ISO 3166
    found = pycountry.countries.get(alpha_2=country.upper())
    return found.alpha_3 if found else None
