"""All checks of a kind, over the evidence of one paper."""

from dataclasses import replace

from documents.evidence import Evidence
from documents.findings import CODES, Finding, Severity
from documents.kinds import kind

__all__ = ["Evidence", "judge", "outcome"]

ORDER = list(Severity)
HARD = frozenset({Severity.BLOCKING, Severity.PROBLEM})


def judge(evidence: Evidence) -> list[Finding]:
    """What the checks of the kind find, worst first. Raises KeyError for an unknown kind.

    A finding that says no page and no box has those of the field that its code is about. A problem
    that stands on a line which we hardly read is only a warning: it may be us who are wrong.
    """
    found: list[Finding] = []
    for check in kind(evidence.kind).checks:
        findings = [weighed(placed(finding, evidence), evidence) for finding in check(evidence)]
        found += findings
        if check.decisive and any(finding.severity in HARD for finding in findings):
            break
    return sorted(found, key=lambda finding: ORDER.index(finding.severity))


def placed(finding: Finding, evidence: Evidence) -> Finding:
    """The finding with the spot to look at, where one is known."""
    if finding.page is not None:
        return finding
    for field in CODES[finding.code].about:
        if place := evidence.places.get(field):
            box = place.get("box")
            corners = (box[0], box[1], box[2], box[3]) if box else None
            return replace(finding, page=place["page"], box=corners)
    return finding


def weighed(finding: Finding, evidence: Evidence) -> Finding:
    """The finding as bad as what it stands on is sure."""
    code = CODES[finding.code]
    if finding.severity not in HARD or evidence.sureness(code.about) >= code.sure:
        return finding
    return replace(finding, severity=Severity.WARNING, facts={**finding.facts, "doubted": True})


def outcome(findings: list[Finding]) -> str:
    """refused, problem, unsure or accepted: the worst severity found (inspection.md)."""
    return Severity.worst([finding.severity for finding in findings]).outcome
