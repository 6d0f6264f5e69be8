"""Checks of bank details."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding, Severity
from documents.numbers import Iban
from documents.numbers.iban import length


@dataclass(frozen=True)
class SoundIban(Check):
    """Check digits and French key agree: a number with a wrong sign pays nobody.

    What has not even the shape of an IBAN is a line that we took for one: no fact, only a doubt.
    """

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        iban = account(evidence)
        if iban and not iban.valid:
            severity = Severity.PROBLEM if _has_shape(iban) else Severity.WARNING
            yield Finding.of("iban_checksum", severity=severity, iban=str(iban))
        elif iban and iban.rib_key_valid is False:
            yield Finding.of("rib_key", iban=str(iban))


@dataclass(frozen=True)
class ClearIban(Check):
    """Signs of the IBAN were put right after its check digits: whoever holds it must confirm it.

    Not where they typed the same one: two people, or a person and a machine, do not err alike.
    """

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        iban = account(evidence)
        if not (iban and evidence.reading.get("iban_repaired")):
            return
        if compact(evidence.declared.get("iban")) != iban.text:
            yield Finding.of("number_ambiguous", case="iban", number=str(iban))


@dataclass(frozen=True)
class SameIban(Check):
    """The account read is the one that was typed."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        iban = account(evidence)
        typed = compact(evidence.declared.get("iban"))
        if iban and typed and iban.valid and iban.text != typed:
            yield Finding.of(
                "iban_checksum",
                severity=Severity.WARNING,
                case="differs",
                iban=str(iban),
                typed=str(Iban(typed)),
            )


@dataclass(frozen=True)
class PayableAccount(Check):
    """In France: fine. In SEPA: allowed by Regulation 260/2012. Elsewhere: perhaps not payable."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        iban = account(evidence)
        if iban is None or not iban.valid or iban.french:
            return
        yield Finding.of("foreign_iban" if iban.sepa else "outside_sepa", country=iban.country)


@dataclass(frozen=True)
class CurrentAccount(Check):
    """The CPAM pays to a current account."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("savings"):
            yield Finding.of("savings_account")


@dataclass(frozen=True)
class HolderNamed(Check):
    """An account whose holder we did not find cannot be said to be the student's."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("iban") and not evidence.reading.get("holder"):
            yield Finding.of("unreadable", case="holder")


def _has_shape(iban: Iban) -> bool:
    """Two check digits after the country, and as many signs as the country's accounts have."""
    return iban.text[2:4].isdigit() and len(iban.text) == length(iban.country)


def compact(typed: object) -> str:
    """An account number as it was typed, without spaces, in capitals."""
    return "".join(str(typed or "").split()).upper()


def account(evidence: Evidence) -> Iban | None:
    """The account that was read."""
    iban = evidence.reading.get("iban")
    return Iban(iban) if iban else None
