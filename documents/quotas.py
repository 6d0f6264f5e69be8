"""How much one person may send us, counted from the rows of the files: an erased one is none."""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Model, Q, QuerySet, Sum
from django.utils import timezone

from accounts.models import User
from documents.hindrance import Hindered, Hindrance

MEGABYTE = 1024 * 1024
HOUR = timedelta(hours=1)


def admit(kept: QuerySet[Model], owner_id: UUID, size: int) -> None:
    """Raise `Hindered` where one more file of `size` bytes is too much for this person.

    `kept` are the files of everybody. Called in the transaction that writes the file's row, so that
    files sent at once are counted in turn.
    """
    User.objects.select_for_update().get(pk=owner_id)
    recent = Q(received_at__gt=timezone.now() - HOUR)
    sums = kept.filter(document__owner=owner_id).aggregate(
        files=Count("pk"), size=Sum("size", default=0), hour=Count("pk", recent)
    )
    if sums["files"] >= settings.QUOTA_FILES:
        raise Hindered(Hindrance.FILES, settings.QUOTA_FILES)
    if sums["size"] + size > settings.QUOTA_MB * MEGABYTE:
        raise Hindered(Hindrance.MEGABYTES, settings.QUOTA_MB)
    if sums["hour"] >= settings.QUOTA_UPLOADS_AN_HOUR:
        raise Hindered(Hindrance.HOUR, settings.QUOTA_UPLOADS_AN_HOUR)
