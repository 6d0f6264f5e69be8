"""A page as people see it: a JPEG that we encoded from raw pixels, and what was seen on it."""

import io
import uuid
from datetime import datetime
from typing import ClassVar

from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from documents.encryption import EncryptedJSONField
from documents.envelope import Envelope
from documents.models.page_queue import PageQuerySet
from documents.reading.picture.seen import Seen

QUARTERS = {
    90: Image.Transpose.ROTATE_270,  # Pillow turns the other way round
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}
ON_ITS_SIDE = {90, 270}
JPEG_QUALITY = 85


class Page(models.Model):
    """One page of one file. Turning or moving it changes this row, never the stored picture.

    `next_run_at` says when it wants to be looked at, and until when a worker holds it: null once
    there is nothing to look at any more. `version` fences who held it for too long.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="pages"
    )
    original = models.ForeignKey(
        "documents.Original", on_delete=models.CASCADE, related_name="pages"
    )
    number = models.PositiveSmallIntegerField(help_text="in its file, from 1")
    position = models.PositiveSmallIntegerField(help_text="in the document, from 1")
    rotation = models.PositiveSmallIntegerField(default=0, help_text="degrees clockwise")
    turned_by_hand = models.BooleanField(default=False)
    stored_width = models.PositiveIntegerField(help_text="pixels, before it is turned")
    stored_height = models.PositiveIntegerField(help_text="pixels, before it is turned")
    size = models.PositiveIntegerField(help_text="bytes")
    seen = EncryptedJSONField(default=dict)  # `Seen` of documents.reading.picture; {}: not yet
    seen_at = models.DateTimeField(null=True, blank=True)
    next_run_at = models.DateTimeField(null=True, blank=True)
    only_codes = models.BooleanField(default=False, help_text="nobody waits for this look")
    version = models.PositiveIntegerField(default=0)
    attempt = models.PositiveSmallIntegerField(default=0, help_text="looks begun")

    objects: ClassVar = PageQuerySet.as_manager()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["original", "number"], name="page_once_per_file"),
            models.CheckConstraint(
                condition=models.Q(rotation__in=[0, 90, 180, 270]), name="page_quarter_turns"
            ),
        ]
        indexes = [
            models.Index(
                fields=["next_run_at"],
                name="page_due",
                condition=models.Q(next_run_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"{self.document_id} p{self.position}"

    def get_absolute_url(self) -> str:
        return reverse("documents:page", args=[self.document_id, self.position])

    @transaction.atomic
    def rotate(self) -> None:
        """Turn the page a quarter clockwise, as it is shown from now on.

        This turn stands, whatever a look finds. A page that gave us nothing is looked at once more,
        as it stands now.
        """
        row = Page.objects.select_for_update().get(pk=self.pk)
        self.rotation, self.turned_by_hand = (row.rotation + 90) % 360, True
        self.save(update_fields=["rotation", "turned_by_hand"])
        if row.seen and (row.seen["failed"] or not self.document.reading):
            self.queue()

    def queue(self) -> None:
        """Ask for a look, whatever was seen before."""
        self.next_run_at, self.attempt = timezone.now(), 0
        self.version = models.F("version") + 1  # a look under way is of the page as it was
        self.save(update_fields=["next_run_at", "attempt", "version"])
        self.refresh_from_db(fields=["version"])

    @transaction.atomic
    def keep(self, seen: Seen, *, shown_at: int, again_at: datetime | None) -> bool:
        """Keep what was seen on the page as it stood at `shown_at` degrees; False where too late.

        Too late is whoever held the page for longer than their lease. `again_at` is when to look
        once more, where nothing was seen.
        """
        now = Page.objects.select_for_update().filter(pk=self.pk, version=self.version).first()
        if now is None:
            return False
        now.next_run_at = again_at
        if again_at is None:
            upright = (shown_at + seen.turned) % 360
            now.seen = {**seen.as_json(), "turned": upright}
            now.seen_at = timezone.now()
            now.rotation = now.rotation if now.turned_by_hand else upright
        now.save(update_fields=["next_run_at", "seen", "seen_at", "rotation"])
        if now.only_codes and again_at is None and seen.codes:
            type(now.document).objects.filter(pk=now.document_id).update(has_news=True)
        return True

    @property
    def is_waited_for(self) -> bool:
        """Has nobody looked yet who should? A look for codes alone keeps no verdict waiting."""
        return self.next_run_at is not None and not self.only_codes

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
