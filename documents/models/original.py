"""A file as it was received: encrypted, byte-exact, never served inline."""

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents import intake
from documents.encryption import EncryptedJSONField, EncryptedTextField
from documents.envelope import ORIGINAL, Envelope, delete_after_commit, delete_now
from documents.models.page import Page

if TYPE_CHECKING:
    from documents.models.document import Document

SUFFIXES = {
    "application/pdf": "pdf",
    "image/heic": "heic",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
}


class There(NamedTuple):
    """What a paper holds already."""

    files: int
    pages: int


class OriginalQuerySet(models.QuerySet["Original"]):
    def receive(self, document: "Document", uploaded: UploadedFile) -> "Original":
        """The whole intake of uploads.md for one file; it leaves nothing behind when it fails.

        The bytes are encrypted into the store before anything parses them; nothing shows them
        until they are clean. Raises `documents.intake.Refused`.
        """
        intake.admit_size(uploaded.size or 0)
        content, name = uploaded.read(), uploaded.name or ""
        media_type = intake.admit(content, name)
        there = document.originals.there(intake.fingerprint(content))
        original = self.model.quarantine(document, content, name, media_type)
        try:
            opened = intake.open_file(content, name, pages_before=there.pages)
            original.clear(opened)
        except BaseException:
            # We are alive, so the mess is ours to clear, at once: nothing was ever shown. What a
            # killed process leaves is a quarantined row that nobody can look at.
            delete_now(original.pk)
            original.delete()
            raise
        return original

    def there(self, sha256: str) -> "There":
        """How much the paper holds. Raises `Refused` where this very file is a part of it already.

        A browser that lost our answer sends its file again: the paper must not grow by that.
        """
        files = list(self.clean().values_list("sha256", "page_count"))
        if sha256 in dict(files):
            raise intake.Refused("already_here")
        return There(len(files), sum(pages for _sha256, pages in files))

    def clean(self) -> "OriginalQuerySet":
        """The files that were opened; the others show nothing."""
        return self.filter(state=Original.State.CLEAN)


class Original(models.Model):
    class State(models.TextChoices):
        QUARANTINED = "quarantined", _("quarantined")
        CLEAN = "clean", _("clean")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    document = models.ForeignKey(
        "documents.Document", on_delete=models.CASCADE, related_name="originals"
    )
    position = models.PositiveSmallIntegerField(default=0, help_text="in the document, from 1")
    state = models.CharField(max_length=12, choices=State, default=State.QUARANTINED)
    shown_name = EncryptedTextField()  # people name files after themselves
    media_type = models.CharField(max_length=40)
    second_opinion = models.CharField(max_length=100, blank=True)
    size = models.PositiveIntegerField(help_text="bytes")
    sha256 = models.CharField(max_length=64)
    wrapped_key = models.BinaryField()
    page_count = models.PositiveSmallIntegerField(default=0)
    width = models.PositiveIntegerField(default=0, help_text="of the first page, as received")
    height = models.PositiveIntegerField(default=0, help_text="of the first page, as received")
    texts = EncryptedJSONField(default=list)  # the lines of each page
    notes = models.JSONField(default=list)  # "code" or "code:page", for documents.judging
    received_at = models.DateTimeField(default=timezone.now)

    objects: ClassVar = OriginalQuerySet.as_manager()

    if TYPE_CHECKING:
        pages: models.QuerySet[Page]

    class Meta:
        ordering = ["position", "received_at"]

    def __str__(self) -> str:
        return f"{self.media_type} {self.pk}"

    @classmethod
    def quarantine(
        cls, document: "Document", content: bytes, name: str, media_type: str
    ) -> "Original":
        """Keep a file that nobody has opened yet."""
        original = cls(
            document=document,
            shown_name=intake.clean_name(name),
            media_type=media_type,
            size=len(content),
            sha256=intake.fingerprint(content),
        )
        envelope = Envelope.new(original.pk)
        original.wrapped_key = envelope.wrapped_key
        original.save(force_insert=True)
        envelope.write(ORIGINAL, [content])
        return original

    @property
    def is_clean(self) -> bool:
        return self.state == self.State.CLEAN

    @property
    def envelope(self) -> Envelope:
        """What opens the file's bodies. Raises `Tampered` or `KeyMissing`."""
        return Envelope.unwrap(self.pk, bytes(self.wrapped_key))

    def bytes(self) -> Iterator[bytes]:
        """Yield the file as it was received. Raises `Tampered` or FileNotFoundError."""
        return self.envelope.read(ORIGINAL)

    def clear(self, opened: intake.Opened) -> None:
        """Keep the pages that were drawn of this file, and let it be seen.

        Raises `Refused` where the same file came in meanwhile.
        """
        envelope = self.envelope
        for number, picture in enumerate(opened.pages, 1):
            envelope.write(number, [picture.jpeg])
        with transaction.atomic():
            self.document.lock()
            there = self.document.originals.there(self.sha256)
            self.position = there.files + 1
            self.state = self.State.CLEAN
            self.second_opinion = opened.second_opinion
            self.page_count = len(opened.pages)
            self.width, self.height = opened.width, opened.height
            self.texts = [list(lines) for lines in opened.texts]
            self.notes = list(opened.notes)
            self.save()
            Page.objects.bulk_create(
                Page(
                    document=self.document,
                    original=self,
                    number=number,
                    position=there.pages + number,
                    stored_width=picture.width,
                    stored_height=picture.height,
                    size=len(picture.jpeg),
                )
                for number, picture in enumerate(opened.pages, 1)
            )

    def erase(self) -> None:
        """Forget the key with the row, in this transaction; the bytes go after it."""
        delete_after_commit(self.pk)
        self.delete()
