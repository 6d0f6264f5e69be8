"""A page as people see it: a JPEG that we encoded from raw pixels."""

import io

from django.db import models
from django.urls import reverse
from PIL import Image

from documents.envelope import Envelope

QUARTERS = {
    90: Image.Transpose.ROTATE_270,  # Pillow turns the other way round
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
ON_ITS_SIDE = {90, 270}
JPEG_QUALITY = 85


class Page(models.Model):
    """One page of one file. Turning or moving it changes this row, never the stored picture."""

    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="pages"
    )
    original = models.ForeignKey(
        "documents.Original", on_delete=models.CASCADE, related_name="pages"
    )
    number = models.PositiveSmallIntegerField(help_text="in its file, from 1")
    position = models.PositiveSmallIntegerField(help_text="in the document, from 1")
    rotation = models.PositiveSmallIntegerField(default=0, help_text="degrees clockwise")
    stored_width = models.PositiveIntegerField(help_text="pixels, before it is turned")
    stored_height = models.PositiveIntegerField(help_text="pixels, before it is turned")
    size = models.PositiveIntegerField(help_text="bytes")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["original", "number"], name="page_once_per_file"),
            models.CheckConstraint(
                condition=models.Q(rotation__in=[0, 90, 180, 270]), name="page_quarter_turns"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} p{self.position}"

    def get_absolute_url(self) -> str:
        return reverse("documents:page", args=[self.document_id, self.position])

    def rotate(self) -> None:
        """Turn the page a quarter clockwise, as it is shown from now on."""
        self.refresh_from_db(fields=["rotation"])
        self.rotation = (self.rotation + 90) % 360
        self.save(update_fields=["rotation"])

    @property
    def width(self) -> int:
        """Pixels, as shown."""
        return self.stored_height if self.rotation in ON_ITS_SIDE else self.stored_width

    @property
    def height(self) -> int:
        """Pixels, as shown."""
        return self.stored_width if self.rotation in ON_ITS_SIDE else self.stored_height

    def jpeg(self) -> bytes:
        """Return the picture, turned. Raises `Tampered` or FileNotFoundError."""
        envelope: Envelope = self.original.envelope
        stored = b"".join(envelope.read(self.number))
        if not self.rotation:
            return stored
        turned = io.BytesIO()
        with Image.open(io.BytesIO(stored), formats=["JPEG"]) as picture:
            picture.transpose(QUARTERS[self.rotation]).save(turned, "JPEG", quality=JPEG_QUALITY)
        return turned.getvalue()
