"""How the link to a fund fares, and whether a worker is alive."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class FundHealth(models.Model):
    """The circuit breaker and the token bucket of one gateway.

    While `open_until` lies ahead nobody calls: commands and polls wait without losing attempts.
    """

    name = models.CharField(_("fund"), max_length=100, primary_key=True)
    failures = models.PositiveIntegerField(default=0)  # in a row
    open_until = models.DateTimeField(_("not called until"), null=True, blank=True)
    reason = models.CharField(_("because"), max_length=200, blank=True)
    misconfigured_since = models.DateTimeField(null=True, blank=True)
    tokens = models.FloatField(default=0)
    filled_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("link to a fund")
        verbose_name_plural = _("links to funds")

    def __str__(self) -> str:
        return self.name


class Heartbeat(models.Model):
    """When a drain last ran: what /readyz and the supervisor look at."""

    name = models.CharField(max_length=20, primary_key=True)
    at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return f"{self.name} {self.at:%H:%M:%S}"
