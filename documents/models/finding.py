"""What a check found, kept beside the paper."""

import uuid
from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from django.db import models

from documents.encryption import EncryptedJSONField
from documents.findings import Finding, Severity

if TYPE_CHECKING:
    from documents.models.document import Document


class FindingQuerySet(models.QuerySet["FindingRow"]):
    def keep(self, found: "Iterable[tuple[Document, list[Finding]]]") -> None:
        """Store the findings of each paper, in their order."""
        FindingRow.objects.bulk_create(
            FindingRow(
                document=document,
                position=position,
                code=finding.code,
                severity=finding.severity,
                page=finding.page,
                box=finding.box,
                facts=dict(finding.facts),
            )
            for document, findings in found
            for position, finding in enumerate(findings, 1)
        )


class FindingRow(models.Model):
    """A finding as a row; its facts quote the paper, so they are encrypted like it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="findings"
    )
    position = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=40)
    severity = models.CharField(max_length=10)
    page = models.PositiveSmallIntegerField(null=True)
    box = models.JSONField(null=True)
    facts = EncryptedJSONField(default=dict)

    objects: ClassVar = FindingQuerySet.as_manager()

    class Meta:
        ordering = ["position"]

    def __str__(self) -> str:
        return self.code

    @property
    def finding(self) -> Finding:
        """The finding itself, with its sentences."""
        box = tuple(self.box) if self.box else None
        return Finding(self.code, Severity(self.severity), self.page, box, self.facts)
