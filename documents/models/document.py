"""A paper of a person: one kind, one or several files, pages in an order."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.encryption import EncryptedJSONField


class Document(models.Model):
    class Outcome(models.TextChoices):
        """The worst severity found (inspection.md)."""

        ACCEPTED = "accepted", _("looks fine")
        UNSURE = "unsure", _("we are not sure")
        PROBLEM = "problem", _("there is a problem")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="documents"
    )
    kind = models.CharField(_("kind"), max_length=40)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    reading = EncryptedJSONField(null=True, blank=True)
    judged_hash = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now)
    erase_on = models.DateField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("review_document", _("Can open students' papers"))]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
