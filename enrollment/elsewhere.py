"""A paper in the wrong place moves to its own: the same file, judged anew."""

from django.db import transaction
from django.utils import timezone

from documents.kinds import Kind
from documents.kinds import kind as kind_of
from enrollment.models import Attachment, Dossier
from enrollment.receiving import settle
from enrollment.steps import BY_SLUG


class Taken(Exception):  # noqa: N818 - reads as what is the matter
    """There is a paper already, and nobody said to replace it."""


def own_place(dossier: Dossier, attachment: Attachment) -> Kind | None:
    """The kind that this paper looks like, where this student's draft has a place for it."""
    found = (attachment.document.reading or {}).get("looks_like", "")
    step = BY_SLUG.get(str(found).replace("_", "-"))
    if dossier.is_frozen or step is None or step.kind is None or step.kind.slug == attachment.kind:
        return None
    return step.kind if step.applies(dossier) else None


@transaction.atomic
def move(dossier: Dossier, attachment: Attachment, kind: Kind, *, replace: bool = False) -> None:
    """Put the paper into the place of `kind`, with its pages, and judge it as such.

    A paper that is there steps back only if `replace` says so; else raises `Taken`, and nothing
    moves. The tries counted here were made in the wrong place, and are forgotten.
    """
    now = dossier.locked()
    there = now.attachments.current().filter(kind=kind.slug).select_related("document").first()
    if there and there.has_pages and not replace:
        raise Taken
    document = attachment.document
    former = kind_of(document.kind)
    attachment.kind, attachment.tries = kind.slug, there.tries if there else 0
    attachment.superseded_at = timezone.now()  # until the other one has made room
    attachment.save(update_fields=["kind", "tries", "superseded_at"])
    document.kind, document.confirmed = kind.slug, {}
    document.save(update_fields=["kind", "confirmed"])
    if former.wants != kind.wants or former.required:  # a look ends with what its kind requires
        for page in document.pages.all():
            if page.seen:
                page.queue()
    settle(dossier, kind.slug, document)
