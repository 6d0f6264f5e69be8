"""Checks of birth certificates and their translations."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding, Severity

# Accepted without translation, as one CPAM (Lyon) told students in 2019; others ask all the same.
# Source: espace-ulys.universite-lyon.fr, 2019, as our domain facts quote it; not verified live,
# 2026-11. So: only ever advice.
OFTEN_ACCEPTED = frozenset(
    {"sq", "de", "en", "da", "hr", "es", "fi", "hu", "it", "lv", "lt", "nl", "no", "pl", "pt", "ro"}
    | {"sk", "sv", "cs", "tr"}
)
NO_PARENTS_EXPECTED = frozenset({"marriage_certificate", "family_record_book"})


@dataclass(frozen=True)
class ParentsNamed(Check):
    """Parents are named. We are certain only of an extract; elsewhere we may have missed them."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        form = reading.get("form")
        if reading.get("parents_found") is not False or form in NO_PARENTS_EXPECTED:
            return
        if form == "extract":
            yield Finding.of("missing_parents", severity=Severity.PROBLEM, case="extract")
        else:
            yield Finding.of("missing_parents")


@dataclass(frozen=True)
class Translated(Check):
    """A paper that is not in French may need a sworn translation; a multilingual form does not."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        language = reading.get("language")
        foreign = (language and language != "fr") or reading.get("script", "latin") != "latin"
        if (
            not foreign
            or reading.get("form") == "plurilingual"
            or "translation" in evidence.documents
        ):
            return
        if language in OFTEN_ACCEPTED:
            yield Finding.of("translation_advised", case="accepted")
        else:
            yield Finding.of("translation_advised")


@dataclass(frozen=True)
class SwornTranslation(Check):
    """A translation that says who swore to it."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("sworn") is False:
            yield Finding.of("translation_advised", case="not_sworn")
