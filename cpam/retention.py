"""When a case's papers may go: some days after the card was made, or after it came to rest."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from cpam.states import Card
from documents.models import Document

if TYPE_CHECKING:
    from cpam.models import Case


def date_papers(case: "Case") -> None:
    """Say on which day the papers of a case are erased; take it back when they are needed again.

    Nobody needs them once the carte Vitale is made, or once nothing more is expected.
    """
    if case.dossier is None:
        return
    papers = Document.objects.filter(owner=case.dossier.owner_id, erased_at=None)
    if case.card in (Card.ISSUED, Card.RECEIVED) or case.is_at_rest:
        day = timezone.localdate() + timedelta(days=settings.ERASE_AFTER_DAYS)
        papers.filter(erase_on=None).update(erase_on=day)
    else:
        papers.exclude(erase_on=None).update(erase_on=None)
