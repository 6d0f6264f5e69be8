"""Checks of birth certificates and their translations."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding, Severity
from documents.formalities.legalisation import exempt
from documents.formalities.translation import ACCEPTED, accepted_by

NO_PARENTS_EXPECTED = frozenset({"marriage_certificate", "family_record_book"})


@dataclass(frozen=True)
class ParentsNamed(Check):
    """Parents are named. We are certain only of an extract; elsewhere we may have missed them."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        form = reading.get("form")
        if reading.get("parents_found") is not False or form in NO_PARENTS_EXPECTED:
            return
        if form == "extract" and not evidence.cut_short:
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
        sources = list(accepted_by(str(language or ""), evidence.declared.get("birth_country")))
        if len(sources) == len(ACCEPTED):
            yield Finding.of("translation_advised", case="accepted")
        elif sources:
            yield Finding.of("translation_advised", case="disputed", source=sources[0].name)
        else:
            yield Finding.of("translation_advised")


@dataclass(frozen=True)
class Legalised(Check):
    """A paper from abroad may need an apostille or a legalisation, unless a treaty frees it.

    The country of birth stands for the one that drew up the paper, which we do not read.
    """

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        form, country = evidence.reading.get("form"), evidence.declared.get("birth_country")
        if form and country and not exempt(str(country), form):
            yield Finding.of("apostille_advised", country=country)


@dataclass(frozen=True)
class SwornTranslation(Check):
    """A translation that says who swore to it."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("sworn") is False:
            yield Finding.of("translation_advised", case="not_sworn")
