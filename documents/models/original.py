"""A file as it was received: encrypted, byte-exact, never served inline."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.encryption import EncryptedTextField


class Original(models.Model):
    class State(models.TextChoices):
        QUARANTINED = "quarantined", _("quarantined")
        CLEAN = "clean", _("clean")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="originals"
    )
    state = models.CharField(max_length=12, choices=State, default=State.QUARANTINED)
    shown_name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=40)
    second_opinion = models.CharField(max_length=100, blank=True)
    size = models.PositiveIntegerField(help_text="bytes")
    sha256 = models.CharField(max_length=64)
    wrapped_key = models.BinaryField(null=True)
    text = EncryptedTextField(blank=True, default="")
    notes = models.JSONField(default=list)  # codes the intake noted, e.g. active_content_removed
    received_at = models.DateTimeField(default=timezone.now)
