"""All checks of a kind, over the evidence of one paper."""

from documents.evidence import Evidence
from documents.findings import Finding, Severity
from documents.kinds import kind

__all__ = ["Evidence", "judge", "outcome"]

ORDER = list(Severity)


def judge(evidence: Evidence) -> list[Finding]:
    """What the checks of the kind find, worst first. Raises KeyError for an unknown kind."""
    found: list[Finding] = []
    for check in kind(evidence.kind).checks:
        findings = list(check(evidence))
        found += findings
        if findings and check.decisive:
            break
    return sorted(found, key=lambda finding: ORDER.index(finding.severity))


def outcome(findings: list[Finding]) -> str:
    """refused, problem, unsure or accepted: the worst severity found (inspection.md)."""
    return Severity.worst([finding.severity for finding in findings]).outcome
