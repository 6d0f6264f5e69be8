"""How long a step took, as computed from all cases: one row a fund and step, replaced each hour."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cpam.survival import Curve


class WaitingTime(models.Model):
    """`fund` None: of all funds together. `curve` is `Curve.points`."""

    id = models.BigAutoField(primary_key=True)
    fund = models.ForeignKey(
        "enrollment.HealthFund", null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    step = models.CharField(_("step"), max_length=20)
    cases = models.PositiveIntegerField(_("cases"))
    waiting = models.PositiveIntegerField(_("still waiting"))
    curve = models.JSONField()
    computed_at = models.DateTimeField(_("computed"), default=timezone.now)

    class Meta:
        verbose_name = _("waiting time")
        verbose_name_plural = _("waiting times")
        indexes = [models.Index(fields=["fund", "step"], name="waiting_of_a_step")]

    def __str__(self) -> str:
        return f"{self.step} {self.fund_id or '*'}"

    @property
    def estimate(self) -> Curve:
        return Curve(tuple((day, still, cases) for day, still, cases in self.curve))
