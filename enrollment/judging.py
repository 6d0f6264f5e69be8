"""Papers are judged again whenever an answer or another paper of the dossier changes."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from documents.evidence import Evidence
from documents.judging import judge
from documents.models import Document, Judged
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from enrollment.models import Attachment, Dossier


def judge_dossier(dossier: "Dossier") -> "list[Attachment]":
    """Judge each current paper whose evidence changed; the others keep their findings.

    Returns all current papers, as they are now judged.

    The evidence of a paper is its reading, what the student typed, the readings of the other papers
    (empty ones too: that a paper is there is a fact) and today's date. Its hash stands beside the
    findings, so that nothing is judged twice.
    """
    attachments = list(dossier.current_attachments().with_facts())
    if changed := list(judged_anew(attachments, dossier)):
        Document.objects.record(changed)
    return attachments


def rejudge(dossier: "Dossier", kind: str) -> None:
    """Judge after the pages of this kind changed, and count a try that asks for another."""
    for attachment in judge_dossier(dossier):
        if attachment.kind == kind and attachment.asks_retake:
            attachment.tries += 1
            attachment.save(update_fields=["tries"])


def judged_anew(attachments: "list[Attachment]", dossier: "Dossier") -> Iterator[Judged]:
    """The papers among these whose evidence changed, with what is found in them now."""
    declared = dossier.declared()
    for attachment in attachments:
        if attachment.is_being_read:
            continue  # there is no verdict before every page is seen
        evidence = evidence_of(attachment, attachments, declared)
        if evidence.hash != attachment.document.judged_hash:
            yield Judged(attachment.document, judge(evidence), evidence.hash)


def evidence_of(
    attachment: "Attachment", attachments: "list[Attachment]", declared: Mapping[str, Any]
) -> Evidence:
    document = attachment.document
    return Evidence(
        kind=attachment.kind,
        today=civil_today(),
        detected=document.detected,
        reading=document.facts,
        notes=document.notes,
        declared=declared,
        documents={
            other.kind: other.document.facts for other in attachments if other is not attachment
        },
        seen=tuple(document.seen),
        places=document.places,
    )
