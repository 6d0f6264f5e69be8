"""Checks of any paper, whatever its kind."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.evidence import TEXT, Evidence
from documents.findings import CODES, Finding, Severity

# In its right place although its title says something else: a marriage certificate may prove a
# birth, and a translation bears the title of its original.
CARE_DOCUMENT = "care_document"
STANDS_FOR = {
    "birth_certificate": frozenset({"marriage_certificate"}),
    "translation": frozenset({"birth_certificate", "marriage_certificate"}),
}

SIGNATURES = {
    "valid": (Severity.INFO, "signed"),
    "wrong": (Severity.WARNING, ""),
    "unknown_key": (Severity.INFO, "unknown"),
}


@dataclass(frozen=True)
class Noted(Check):
    """What the intake saw on its way, as `code` or `code:page`."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        for note in evidence.notes:
            code, _, page = note.partition(":")
            if code in CODES:
                yield Finding.of(code, page=int(page) if page else None)


@dataclass(frozen=True)
class NoCareDocument(Check):
    """Medical papers are never kept: refused when title and form number are both there.

    A refusal cannot be overridden, so where either was hardly read it is only asked about.
    """

    decisive = True

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("looks_like") != CARE_DOCUMENT:
            return
        if evidence.sureness(["looks_like"]) >= CODES["care_document"].sure:
            yield Finding.of("care_document")
        else:
            yield Finding.of("care_document", severity=Severity.WARNING, case="doubted")


@dataclass(frozen=True)
class RightKind(Check):
    """Nothing says with confidence that the paper is of another kind."""

    decisive = True

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        found = evidence.reading.get("looks_like")
        allowed = {CARE_DOCUMENT, *STANDS_FOR.get(evidence.kind, ())}
        if found and found not in allowed:
            yield Finding.of("wrong_kind", found=found, wanted=evidence.kind)


@dataclass(frozen=True)
class Read(Check):
    """We read what this kind is for: one of `needs` at least, or any field where none is named."""

    needs: tuple[str, ...] = ()
    case: str = "picture"

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        if not reading:
            yield Finding.of("unreadable", case=self.why_nothing(evidence))
        elif self.needs and all(reading.get(name) is None for name in self.needs):
            case = "" if reading.get("script", "latin") == "latin" else "script"
            yield Finding.of("unreadable", case=case)

    def why_nothing(self, evidence: Evidence) -> str:
        """A PDF may hold text that says nothing we look for, or no text at all."""
        if self.case == "photo":
            return self.case
        if TEXT in evidence.notes:
            return "text"
        return "scan" if evidence.detected.get("type") == "application/pdf" else self.case


@dataclass(frozen=True)
class Named(Check):
    """A paper whose kind was read, by the field `known`, bears a name."""

    known: str

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        named = reading.get("family_name") or reading.get("given_names")
        if reading.get(self.known) is not None and not named:
            yield Finding.of("unreadable", case="name")


@dataclass(frozen=True)
class Complete(Check):
    """As many pages as the paper says that it has."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        printed, pages = evidence.reading.get("printed_pages"), evidence.detected.get("pages")
        if printed and pages and pages < printed:
            yield Finding.of("missing_page", printed=printed, pages=pages)


@dataclass(frozen=True)
class SignedCode(Check):
    """What the signature of a 2D-Doc is worth. A wrong one may be a code that we misread."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        code = evidence.reading.get("doc2d") or {}
        if signature := SIGNATURES.get(code.get("signature", "")):
            severity, case = signature
            signer = f"{code['authority']} {code['certificate']}"
            yield Finding.of("code_signature", severity=severity, case=case, signer=signer)
