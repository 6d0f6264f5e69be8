"""Files arrive for a paper of a dossier."""

from collections.abc import Iterable

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from documents.findings import Finding
from documents.hindrance import Hindered
from documents.intake import Refused
from documents.models import Document, Original, Page
from enrollment.judging import judge_dossier, rejudge
from enrollment.models import Attachment, Dossier
from enrollment.reading import ring_if_it_waits
from enrollment.said import Said, hindrance


def receive(
    dossier: Dossier, kind: str, files: Iterable[UploadedFile], *, replace: bool = False
) -> list[Finding | Said]:
    """Take in each file as more pages of this kind of paper, then judge the dossier's papers.

    A file is taken whole or not at all; what is returned says why some were refused. The files join
    the pages that are there, unless they `replace` them or those were sent already: then the first
    good file begins a new paper, and only then does the former one step back. So a refused file
    never replaces a good one.
    """
    document = paper_for(dossier, kind, replace=replace)
    refused: list[Finding | Said] = []
    received = False
    for file in files:
        try:
            received |= document.receive(file).is_clean
        except Refused as refusal:
            refused.append(refusal.finding)
        except Hindered as hindered:
            refused.append(hindrance(hindered))
    if received:
        settle(dossier, kind, document)
    else:
        forget_if_empty(document)
    return refused


def forget_if_empty(document: Document) -> None:
    """Let go of a document that no file got into, unless it holds the place of a draft's paper.

    A file may be in it that waits for the antivirus: it shows nothing yet.
    """
    if document.originals.exists():
        return
    begun = Attachment.objects.filter(document=document).first()
    if begun is None or begun.superseded_at:
        document.delete()


def paper_for(dossier: Dossier, kind: str, *, replace: bool) -> Document:
    """The document that takes the files: the open one, or a new one where there is none.

    A new one has its place at once, so that files sent together meet in it: in a draft the place
    that counts, in a correction one behind the paper that was sent, until a file is good.
    """
    if not replace and (attachment := dossier.attachments.open_to_files(dossier, kind).first()):
        return attachment.document
    with transaction.atomic():
        now = dossier.locked()
        attachment = now.attachments.open_to_files(now, kind).first()
        if attachment and not replace:
            return attachment.document
        document = Document.objects.start(dossier.owner, kind)
        if attachment is None:
            begin(now, kind, document)
    return document


def begin(dossier: Dossier, kind: str, document: Document) -> Attachment:
    """Give a new document its place, in the transaction that holds the dossier."""
    current = dossier.attachments.current().filter(kind=kind).first()
    attachment = Attachment(dossier=dossier, kind=kind, document=document)
    if current:
        attachment.tries = current.tries
    if current and dossier.is_closed(current):
        attachment.superseded_at = attachment.attached_at
    elif current:
        current.withdraw()
    attachment.save()
    return attachment


@transaction.atomic
def settle(dossier: Dossier, kind: str, document: Document) -> None:
    """New pages are in: the document counts, is read, and the dossier is judged again.

    What needs no picture has its verdict now; otherwise it comes with the last look.
    All under the lock of the dossier, so that of two uploads at once the later reads both files.
    """
    dossier.locked()
    attach(dossier, kind, document)
    document.read(dossier.declared())
    ring_if_it_waits(document)
    rejudge(dossier, kind)
    dossier.reminders.filter(slug=kind.replace("_", "-")).drop()
    dossier.touch()


def attach(dossier: Dossier, kind: str, document: Document) -> None:
    """Make this document the one that counts; whoever counted before steps back."""
    rows = dossier.attachments.filter(kind=kind).select_related("document")
    current = rows.current().first()
    if current and current.document_id == document.pk:
        current.changed()
        return
    if current and dossier.is_closed(current):
        current.superseded_at = timezone.now()  # the CPAM may still ask what it was sent
        current.save(update_fields=["superseded_at"])
    elif current:
        current.withdraw()
    tries = current.tries if current else 0
    begun = rows.filter(document=document).first()
    begun = begun or Attachment(dossier=dossier, kind=kind, document=document, tries=tries)
    begun.superseded_at = None
    begun.changed()


@transaction.atomic
def turn(dossier: Dossier, attachment: Attachment, page: Page) -> None:
    """Turn a page a quarter; what was found stands elsewhere on it, or is looked for once more."""
    dossier.locked()
    page.rotate()
    document = attachment.document
    document.read(dossier.declared())
    ring_if_it_waits(document)
    judge_dossier(dossier)


@transaction.atomic
def remove(dossier: Dossier, attachment: Attachment, *, files: list[Original]) -> None:
    """Remove these files of the paper; all of them is "start again". The tries stay counted.

    A correction whose last page goes gives the place back to the paper that was sent.
    """
    dossier.locked()
    document = attachment.document
    for original in files:
        document.drop(original)
    if dossier.is_frozen and not Page.objects.filter(document=document).exists():
        give_back(attachment)
    else:
        attachment.changed()
        document.read(dossier.declared())
    judge_dossier(dossier)
    dossier.touch()


@transaction.atomic
def give_back(attachment: Attachment) -> None:
    former = (
        Attachment.objects.filter(
            dossier=attachment.dossier_id, kind=attachment.kind, document__erased_at=None
        )
        .with_pages()
        .exclude(pk=attachment.pk)
        .order_by("-superseded_at")
        .first()
    )
    attachment.document.delete()
    if former:
        former.superseded_at = None
        former.save(update_fields=["superseded_at"])
