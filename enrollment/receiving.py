"""Files arrive for a paper of a dossier."""

from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from documents.findings import Finding
from documents.intake import Refused
from documents.models import Document, Original, Page
from enrollment.judging import judge_dossier
from enrollment.models import Attachment, Dossier


def receive(
    dossier: Dossier, kind: str, files: Iterable[UploadedFile], *, replace: bool = False
) -> list[Finding]:
    """Take in each file as more pages of this kind of paper, then judge the dossier's papers.

    A file is taken whole or not at all; what is returned says why some were refused. The files join
    the pages that are there, unless they `replace` them or those were sent already: then the first
    good file begins a new paper, and only then does the former one step back. So a refused file
    never replaces a good one.
    """
    document = paper_for(dossier, kind, replace=replace)
    refused, received = [], 0
    for file in files:
        try:
            document.receive(file)
            received += 1
        except Refused as refusal:
            refused.append(refusal.finding)
    if received:
        attach(dossier, kind, document)
        document.read()
        rejudge(dossier, kind)
        dossier.reminders.filter(slug=kind.replace("_", "-")).drop()
        dossier.touch()
    elif not Attachment.objects.filter(document=document).exists():
        document.delete()
    return refused


def paper_for(dossier: Dossier, kind: str, *, replace: bool) -> Document:
    """The document that takes the files: the current one, or a new one where that is closed.

    The first one of a draft is attached at once, so that two files sent together meet in it.
    """
    with transaction.atomic():
        now = dossier.locked()
        current = now.attachments.current().select_related("document").filter(kind=kind).first()
        usable = current and not current.document.erased_at and not now.is_closed(current)
        if current and usable and not replace:
            return current.document
        document = Document.objects.start(dossier.owner, kind)
        if not now.is_frozen and not usable:
            attach(dossier, kind, document)
    return document


def attach(dossier: Dossier, kind: str, document: Document) -> None:
    """Make this document the one that counts; whoever counted before steps back."""
    with transaction.atomic():
        dossier.locked()
        current = dossier.attachments.current().filter(kind=kind).first()
        if current and current.document_id == document.pk:
            current.changed()
            return
        if current and dossier.is_closed(current):
            current.superseded_at = timezone.now()  # the CPAM may still ask what it was sent
            current.save(update_fields=["superseded_at"])
        elif current:
            current.withdraw()
        Attachment.objects.create(
            dossier=dossier, kind=kind, document=document, tries=current.tries if current else 0
        )


def rejudge(dossier: Dossier, kind: str) -> None:
    """Judge after the pages of this kind changed, and count a try that is doubted."""
    judge_dossier(dossier)
    attachment = dossier.current(kind)
    if attachment and attachment.is_doubted:
        attachment.tries += 1
        attachment.save(update_fields=["tries"])


def remove(dossier: Dossier, attachment: Attachment, *, files: list[Original]) -> None:
    """Remove these files of the paper; all of them is "start again". The tries stay counted.

    A correction whose last page goes gives the place back to the paper that was sent.
    """
    document = attachment.document
    for original in files:
        document.drop(original)
    if dossier.is_frozen and not Page.objects.filter(document=document).exists():
        give_back(attachment)
    else:
        attachment.changed()
        document.read()
    judge_dossier(dossier)
    dossier.touch()


@transaction.atomic
def give_back(attachment: Attachment) -> None:
    former = (
        Attachment.objects.filter(
            dossier=attachment.dossier_id, kind=attachment.kind, document__erased_at=None
        )
        .exclude(pk=attachment.pk)
        .order_by("-superseded_at")
        .first()
    )
    attachment.document.delete()
    if former:
        former.superseded_at = None
        former.save(update_fields=["superseded_at"])
