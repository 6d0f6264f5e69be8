"""Why a file left the house as it was received."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Download(models.Model):
    """One download of an original, with its reason; nobody may change or remove the line.

    People and files are named by id alone, so that erasing them severs the line without touching
    it; the reasons are a list, so that no name is ever typed into it.
    """

    class Reason(models.TextChoices):
        CPAM = "cpam", _("the CPAM asks for the file itself")
        STUDENT = "student", _("the student asks for it")
        DOUBT = "doubt", _("to see whether the paper is genuine")
        FAULT = "fault", _("our copy does not show it correctly")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(default=timezone.now)
    actor_id = models.UUIDField()
    owner_id = models.UUIDField()
    original_id = models.UUIDField()
    reason = models.CharField(max_length=20, choices=Reason)

    class Meta:
        verbose_name = _("download")
        verbose_name_plural = _("downloads")

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.reason}"
