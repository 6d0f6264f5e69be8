"""Reference data: health funds by department, institutions by UAI. Source and date on each row."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class HealthFund(models.Model):
    """A CPAM, CGSS or CSSM. `gateway_code` is three digits, or D and the department."""

    slug = models.SlugField(unique=True)
    name = models.CharField(_("name"), max_length=120)
    department = models.CharField(_("department"), max_length=3, db_index=True)
    gateway_code = models.CharField(max_length=4)
    verified = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)
    checked_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = _("health fund")
        verbose_name_plural = _("health funds")
        ordering = ["department", "name"]

    def __str__(self) -> str:
        return self.name


class Institution(models.Model):
    uai = models.CharField("UAI", max_length=8, unique=True)
    name = models.CharField(_("name"), max_length=200)
    city = models.CharField(_("town"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
