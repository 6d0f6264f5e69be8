"""The log of a case: append-only, and the states of its tracks are what it adds up to."""

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cpam.moves import Source, Transition
from cpam.workflow import transition

if TYPE_CHECKING:
    from cpam.models.notes import Remark


class EventQuerySet(models.QuerySet["Event"]):
    def moves(self) -> Self:
        """Events that moved a track; the noted and the contradictory ones did not."""
        return self.filter(outcome=Event.Outcome.MOVED)

    def kinds_asked(self, track: str, name: str) -> dict[str, datetime]:
        """Kinds asked by the latest unbroken run of such moves on a track, and when, last asked."""
        asked: dict[str, datetime] = {}
        for event in self.moves().filter(track=track).order_by("-seq"):
            if event.name != name:
                break
            for kind in event.payload.get("kinds", []):
                asked.setdefault(kind, event.at)
        return asked


class Event(models.Model):
    """One thing that happened, with who said so.

    `payload` holds no personal data, only codes and ids of rows that can be erased. A database
    trigger refuses UPDATE and DELETE; the person behind `user_id` is not a foreign key, so that an
    account can be erased.
    """

    class Outcome(models.TextChoices):
        MOVED = "moved", _("moved the case")
        NOTED = "noted", _("noted")
        ANOMALY = "anomaly", _("does not match the case")

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey("cpam.Case", on_delete=models.PROTECT, related_name="events")
    seq = models.PositiveIntegerField()
    key = models.CharField(max_length=100, unique=True)
    track = models.CharField(max_length=20, blank=True)  # blank: opened and resubmitted move none
    name = models.CharField(max_length=60)
    outcome = models.CharField(max_length=10, choices=Outcome)
    origin = models.CharField(max_length=20, blank=True)
    target = models.CharField(max_length=20, blank=True)
    actor = models.CharField(max_length=10)
    source = models.CharField(max_length=10, choices=Source)
    user_id = models.UUIDField(null=True)
    at = models.DateTimeField(_("recorded"), default=timezone.now)
    occurred_at = models.DateTimeField(_("happened"), default=timezone.now)
    version = models.PositiveIntegerField()
    payload = models.JSONField(default=dict)

    objects = EventQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["case", "seq"]
        constraints = [
            models.UniqueConstraint(fields=["case", "seq"], name="events_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.track}.{self.name}"

    @property
    def row(self) -> Transition | None:
        """The move of the table that this reports; None for `opened` and unknown news."""
        try:
            return transition(self.track, self.name) if self.track else None
        except KeyError:
            return None

    @property
    def remark(self) -> "Remark | None":
        """The words that came with it, unless they were erased."""
        if "remark" not in self.payload:
            return None
        return self.case.remarks.filter(pk=self.payload["remark"]).first()
