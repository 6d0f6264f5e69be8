"""A paper in a dossier: which document stands for which kind, and what people said of it."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Attachment(models.Model):
    class Review(models.TextChoices):
        NOT_NEEDED = "", _("not needed")
        WAITING = "waiting", _("waits for a reviewer")
        ACCEPTED = "accepted", _("accepted")
        RETURNED = "returned", _("returned")

    dossier = models.ForeignKey(
        "enrollment.Dossier", on_delete=models.CASCADE, related_name="attachments"
    )
    document = models.OneToOneField(
        "documents.Document", on_delete=models.CASCADE, related_name="attachment"
    )
    kind = models.CharField(max_length=40)
    attached_at = models.DateTimeField(default=timezone.now)
    superseded_at = models.DateTimeField(null=True, blank=True)
    sent_anyway_reason = models.CharField(_("sent anyway because"), max_length=500, blank=True)
    sent_anyway_at = models.DateTimeField(null=True, blank=True)
    review = models.CharField(max_length=10, choices=Review, blank=True, default="")
    reviewed_by = models.UUIDField(null=True, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "kind"],
                condition=models.Q(superseded_at=None),
                name="one_current_paper_a_kind",
            ),
        ]
