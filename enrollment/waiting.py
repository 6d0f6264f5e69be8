"""Files that wait until an antivirus answers: said to the student, and taken up by the worker."""

import logging
import time

from accounts.models import User
from documents.encryption import KeyMissing, Tampered
from documents.findings import Finding
from documents.intake import refusal
from documents.models import Original
from enrollment.models import Dossier
from enrollment.receiving import forget_if_empty, settle
from enrollment.said import WAITING, Said

logger = logging.getLogger(__name__)


def news(owner: User, kind: str) -> list[Finding | Said]:
    """What became of the files that waited: that they still do, or why they were refused."""
    rows = Original.objects.unsettled().filter(document__owner=owner, document__kind=kind)
    said: dict[str, Finding | Said] = {}
    for original in rows.only("state", "notes"):
        if original.is_waiting:
            said["waiting"] = WAITING
        else:
            said.update((code, refusal(code).finding) for code in original.notes)
    return list(said.values())


def is_waiting(owner: User) -> bool:
    """Does any file of this person wait?"""
    return Original.objects.waiting().filter(document__owner=owner).exists()


def take_up(seconds: float) -> int:
    """Open what waits, the oldest first, until the time is up or the antivirus is silent again.

    Returns how many files are settled. One at a time does this: see enrollment/tasks.py.
    """
    stop, settled = time.monotonic() + seconds, 0
    for original in Original.objects.waiting().select_related("document__owner"):
        if time.monotonic() > stop:
            break
        document = original.document
        dossier = Dossier.objects.filter(owner=document.owner).first()
        if dossier is None or (dossier.is_frozen and document.kind not in dossier.corrections):
            logger.warning("file %s waited, and its paper was sent meanwhile", original.pk)
            continue
        try:
            original.take_up()
        except (Tampered, KeyMissing, FileNotFoundError):
            logger.exception("file %s waited, and cannot be read", original.pk)
            continue  # whoever is behind it shall not wait for that
        if original.is_waiting:
            break
        if original.is_clean:
            settle(dossier, document.kind, document)
        settled += 1
    return settled


def dismiss(owner: User, kind: str) -> None:
    """Forget why earlier files were refused: the student has read it and sends another."""
    rows = Original.objects.filter(document__owner=owner, document__kind=kind)
    for original in rows.filter(state=Original.State.REFUSED).select_related("document"):
        original.delete()
        forget_if_empty(original.document)
