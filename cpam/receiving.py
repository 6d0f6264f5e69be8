"""Portal: a letter of the CPAM arrives as a photo or a PDF, is read, and is not kept.

A PDF that says its words is read at once. The pages of a photo are looked at by the reading worker,
which knows no letters; a tick of the engine reads the letter then (`finish_letters`).

Under NIR_STORAGE=masked its file and pages, which bear the number, are erased in the transaction
that stores the reading; the reading goes when the student has confirmed it, or with the purge.
"""

import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from celery.exceptions import SoftTimeLimitExceeded
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from cpam.backoff import DATABASE_IS_AWAY
from cpam.models import Case
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

logger = logging.getLogger(__name__)

KIND = "cpam_letter"
REFUSAL_SHOWN = timedelta(days=1)  # or until the next letter
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


def receive_letter(case: Case, files: Iterable[UploadedFile]) -> list[Finding | Said]:
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


def waiting_letter(case: Case) -> ReadLetter | None:
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


def finish_letters() -> int:
    """Read the letters of which every page was seen. Returns how many.

    Each is read once, under its lock, however many workers find it. One that our own code stumbles
    over is said to be unreadable: it holds up neither its student nor the tick.
    """
    read = 0
    for key in Document.objects.seen_through().filter(kind=KIND).values_list("pk", flat=True):
        try:
            read += _finish(key)
        except (*DATABASE_IS_AWAY, SoftTimeLimitExceeded):
            raise  # not the letter's fault
        except Exception:
            logger.exception("Letter %s could not be read", key)
            _give_up(key)
    return read


def refusals(read: ReadLetter) -> list[Finding | Said]:
    """Why nothing can be proposed, from the findings that were stored; [] where something can.

    True until the next letter or the purge, however often the student looks.
    """
    found = [row.finding for row in read.document.findings.all()]
    if blocking := [one for one in found if one.severity == Severity.BLOCKING]:
        return list(blocking)
    if read.letter is None:
        return [*(one for one in found if one.severity == Severity.PROBLEM), NOT_READ]
    return []


def let_go(read: ReadLetter) -> None:
    """The letter was told: what may not be kept of it goes now."""
    if settings.NIR_STORAGE == "masked":
        read.document.erase()


def put_away(read: ReadLetter) -> None:
    """The letter says nothing that the case does not say: no event names it, so nothing is kept."""
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
def _read(case: Case, document: Document) -> list[Finding | Said]:
    declared = case.dossier.declared() if case.dossier else {}
    reading = document.read(declared)
    if document.is_being_read:
        ring_if_it_waits(document)
        return []
    _judge(document, reading, declared)
    refused = refusals(ReadLetter(document))
    if refused or settings.NIR_STORAGE == "masked":
        _erase_files(document)
    _let_former_go(case, document)
    return refused


@transaction.atomic
def _finish(key: UUID) -> bool:
    """Read this letter, unless somebody just did or a page came in meanwhile."""
    document = Document.objects.select_for_update().get(pk=key)
    case = Case.objects.filter(dossier__owner=document.owner_id).first()
    if case is None or not document.is_being_read:
        return False
    if _read(case, document):
        document.erase_on = civil_today() + REFUSAL_SHOWN
        document.save(update_fields=["erase_on"])
    return not document.is_being_read


@transaction.atomic
def _give_up(key: UUID) -> None:
    document = Document.objects.select_for_update().get(pk=key)
    if not document.is_being_read:
        return  # another worker could
    _erase_files(document)
    document.is_being_read = False
    document.erase_on = civil_today() + REFUSAL_SHOWN
    document.save(update_fields=["is_being_read", "erase_on"])


def _erase_files(document: Document) -> None:
    for original in document.originals.all():
        original.erase()


def _judge(document: Document, reading: dict[str, Any], declared: dict[str, Any]) -> None:
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
    document.record(judge(evidence), evidence.hash)


def _let_former_go(case: Case, document: Document) -> None:
    """Letters that were sent before and not confirmed. A later one may wait to be looked at."""
    others = Document.objects.filter(owner=document.owner_id, kind=KIND, erased_at=None)
    for former in others.filter(created_at__lt=document.created_at):
        if not case.events.filter(payload__letter=str(former.pk)).exists():
            former.erase()
