"""Rows that are due: one column is the schedule and the lease at once.

`next_run_at` says when a row wants attention. Claiming pushes it to now + lease and bumps
`version`; who holds a row writes back only where the version is still the one it claimed, so a
claimer that was paused past its lease changes nothing.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar, TypeVar, cast

from django.db import connections, models, transaction
from django.db.models import F, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.sql import UpdateQuery

Row = TypeVar("Row", bound=models.Model)

# Moments that no clock shows: two where a statement kept for later has its own, and one for "never
# again", since a column of NULLs has no type.
NOW, UNTIL, NEVER = (datetime(1, 1, day, tzinfo=UTC) for day in (2, 3, 4))
FOUR = "(%s, %s, %s, %s)"
_statements: dict[tuple[Any, ...], tuple[str, tuple[Any, ...]]] = {}


class DueQuerySet(models.QuerySet[Row]):
    """Needs the columns `next_run_at` (null = nothing to do) and `version` on the model."""

    # What a claim writes besides (column -> expression), and which columns it does not bring.
    CLAIMED: ClassVar[dict[str, Any]] = {}
    LEFT: ClassVar[frozenset[str]] = frozenset()

    def claim(self, now: datetime, *, lease: timedelta, limit: int) -> list[Row]:
        """Take up to `limit` due rows, the oldest, as they are after the claim, in no order.

        One statement, which is a transaction by itself: Django compiles both halves and this joins
        them, for it has no UPDATE that returns rows. MATERIALIZED, or PostgreSQL may look for due
        rows once more for each row that it updates, and take more than `limit`. Columns LEFT are
        read when first asked for.
        """
        until = now + lease
        rows = self._read(*self._statement(now, until, limit))
        for row in rows:
            cast("Any", row).next_run_at = until
        return rows

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
        with transaction.atomic(using=self.db):  # where alone Django will write FOR UPDATE
            due, due_values = self._due(now, limit).get_compiler(self.db).as_sql()
        update, values = self._taken(rows, until).get_compiler(self.db).as_sql()
        statement = f"WITH due AS MATERIALIZED ({due}) {update} RETURNING {self._columns()}"
        return statement, (*due_values, *values)

    def _due(self, now: datetime, limit: int) -> models.sql.Query:
        """The keys of due rows.

        SQLite lets one statement write at a time; where the database can, rows that another
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

    def _brought(self) -> list[models.Field[Any, Any]]:
        fields = self.model._meta.concrete_fields  # noqa: SLF001 - Django's own face
        known = {"next_run_at", *self.LEFT}
        return [field for field in fields if field.name not in known]

    def _columns(self) -> str:
        quote = connections[self.db].ops.quote_name
        return ", ".join(quote(field.column or "") for field in self._brought())

    def _read(self, statement: str, values: tuple[Any, ...]) -> list[Row]:
        """What a claim returns, as rows; `raw()` takes twice as long, looking up what we know."""
        fields, table = self._brought(), self.model._meta.db_table  # noqa: SLF001 - Django's own face
        compiler = self.query.get_compiler(self.db)
        with connections[self.db].cursor() as cursor:
            cursor.execute(statement, values)
            lines = cursor.fetchall()
        if converters := compiler.get_converters([field.get_col(table) for field in fields]):
            lines = compiler.apply_converters(lines, converters)
        names = [field.attname for field in fields]
        return [self.model.from_db(self.db, names, line) for line in lines]

    def put_back(self, rows: Iterable[tuple[Row, datetime | None]]) -> set[Any]:
        """Write many rows back at once, each due at the moment beside it (None: never again).

        One statement for all. A row that somebody claimed, moved or woke since it was read is left
        as it is: both its version and its moment must be the ones that we know. Returns the keys
        of those that were ours; they have no attempt counted any more.
        """
        meta: Any = self.model._meta  # noqa: SLF001 - Django's own face
        wrapper = connections[self.db]
        version, moment = meta.get_field("version"), meta.get_field("next_run_at")
        prepare = [field.get_db_prep_value for field in (meta.pk, version, moment, moment)]
        known = [
            (row.pk, row.version, row.next_run_at, due or NEVER)
            for row, due in cast("Iterable[tuple[Any, datetime | None]]", rows)
        ]
        if not known:
            return set()
        values = [
            prepared(value, wrapper)
            for line in known
            for prepared, value in zip(prepare, line, strict=True)
        ]
        with wrapper.cursor() as cursor:
            cursor.execute(self._back(len(known)), [*values, prepare[-1](NEVER, wrapper)])
            return {meta.pk.to_python(value) for (value,) in cursor.fetchall()}

    def _back(self, rows: int) -> str:
        meta: Any = self.model._meta  # noqa: SLF001 - Django's own face
        quote = connections[self.db].ops.quote_name
        table, key = quote(meta.db_table), quote(meta.pk.column)
        return (
            f"WITH back (pk, version, was, due) AS (VALUES {', '.join([FOUR] * rows)})"  # noqa: S608 - names of ours
            f" UPDATE {table} SET next_run_at = NULLIF(back.due, %s),"
            f" version = {table}.version + 1, attempt = 0"
            f" FROM back WHERE {table}.{key} = back.pk"
            f" AND {table}.version = back.version AND {table}.next_run_at = back.was"
            f" RETURNING {table}.{key}"
        )
