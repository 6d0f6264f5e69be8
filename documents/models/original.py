"""A file as it was received: encrypted, byte-exact, never served inline."""

import uuid
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from django.db import models, transaction
from django.utils import timezone

from documents import intake
from documents.contents import ONLY_CODES, wanted_of
from documents.encryption import EncryptedJSONField, EncryptedTextField
from documents.envelope import ORIGINAL, Envelope, delete_after_commit, delete_now
from documents.kinds import kind
from documents.models.original_set import FileState, OriginalQuerySet
from documents.models.page import Page
from documents.storage import NotKept

if TYPE_CHECKING:
    from documents.models.document import Document

SUFFIXES = {
    "application/pdf": "pdf",
    "image/heic": "heic",
    "image/jpeg": "jpg",
    "image/png": "png",
    "image/webp": "webp",
}


class Original(models.Model):
    State = FileState

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
        original = cls.of(document, content, name, media_type)
        original.save(force_insert=True)
        original.keep(content)
        return original

    @classmethod
    def of(cls, document: "Document", content: bytes, name: str, media_type: str) -> "Original":
        """A row for this file, with a fresh key; neither is kept yet."""
        original = cls(
            document=document,
            shown_name=intake.clean_name(name),
            media_type=media_type,
            size=len(content),
            sha256=intake.fingerprint(content),
        )
        original.wrapped_key = Envelope.new(original.pk).wrapped_key
        return original

    def keep(self, content: bytes) -> None:
        """Encrypt the file into the store. Raises `NotKept`."""
        self.envelope.write(ORIGINAL, [content])

    def open(self, content: bytes, name: str, *, pages_before: int) -> None:
        """Open the file and let its pages be seen; it waits while no antivirus answers.

        Raises `Refused`, `NotKept` and `NotConfined`.
        """
        try:
            opened = intake.open_file(content, name, pages_before=pages_before)
        except intake.Refused as refusal:
            if refusal.code != "not_scanned":
                raise
            self.state = self.State.WAITING
            self.save(update_fields=["state"])
        else:
            self.clear(opened)

    def take_up(self) -> None:
        """Open a file that waited. Of one that is refused now, the reason alone stays."""
        content = b"".join(self.bytes())
        try:
            there = self.document.originals.exclude(pk=self.pk).there(self.sha256)
            self.open(content, self.shown_name, pages_before=there.pages)
        except intake.Refused as refusal:
            if refusal.code == "already_here":
                self.undo()
            else:
                self.refuse(refusal.code)

    def refuse(self, code: str) -> None:
        """Erase the file and keep why, to be said to the person who sent it."""
        self.state, self.notes = self.State.REFUSED, [code]
        self.wrapped_key, self.sha256, self.shown_name, self.size = b"", "", "", 0
        self.save()
        delete_after_commit(self.pk)

    def undo(self) -> None:
        """Leave nothing of a file that was not taken: the key first, then the bytes."""
        key = self.pk
        self.delete()
        with suppress(NotKept):  # bytes without a key are nothing; the purge sweeps them
            delete_now(key)

    @property
    def is_clean(self) -> bool:
        return self.state == self.State.CLEAN

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.WAITING

    @property
    def envelope(self) -> Envelope:
        """What opens the file's bodies. Raises `Tampered` or `KeyMissing`."""
        return Envelope.unwrap(self.pk, bytes(self.wrapped_key))

    def bytes(self) -> Iterator[bytes]:
        """Yield the file as it was received. Raises `Tampered` or FileNotFoundError."""
        return self.envelope.read(ORIGINAL)

    def clear(self, opened: intake.Opened) -> None:
        """Keep the pages that were drawn of this file, and let it be seen.

        A page whose text does not say enough takes its place among those to be looked at. Raises
        `Refused` where the same file came in meanwhile.
        """
        envelope, row, now = self.envelope, kind(self.document.kind), timezone.now()
        for number, picture in enumerate(opened.pages, 1):
            envelope.write(number, [picture.jpeg])
        with transaction.atomic():
            self.document.lock()
            there = self.document.originals.exclude(pk=self.pk).there(self.sha256)
            self.position = there.files + 1
            self.state = self.State.CLEAN
            self.second_opinion = opened.second_opinion
            self.page_count = len(opened.pages)
            self.width, self.height = opened.width, opened.height
            self.texts = [list(lines) for lines in opened.texts]
            self.notes = list(opened.notes)
            self.save()
            wanted_of_all = [
                wanted_of(row, lines, blank=picture.blank)
                for picture, lines in zip(opened.pages, self.texts, strict=True)
            ]
            Page.objects.bulk_create(
                Page(
                    document=self.document,
                    original=self,
                    number=number,
                    position=there.pages + number,
                    stored_width=picture.width,
                    stored_height=picture.height,
                    size=len(picture.jpeg),
                    next_run_at=now if wanted else None,
                    only_codes=wanted == ONLY_CODES,
                )
                for number, (picture, wanted) in enumerate(
                    zip(opened.pages, wanted_of_all, strict=True), 1
                )
            )

    def erase(self) -> None:
        """Forget the key with the row, in this transaction; the bytes go after it."""
        delete_after_commit(self.pk)
        self.delete()
