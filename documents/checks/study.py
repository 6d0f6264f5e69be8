"""Checks of a certificate of enrolment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding, Severity

JULY, SEPTEMBER = 7, 9


def current_years(today: date) -> tuple[str, ...]:
    """The academic years that a certificate may be for; in July and August the next one as well."""
    start = today.year if today.month >= SEPTEMBER else today.year - 1
    starts = (start, start + 1) if JULY <= today.month < SEPTEMBER else (start,)
    return tuple(f"{year}-{year + 1}" for year in starts)


@dataclass(frozen=True)
class FinalEnrolment(Check):
    """An admission or a pre-registration is not yet an enrolment.

    Of a page that was not read to its end, the words that say so may stand further down.
    """

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("final") is False:
            severity = Severity.WARNING if evidence.cut_short else None
            yield Finding.of("not_final", severity=severity)


@dataclass(frozen=True)
class ThisYear(Check):
    """The certificate is for this academic year, and for the one that was typed."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        read = evidence.reading.get("academic_year")
        typed = evidence.declared.get("academic_year")
        current = current_years(evidence.today)
        if read and read not in current:
            # On a paper that does not say what it is, the year may be that of something else.
            known = evidence.reading.get("final") is not None
            severity = Severity.PROBLEM if known else Severity.WARNING
            yield Finding.of("wrong_year", severity=severity, read=read, expected=current[-1])
        elif read and typed and read != typed:
            yield Finding.of(
                "wrong_year", severity=Severity.WARNING, case="typed", read=read, typed=typed
            )


@dataclass(frozen=True)
class HasPeriod(Check):
    """A certificate that was read but names no academic year."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        if reading.get("final") and not reading.get("academic_year"):
            yield Finding.of("no_period")


@dataclass(frozen=True)
class SameStudentNumber(Check):
    """The INE read is the one that was typed."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        read, typed = evidence.reading.get("ine"), evidence.declared.get("ine")
        if read and typed and read != str(typed).replace(" ", "").upper():
            yield Finding.of("number_ambiguous", case="ine", number=read, typed=typed)
