"""A moment at which a case wants attention, in UTC."""

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _


class TimerQuerySet(models.QuerySet["Timer"]):
    def open(self) -> Self:
        return self.filter(done_at=None)


class Timer(models.Model):
    """Timers of one case run side by side; each occurrence of a kind happens once."""

    class Kind(models.TextChoices):
        BIRTHDAY = "birthday", _("the student turns 16")
        NOT_OPENED = "not_opened", _("the CPAM has not opened the file")
        SILENCE = "silence", _("no news of the file")
        ASKED_ONCE = "asked_once", _("first reminder of a request")
        ASKED_TWICE = "asked_twice", _("second reminder of a request")
        UNANSWERED = "unanswered", _("a request stayed unanswered")
        SIX_MONTHS = "six_months", _("the provisional number is 6 months old")
        NINE_MONTHS = "nine_months", _("the provisional number is 9 months old")

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey("cpam.Case", on_delete=models.CASCADE, related_name="timers")
    kind = models.CharField(max_length=20, choices=Kind)
    occurrence = models.CharField(max_length=40)
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    objects = TimerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "kind", "occurrence"], name="each_occurrence_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.occurrence}"
