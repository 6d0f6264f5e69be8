"""Rows that are due: one column is the schedule and the lease at once.

`next_run_at` says when a row wants attention. Claiming pushes it to now + lease and bumps
`version`; who holds a row writes back only where the version is still the one it claimed, so a
claimer that was paused past its lease changes nothing.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, TypeVar, cast

from django.db import connections, models, transaction
from django.db.models import F, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.sql import UpdateQuery

Row = TypeVar("Row", bound=models.Model)

# Two moments that no clock shows, where a statement kept for later has its own.
NOW, UNTIL = datetime(1, 1, 2, tzinfo=UTC), datetime(1, 1, 3, tzinfo=UTC)
_statements: dict[tuple[Any, ...], tuple[str, tuple[Any, ...]]] = {}


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
        with transaction.atomic(using=self.db):
            statement, values = self._statement(now, now + lease, limit)
            rows = self.model._base_manager.using(self.db)  # noqa: SLF001 - Django's own face
            return list(rows.raw(statement, values))

    def _statement(self, now: datetime, until: datetime, limit: int) -> tuple[str, tuple[Any, ...]]:
        """The SQL of a claim. Django writes it once for all rows of a table: only moments change.

        A claim among some rows is written each time.
        """
        if self.query.where:
            return self._written(now, until, limit)
        key = (self.model, self.db, connections[self.db].vendor, limit)
        if key not in _statements:
            _statements[key] = self._written(NOW, UNTIL, limit)
        statement, values = _statements[key]
        adapted = connections[self.db].ops.adapt_datetimefield_value
        moments = {adapted(NOW): adapted(now), adapted(UNTIL): adapted(until)}
        return statement, tuple(moments.get(value, value) for value in values)

    def _written(self, now: datetime, until: datetime, limit: int) -> tuple[str, tuple[Any, ...]]:
        rows = self.model._base_manager.using(self.db)  # noqa: SLF001 - Django's own face
        due, due_values = self._due(now, limit).get_compiler(self.db).as_sql()
        update, values = self._taken(rows, until).get_compiler(self.db).as_sql()
        statement = f"WITH due AS MATERIALIZED ({due}) {update} RETURNING {self._columns()}"
        return statement, (*due_values, *values)

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
