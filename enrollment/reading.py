"""Papers whose pages wait to be looked at: the reading worker does, and then they are judged."""

import time

from django.db import transaction
from django.utils import timezone

from accounts.doorbell import Doorbell
from documents.looks import look_at_next
from documents.models import Document, Page
from enrollment.judging import judge_dossier, rejudge
from enrollment.models import Attachment, Dossier

READ_PAPERS = "enrollment.read_papers"
BELL = Doorbell(READ_PAPERS)


def ring_if_it_waits(document: Document) -> None:
    """Call the reading worker once this is committed; the net of beat catches what it misses."""
    if document.is_being_read:
        BELL.ring()


def is_due() -> bool:
    """Is there a page whose turn has come?"""
    return Page.objects.filter(next_run_at__lte=timezone.now()).exists()


def read_waiting(seconds: float) -> int:
    """Look at one page after the other, and judge each paper with its last page.

    Begins no look after `seconds`. Returns how many papers were judged. A worker that is killed
    between the look and the verdict leaves a paper that the next one judges first.
    """
    stop, judged = time.monotonic() + seconds, 0
    while True:
        judged += sum(finish(one) for one in Attachment.objects.seen_through())
        if time.monotonic() > stop or not look_at_next():
            return judged


@transaction.atomic
def finish(attachment: Attachment) -> bool:
    """Every page is seen: read the paper and judge the dossier again; False if somebody just did.

    A paper of which only codes were found since has a verdict, and its student was told: the new
    one is no further try.

    Under the lock of the dossier, as an upload is: of two workers that saw the last two pages, one
    judges, and a page that came in meanwhile puts the verdict off.
    """
    dossier: Dossier = attachment.dossier.locked()
    document = Document.objects.select_for_update().get(pk=attachment.document_id)
    waited = document.is_being_read
    if not (waited or document.has_news):
        return False
    document.read(dossier.declared())
    if document.is_being_read:
        return False
    if waited:
        rejudge(dossier, attachment.kind)
    else:
        judge_dossier(dossier)
    return True
