"""When a person leaves, or asks what we hold: their papers."""

from typing import Any

from django.utils import timezone

from accounts.models import User
from documents.models import Document


def erase_papers(sender: Any, user: User, **kwargs: Any) -> None:
    """Erase every paper of a person (receiver of `erasing`, inside its transaction)."""
    for document in Document.objects.filter(owner=user, erased_at=None):
        document.erase()


def list_papers(sender: Any, user: User, **kwargs: Any) -> tuple[str, list[dict[str, Any]]]:
    """What we hold of a person's papers (receiver of `exporting`)."""
    papers = Document.objects.filter(owner=user).order_by("created_at")
    return "documents", [
        _described(paper) for paper in papers.prefetch_related("originals", "corrections")
    ]


def _described(document: Document) -> dict[str, Any]:
    erased = document.erased_at
    return {
        "kind": document.kind,
        "received": timezone.localtime(document.created_at).isoformat(),
        "erased": timezone.localtime(erased).isoformat() if erased else None,
        "outcome": document.outcome,
        "reading": document.reading,
        "confirmed": document.confirmed,
        "corrections": [
            {
                "field": one.field,
                "read": one.read_value,
                "right": one.right_value,
                "by": one.source,
                "at": timezone.localtime(one.at).isoformat(),
            }
            for one in document.corrections.all()
        ],
        "files": [
            {
                "name": file.shown_name,
                "type": file.media_type,
                "bytes": file.size,
                "sha256": file.sha256,
            }
            for file in document.originals.all()
            if file.wrapped_key
        ],
    }
