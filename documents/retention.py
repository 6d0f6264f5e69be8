"""Papers past their day go for good, with one receipt for their owner; so does what accidents left.

Every function yields a count after each small transaction, so that a purge may stop, or be killed,
anywhere: the key goes with its row, the receipt in the same transaction, the bytes after it, and
bytes that no row names are found by the next purge.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import NamedTuple
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise

from accounts.models import Message, User
from documents.kinds import kind
from documents.models import Document, Original
from documents.models.document import DocumentQuerySet
from documents.storage import store

ABANDONED = timedelta(days=1)  # no upload takes so long: whoever worked on it is dead
UNREAD = timedelta(hours=24)  # a letter may hold a number that we may not keep
BATCH = 200


class Erased(NamedTuple):
    """A line of a receipt."""

    name: str | Promise
    received_at: datetime


def past_their_day(now: datetime) -> Iterator[int]:
    """Papers whose `erase_on` has come."""
    return erase_for_each(Document.objects.filter(erase_on__lte=timezone.localdate(now)))


def unread_letters(now: datetime) -> Iterator[int]:
    """Letters of the CPAM, where numbers may not be kept: the student then says what they tell."""
    if settings.NIR_STORAGE == "masked":
        letters = Document.objects.filter(kind="cpam_letter", created_at__lte=now - UNREAD)
        yield from erase_for_each(letters)


def erase_for_each(papers: DocumentQuerySet) -> Iterator[int]:
    """Erase these papers, one owner and one transaction at a time, with a receipt."""
    papers = papers.filter(erased_at=None)
    for owner in User.objects.in_bulk(set(papers.values_list("owner", flat=True))).values():
        with transaction.atomic():
            gone, lines = erase(papers.filter(owner=owner))
            if lines:
                # A paper is erased once: its id makes the occasion of the receipt.
                Message.objects.write(
                    owner, f"erased:{gone[0].pk}", "papers_erased", {"papers": lines} | links()
                )
        yield len(gone)


def erase(papers: DocumentQuerySet) -> tuple[list[Document], list[Erased]]:
    """Erase papers of one person in the caller's transaction; a line for each that held a file."""
    rows = list(
        papers.filter(erased_at=None).select_for_update(of=("self",)).order_by("created_at", "pk")
    )
    held = [row for row in rows if row.originals.exclude(sha256="").exists()]
    lines = [Erased(kind(row.kind).name, row.created_at) for row in held]
    for row in rows:
        row.erase()
    return rows, lines


def links() -> dict[str, str]:
    return {"my_data": settings.SITE_URL + reverse("my_data")}


def abandoned_files(now: datetime) -> Iterator[int]:
    """Files that nobody finished opening, and files that came while their paper was erased."""
    unopened = Q(state=Original.State.QUARANTINED, received_at__lte=now - ABANDONED)
    late = Q(document__erased_at__isnull=False)
    for original in list(Original.objects.filter(unopened | late)):
        with transaction.atomic():
            original.erase()
        yield 1


def orphans(now: datetime) -> Iterator[int]:
    """Bodies whose row is gone: a process was killed between the row and the bytes."""
    kept = store()
    old = (name for name, written_at in kept.folders() if written_at <= now - ABANDONED)
    while names := list(islice(old, BATCH)):
        rows = Original.objects.filter(pk__in=[UUID(name[-36:]) for name in names])
        known = {str(key) for key in rows.values_list("pk", flat=True)}
        gone = [name for name in names if name[-36:] not in known]
        for name in gone:
            kept.delete(name)
        yield len(gone)
