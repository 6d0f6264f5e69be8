"""A wizard step is done: the answers themselves are columns of the dossier."""

from django.db import models
from django.utils import timezone


class StepSaved(models.Model):
    dossier = models.ForeignKey(
        "enrollment.Dossier", on_delete=models.CASCADE, related_name="steps_saved"
    )
    slug = models.SlugField()
    saved_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier", "slug"], name="one_row_a_step"),
        ]

    def __str__(self) -> str:
        return self.slug
