"""Rows that are due: one column is the schedule and the lease at once.

`next_run_at` says when a row wants attention. Claiming pushes it to now + lease and bumps
`version`; who holds a row writes back only where the version is still the one it claimed, so a
claimer that was paused past its lease changes nothing.
"""

from datetime import datetime, timedelta
from typing import Any, ClassVar, TypeVar, cast

from django.db import connections, models, transaction
from django.db.models import F, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.sql import UpdateQuery

Row = TypeVar("Row", bound=models.Model)


class DueQuerySet(models.QuerySet[Row]):
    """Needs the columns `next_run_at` (null = nothing to do) and `version` on the model."""

    # What a claim writes besides (column -> expression), and which columns it brings: empty, all.
    CLAIMED: ClassVar[dict[str, Any]] = {}
    BROUGHT: ClassVar[frozenset[str]] = frozenset()

    def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Row]:
        """Take up to `limit` due rows, the oldest, as they are after the claim, in no order.

        One statement: Django compiles both halves and this joins them, for it has no UPDATE that
        returns rows. MATERIALIZED, or PostgreSQL may look for due rows once more for each row that
        it updates, and take more than `limit`. Columns not BROUGHT are read when first asked for.
        """
        rows = self.model._base_manager.using(self.db)  # noqa: SLF001 - Django's own face
        with transaction.atomic(using=self.db):
            due, due_values = self._due(now, limit).get_compiler(self.db).as_sql()
            update, values = self._taken(rows, now + lease).get_compiler(self.db).as_sql()
            statement = f"WITH due AS MATERIALIZED ({due}) {update} RETURNING {self._columns()}"
            return list(rows.raw(statement, (*due_values, *values)))

    def _due(self, now: datetime, limit: int) -> models.sql.Query:
        """The keys of due rows.

        SQLite serialises claimers by BEGIN IMMEDIATE; where the database can, rows that another
        claimer holds are skipped: the only branch on the dialect in the product.
        """
        due = self.filter(next_run_at__lte=now).order_by("next_run_at")
        if connections[self.db].features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True)
        return due.values(due_key=F("pk"))[:limit].query

    def _taken(self, rows: QuerySet[Row], until: datetime) -> UpdateQuery:
        """The update of those rows."""
        query = rows.filter(pk__in=RawSQL("SELECT due.due_key FROM due", ())).query
        update = cast("UpdateQuery", query.chain(UpdateQuery))
        update.add_update_values({"next_run_at": until, "version": F("version") + 1})
        update.add_update_values(self.CLAIMED)
        return update

    def _columns(self) -> str:
        quote = connections[self.db].ops.quote_name
        fields = self.model._meta.concrete_fields  # noqa: SLF001 - Django's own face
        names = [field.column for field in fields if field.column]
        return ", ".join(quote(name) for name in names if not self.BROUGHT or name in self.BROUGHT)
