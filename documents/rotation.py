"""Bring all that is sealed under the first of DOCUMENT_KEYS, so that the others can be retired.

Columns are found by what they are: every encrypted field of every model, and every file's wrapped
data key. The bodies of the files are not touched. A run that was cut short is simply run again:
what is on the newest key already stays as it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models, transaction

from documents.encryption.fields import EncryptedField
from documents.envelope import rewrapped
from documents.models import Original

BATCH = 200  # rows that are held at once: people's requests wait no longer than for these


@dataclass(frozen=True)
class Rotated:
    """A table after its turn: rows looked at, and those that were on a former key."""

    table: str
    rows: int
    changed: int


def rotate(batch: int = BATCH) -> Iterator[Rotated]:
    """Reseal table by table. Raises `KeyMissing` where a former key was retired too early."""
    for model in apps.get_models():
        if columns := sealed_columns(model):
            yield _rotate(model, columns, batch)


def sealed_columns(model: type[models.Model]) -> list[str]:
    """The names of a model's own columns that hold something sealed."""
    fields = model._meta.local_concrete_fields  # noqa: SLF001 - public by custom
    found = [field.attname for field in fields if isinstance(field, EncryptedField)]
    return [*found, "wrapped_key"] if model is Original else found


def _rotate(model: type[models.Model], columns: list[str], batch: int) -> Rotated:
    """Walk the table by its key, so that a batch begins where the last one ended."""
    looked_at = changed = 0
    every = model._base_manager.order_by("pk").only("pk", *columns)  # noqa: SLF001 - no filter of a default manager
    rows = every
    while True:
        with transaction.atomic():
            held = list(rows.select_for_update()[:batch])
            changed += sum(_reseal(row, columns) for row in held)
        looked_at += len(held)
        if len(held) < batch:
            return Rotated(model._meta.db_table, looked_at, changed)  # noqa: SLF001 - as above
        rows = every.filter(pk__gt=held[-1].pk)


def _reseal(row: models.Model, columns: list[str]) -> bool:
    """Write the columns that a former key sealed; was there one?"""
    newer = {}
    for column in columns:
        sealed = row.__dict__[column]  # what stands there: a look at the attribute would open it
        if not sealed:
            continue  # an empty column, or the key of a file that was refused
        fresh = _resealed(row, column, bytes(sealed))
        if fresh != bytes(sealed):
            newer[column] = fresh
    if newer:
        type(row)._base_manager.filter(pk=row.pk).update(**newer)  # noqa: SLF001 - as above
    return bool(newer)


def _resealed(row: models.Model, column: str, sealed: bytes) -> bytes:
    if isinstance(row, Original) and column == "wrapped_key":
        return rewrapped(row.pk, sealed)
    field = row._meta.get_field(column)  # noqa: SLF001 - public by custom
    assert isinstance(field, EncryptedField)  # noqa: S101 - how it was found
    return field.resealed(sealed, row)
