"""When a case's papers may go: some days after the card was made, or after it came to rest."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from cpam.states import OVER, Card
from documents.models import Document
from documents.retention import erase_for_each
from enrollment.calendar import months_after

if TYPE_CHECKING:
    from cpam.models import Case

MADE = (Card.ISSUED, Card.RECEIVED)
ACTIVITY = (
    "owner__last_login",
    "owner__dossier__last_activity_at",
    "owner__dossier__case__moved_at",
)


def date_papers(case: "Case") -> None:
    """Say on which day the papers of a case are erased; take it back when they are needed again.

    Nobody needs them once the carte Vitale is made, or once nothing more is expected.
    """
    if case.dossier is None:
        return
    papers = Document.objects.filter(owner=case.dossier.owner_id, erased_at=None)
    if needs_none(case):
        day = timezone.localdate() + timedelta(days=settings.ERASE_AFTER_DAYS)
        papers.filter(erase_on=None).update(erase_on=day)
    else:
        papers.exclude(erase_on=None).update(erase_on=None)


def needs_none(case: "Case") -> bool:
    return case.card in MADE or case.is_at_rest


def undated_papers(now: datetime) -> Iterator[int]:
    """Give a day to papers that no move has dated.

    They came after the last one, or the case came to rest by an answer that moves nothing.
    """
    from cpam.models import Case  # noqa: PLC0415 - the case dates its papers

    undated = Document.objects.filter(
        owner=OuterRef("dossier__owner"), erased_at=None, erase_on=None
    )
    over = Case.objects.filter(Q(card__in=MADE) | Q(affiliation__in=OVER))
    for case in filter(needs_none, over.filter(Exists(undated))):
        with transaction.atomic():
            case.lock()
            date_papers(case)
        yield 1


def silent_papers(now: datetime) -> Iterator[int]:
    """Papers of people who, like their case, have not stirred for `ERASE_AT_MOST_MONTHS`."""
    since = months_after(now, -settings.ERASE_AT_MOST_MONTHS)
    papers = Document.objects.filter(created_at__lte=since)
    for moment in ACTIVITY:
        papers = papers.exclude(**{f"{moment}__gt": since})
    return erase_for_each(papers)


def copies_for_the_fund(now: datetime) -> Iterator[int]:
    """Sealed bodies of calls that are over, or that wait since so long: they hold papers too."""
    from cpam.models import Body  # noqa: PLC0415 - the case dates its papers

    since = months_after(now, -settings.ERASE_AT_MOST_MONTHS)
    waited = Q(command__case__moved_at__lte=since)
    yield Body.objects.filter(~Q(command__outcome="") | waited).delete()[0]
