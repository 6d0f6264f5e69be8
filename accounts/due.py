"""Rows that are due: one column is the schedule and the lease at once.

`next_run_at` says when a row wants attention. Claiming pushes it to now + lease and bumps
`version`; who holds a row writes back only where the version is still the one it claimed, so a
claimer that was paused past its lease changes nothing.
"""

from datetime import datetime, timedelta
from typing import TypeVar

from django.db import connections, models, transaction
from django.db.models import F

Row = TypeVar("Row", bound=models.Model)


class DueQuerySet(models.QuerySet[Row]):
    """Needs the columns `next_run_at` (null = nothing to do) and `version` on the model."""

    def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Row]:
        """Take up to `limit` due rows, oldest first, as they are after the claim.

        SQLite serialises claimers by BEGIN IMMEDIATE; where the database can, rows that another
        claimer holds are skipped: the only branch on the dialect in the product.
        """
        with transaction.atomic(using=self.db):
            due = self.filter(next_run_at__lte=now).order_by("next_run_at")
            if connections[self.db].features.has_select_for_update_skip_locked:
                due = due.select_for_update(skip_locked=True)
            keys = list(due.values_list("pk", flat=True)[:limit])
            if keys:
                self.filter(pk__in=keys).update(next_run_at=now + lease, version=F("version") + 1)
            rows = self.model._default_manager.using(self.db).in_bulk(keys)  # noqa: SLF001
        return [rows[key] for key in keys]
