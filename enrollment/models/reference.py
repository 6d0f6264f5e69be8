"""Reference data: health funds by department, institutions by UAI. Source and date on each row."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _


class HealthFundQuerySet(models.QuerySet["HealthFund"]):
    def store(self, rows: Iterable[dict[str, Any]]) -> int:
        """Add or replace funds by slug; returns how many rows there were."""
        return keep(self, [HealthFund(**row) for row in rows], "slug")


class HealthFund(models.Model):
    """A CPAM, CGSS or CSSM. `gateway_code` is three digits, or D and the department."""

    slug = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=120)
    department = models.CharField(_("department"), max_length=3, db_index=True)
    gateway_code = models.CharField(max_length=4)
    verified = models.BooleanField(_("verified"), default=False)
    source = models.CharField(_("source"), max_length=200, blank=True)
    checked_on = models.DateField(_("checked on"), null=True, blank=True)

    objects = HealthFundQuerySet.as_manager()

    class Meta:
        verbose_name = _("health fund")
        verbose_name_plural = _("health funds")
        ordering = ["department", "name"]

    def __str__(self) -> str:
        return self.name


class InstitutionQuerySet(models.QuerySet["Institution"]):
    def named(self, name: str, uai: str) -> "Institution | None":
        """The one with this code; without a code, the one with this very name, if only one has."""
        if uai:
            return self.filter(uai=uai).first()
        found = list(self.filter(name__iexact=name)[:2])
        return found[0] if len(found) == 1 else None

    def store(self, rows: Iterable[dict[str, Any]]) -> int:
        """Add or replace institutions by UAI; returns how many rows there were."""
        return keep(self, [Institution(**row) for row in rows], "uai")


class Institution(models.Model):
    uai = models.CharField("UAI", max_length=8, unique=True)
    name = models.CharField(_("name"), max_length=200)
    city = models.CharField(_("town"), max_length=100, blank=True)

    objects = InstitutionQuerySet.as_manager()

    class Meta:
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


def keep(queryset: models.QuerySet[Any], rows: list[Any], key: str) -> int:
    """Write rows; those with the same key take the new values and keep their id."""
    fields = queryset.model._meta.concrete_fields  # noqa: SLF001 - Django's own public _meta
    columns = [field.name for field in fields if field.name not in {"id", key}]
    queryset.bulk_create(rows, update_conflicts=True, unique_fields=[key], update_fields=columns)
    return len(rows)
