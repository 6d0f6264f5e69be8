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
        LOOK = "look", _("look at the case again")
        BIRTHDAY = "birthday", _("the student turns 16")

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
