"""What a check found, kept beside the paper."""

from django.db import models

from documents.encryption import EncryptedJSONField


class FindingRow(models.Model):
    id = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="findings"
    )
    code = models.CharField(max_length=40)
    severity = models.CharField(max_length=10)
    page = models.PositiveSmallIntegerField(null=True)
    box = models.JSONField(null=True)
    facts = EncryptedJSONField(default=dict)

    class Meta:
        ordering = ["id"]
