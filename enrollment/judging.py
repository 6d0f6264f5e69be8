"""Papers are judged again whenever an answer or another paper of the dossier changes."""

from typing import TYPE_CHECKING

from documents.evidence import Evidence
from documents.judging import judge
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from enrollment.models import Attachment, Dossier


def judge_dossier(dossier: "Dossier") -> None:
    """Judge each current paper whose evidence changed; the others keep their findings.

    The evidence of a paper is its reading, what the student typed, the readings of the other papers
    (empty ones too: that a paper is there is a fact) and today's date. Its hash stands beside the
    findings, so that nothing is judged twice.
    """
    attachments = list(dossier.current_attachments().prefetch_related("document__originals"))
    for attachment in attachments:
        evidence = evidence_of(attachment, attachments, dossier)
        if evidence.hash != attachment.document.judged_hash:
            attachment.document.record(judge(evidence), evidence.hash)


def evidence_of(
    attachment: "Attachment", attachments: "list[Attachment]", dossier: "Dossier"
) -> Evidence:
    document = attachment.document
    return Evidence(
        kind=attachment.kind,
        today=civil_today(),
        detected=document.detected,
        reading=document.reading or {},
        notes=document.notes,
        declared=dossier.declared(),
        documents={
            other.kind: other.document.reading or {}
            for other in attachments
            if other is not attachment
        },
    )
