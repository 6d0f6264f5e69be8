"""What people say of a reading, kept beside it and never over it."""

import uuid
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.encryption import EncryptedTextField

if TYPE_CHECKING:
    from accounts.models import User
    from documents.models.document import Document


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def note(
        self, document: "Document", field: str, right_value: str, *, by: "User", source: str
    ) -> "Correction":
        """Add a line: what was read in this field, and what this person says stands there."""
        read_value = str(document.reading.get(field) or "")
        return self.create(
            document=document,
            field=field,
            read_value=read_value,
            right_value=right_value,
            was_right=read_value == right_value,
            by=by.pk,
            source=source,
        )

    def forget(self) -> None:
        """Erase what the paper said; that the reading was right or wrong stays countable."""
        self.update(read_value=None, right_value=None)


class Correction(models.Model):
    """One person's word on one field, from which `reading_report` counts.

    Lines are only added: the newest of a field counts. The values are a part of the paper and go
    with it; the person is named by id alone, as in the access log.
    """

    class Source(models.TextChoices):
        STUDENT = "student", _("the student")
        REVIEWER = "reviewer", _("a reviewer")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="corrections"
    )
    field = models.CharField(max_length=40)
    read_value = EncryptedTextField(null=True)  # "" where nothing was read
    right_value = EncryptedTextField(null=True)
    was_right = models.BooleanField()
    source = models.CharField(max_length=10, choices=Source)
    by = models.UUIDField()
    at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.field} {self.source}"
