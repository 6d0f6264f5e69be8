"""Columns that the database cannot read.

A value is sealed for its place, `table:pk:column`, under a key of its column: a value copied to
another row or column does not open. It is opened when it is first looked at, so a list of rows
costs nothing. The row must have its primary key before it is saved: give the model a UUID key.

Nothing can be looked up in such a column (see `blind_index`), and `queryset.update()` refuses it,
since it knows no row.
"""

import base64
import json
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.query_utils import DeferredAttribute

from documents.encryption.keys import reseal, seal, unseal


class Sealed(bytes):
    """What stands in the column."""

    __slots__ = ()


class OpenedOnSight(DeferredAttribute):
    """The attribute of an encrypted column: unsealed at the first look, then kept."""

    field: "EncryptedField"

    def __get__(
        self, instance: models.Model | None, owner: type[models.Model] | None = None
    ) -> Any:
        value = super().__get__(instance, owner)
        if isinstance(value, Sealed) and instance is not None:
            value = self.field.opened(value, instance)
            self.__set__(instance, value)
        return value

    def __set__(self, instance: models.Model, value: Any) -> None:
        instance.__dict__[self.field.attname] = value


class EncryptedField(models.Field):
    """What the two fields share; they say how a value becomes text and back."""

    descriptor_class = OpenedOnSight
    empty_strings_allowed = False

    def get_internal_type(self) -> str:
        return "BinaryField"

    def to_text(self, value: Any) -> str:
        raise NotImplementedError

    def from_text(self, text: str) -> Any:
        raise NotImplementedError

    def sealed(self, value: Any, instance: models.Model) -> Sealed:
        place = self.place(instance)
        return Sealed(seal(self.to_text(value).encode(), place, purpose=self.purpose))

    def opened(self, value: Sealed, instance: models.Model) -> Any:
        return self.from_text(unseal(value, self.place(instance), purpose=self.purpose).decode())

    def resealed(self, value: bytes, instance: models.Model) -> Sealed:
        """The same value under the newest key, for a rotation."""
        return Sealed(reseal(value, self.place(instance), purpose=self.purpose))

    @property
    def purpose(self) -> str:
        table = self.model._meta.db_table  # noqa: SLF001 - public by custom
        return f"field:{table}.{self.column}"

    def place(self, instance: models.Model) -> str:
        meta = instance._meta  # noqa: SLF001 - public by custom
        if instance.pk is None:
            raise ValueError(f"{meta.label} needs its key before {self.name} is sealed.")
        return f"{meta.db_table}:{meta.pk.to_python(instance.pk)}:{self.column}"

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = getattr(model_instance, self.attname)
        return value if value is None else self.sealed(value, model_instance)

    def get_prep_value(self, value: Any) -> Any:
        if value is None or isinstance(value, Sealed):
            return value
        raise ValueError(f"{self.name} is encrypted: save the row, update() cannot seal.")

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        value = value if prepared else self.get_prep_value(value)
        return value if value is None else connection.Database.Binary(value)  # type: ignore[attr-defined]

    def from_db_value(self, value: Any, *args: Any) -> Sealed | None:
        return None if value is None else Sealed(value)

    def get_lookup(self, lookup_name: str) -> Any:
        return super().get_lookup(lookup_name) if lookup_name == "isnull" else None

    def value_to_string(self, obj: models.Model) -> str:
        """A dump holds what the column holds, never the text."""
        return base64.b64encode(self.pre_save(obj, add=False) or b"").decode()


class EncryptedTextField(EncryptedField, models.TextField):
    def to_text(self, value: Any) -> str:
        return str(value)

    def from_text(self, text: str) -> str:
        return text


class EncryptedJSONField(EncryptedField):
    """Holds what JSON can hold; opened anew for each instance, so it may be changed in place."""

    def to_text(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def from_text(self, text: str) -> Any:
        return json.loads(text)
