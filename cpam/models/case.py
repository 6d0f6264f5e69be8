"""The case that the CPAM makes of a dossier: five tracks, one writer."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Case(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    dossier = models.OneToOneField(
        "enrollment.Dossier", null=True, on_delete=models.SET_NULL, related_name="case"
    )
    channel = models.CharField(max_length=10)
    affiliation = models.CharField(_("affiliation"), max_length=20, default="preparing")
    number = models.CharField(_("number"), max_length=20, default="none")
    certification = models.CharField(_("certification"), max_length=20, default="waiting")
    card = models.CharField(_("carte Vitale"), max_length=20, default="locked")
    doctor = models.CharField(_("médecin traitant"), max_length=20, default="not_yet")
    opened_at = models.DateTimeField(default=timezone.now)
    version = models.PositiveIntegerField(default=0)
    attempt = models.PositiveSmallIntegerField(default=0)
    next_run_at = models.DateTimeField(null=True, blank=True)
    park_reason = models.CharField(max_length=200, blank=True)
