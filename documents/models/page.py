"""A page as people see it: a JPEG that we encoded from raw pixels."""

from django.db import models


class Page(models.Model):
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="pages"
    )
    original = models.ForeignKey(
        "documents.Original", on_delete=models.CASCADE, related_name="pages"
    )
    number = models.PositiveSmallIntegerField(help_text="in its file, from 1")
    position = models.PositiveSmallIntegerField(help_text="in the document, from 1")
    rotation = models.PositiveSmallIntegerField(default=0, help_text="degrees clockwise")
    width = models.PositiveIntegerField()
    height = models.PositiveIntegerField()
    size = models.PositiveIntegerField(help_text="bytes")

    class Meta:
        ordering = ["position"]
