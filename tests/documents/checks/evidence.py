"""Evidence in one line, and the codes that come out."""

from datetime import date

from documents.evidence import Evidence
from documents.judging import judge

TODAY = date(2026, 11, 23)


def found(kind, reading=None, **beside):
    """Findings of all checks of a kind, by code."""
    today = beside.pop("today", TODAY)
    evidence = Evidence(kind=kind, today=today, reading=reading or {}, **beside)
    return {finding.code: finding for finding in judge(evidence)}
