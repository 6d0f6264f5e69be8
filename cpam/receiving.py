"""Portal: a letter of the CPAM arrives as a photo or a PDF, is read, and is not kept.

Under NIR_STORAGE=masked its file and pages, which bear the number, are erased in the transaction
that stores the reading; the reading goes when the student has confirmed it, or with the purge.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cpam.read_letter import ReadLetter
from documents.evidence import Evidence
from documents.findings import Finding, Severity
from documents.hindrance import Hindered
from documents.intake import Refused
from documents.judging import judge
from documents.models import Document
from enrollment.calendar import civil_today
from enrollment.reading import ring_if_it_waits
from enrollment.said import NOTHING_CHOSEN, Said, hindrance

if TYPE_CHECKING:
    from cpam.models import Case

KIND = "cpam_letter"
NOT_SCANNED = Said(
    _("We cannot check files for viruses now, so we did not keep your letter."),
    _("We open no file before that check."),
    _("Send it again later, or tell us below what the letter says."),
    Severity.WARNING,
)
NOT_READ = Said(
    _("We could not read which letter this is."),
    _("We look for the title, the date and the number."),
    _("Take the photo again, in daylight, or tell us below what the letter says."),
    Severity.WARNING,
)


def receive_letter(case: "Case", files: Iterable[UploadedFile]) -> list[Finding | Said]:
    """Take in the files of one letter and read it. Returns why nothing can be proposed, or [].

    The newest letter takes the place of one that was not confirmed.
    """
    chosen = list(files)
    if not chosen or case.dossier is None:
        return [NOTHING_CHOSEN]
    document = Document.objects.start(case.dossier.owner, KIND)
    refused = _take_in(document, chosen) or _read(case, document)
    if refused:
        document.erase()
    return refused


def waiting_letter(case: "Case") -> ReadLetter | None:
    """The newest letter that was not told yet: to confirm, or being read; None if there is none."""
    if case.dossier is None:
        return None
    letters = Document.objects.filter(
        owner=case.dossier.owner_id, kind=KIND, erased_at=None
    ).order_by("-created_at")
    for document in letters[:1]:
        told = case.events.filter(payload__letter=str(document.pk)).exists()
        return None if told else ReadLetter(document)
    return None


def finish(case: "Case", read: ReadLetter) -> list[Finding | Said]:
    """Read a letter whose pictures were all looked at. Returns why nothing can be proposed, or [].

    Done when the student looks: the reading worker knows pages, and no letters.
    """
    document = read.document
    if not document.is_being_read or document.pages.filter(next_run_at__isnull=False).exists():
        return []
    refused = _read(case, document)
    if refused:
        document.erase()
    return refused


def let_go(read: ReadLetter) -> None:
    """The letter was told: what may not be kept of it goes now."""
    if settings.NIR_STORAGE == "masked":
        read.document.erase()


def _take_in(document: Document, files: list[UploadedFile]) -> list[Finding | Said]:
    """All files or none: a letter with a page missing says something else."""
    for file in files:
        try:
            original = document.receive(file)
        except Refused as refusal:
            return [refusal.finding]
        except Hindered as hindered:
            return [hindrance(hindered)]
        if original.is_waiting:
            return [NOT_SCANNED]
    return []


@transaction.atomic
def _read(case: "Case", document: Document) -> list[Finding | Said]:
    declared = case.dossier.declared() if case.dossier else {}
    reading = document.read(declared)
    if document.is_being_read:
        ring_if_it_waits(document)
        return []
    found = _judge(document, reading, declared)
    if settings.NIR_STORAGE == "masked":
        for original in document.originals.all():
            original.erase()
    _let_former_go(case, document)
    if refused := [one for one in found if one.severity == Severity.BLOCKING]:
        return list(refused)
    if ReadLetter(document).letter is None:
        doubts = [one for one in found if one.severity == Severity.PROBLEM]
        return [*doubts, NOT_READ]
    return []


def _judge(document: Document, reading: dict[str, Any], declared: dict[str, Any]) -> list[Finding]:
    evidence = Evidence(
        kind=KIND,
        today=civil_today(),
        detected=document.detected,
        reading=reading,
        notes=document.notes,
        declared=declared,
        seen=tuple(document.seen),
        places=document.places,
    )
    found = judge(evidence)
    document.record(found, evidence.hash)
    return found


def _let_former_go(case: "Case", document: Document) -> None:
    """Letters that were sent before and not confirmed."""
    others = Document.objects.filter(owner=document.owner_id, kind=KIND, erased_at=None)
    for former in others.exclude(pk=document.pk):
        if not case.events.filter(payload__letter=str(former.pk)).exists():
            former.erase()
