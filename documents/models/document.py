"""A paper of a person: one kind, one or several files, pages in an order."""

import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.contents import Contents, Sheet, notes_of
from documents.encryption import EncryptedJSONField
from documents.findings import Finding
from documents.kinds import kind
from documents.models.document_set import DocumentQuerySet, Judged
from documents.models.page import Page

if TYPE_CHECKING:
    from documents.models.correction import CorrectionQuerySet
    from documents.models.finding import FindingRow
    from documents.models.original import Original, OriginalQuerySet


# What a paper says, and what we say of it: all that goes when it is erased.
SAID = (
    "reading",
    "confirmed",
    "seen",
    "places",
    "is_being_read",
    "has_news",
    "outcome",
    "judged_hash",
)

# What stands beside a field of a reading that is in doubt: others that pass the same check digits,
# or true where one sign was put right.
DOUBTS = ("_ambiguous", "_repaired")


class Document(models.Model):
    class Outcome(models.TextChoices):
        """The worst severity found (inspection.md)."""

        ACCEPTED = "accepted", _("looks fine")
        UNSURE = "unsure", _("we are not sure")
        PROBLEM = "problem", _("there is a problem")
        REFUSED = "refused", _("cannot be used")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="documents"
    )
    kind = models.CharField(_("kind"), max_length=40)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    reading = EncryptedJSONField(default=dict)
    confirmed = EncryptedJSONField(default=dict)  # what its owner says of fields we were unsure of
    seen = EncryptedJSONField(default=list)  # of each page, what a check may know of its picture
    places = EncryptedJSONField(default=dict)  # where the fields of the reading stand
    is_being_read = models.BooleanField(default=False, help_text="its verdict is still to come")
    has_news = models.BooleanField(default=False, help_text="a code was found after it was read")
    judged_hash = models.CharField(max_length=64, blank=True)
    created_at = models.DateTimeField(_("received"), default=timezone.now)
    erase_on = models.DateField(null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = DocumentQuerySet.as_manager()

    if TYPE_CHECKING:
        originals: "OriginalQuerySet"
        pages: models.QuerySet[Page]
        findings: models.QuerySet[FindingRow]
        corrections: CorrectionQuerySet

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [
            ("review_document", _("Can open students' papers")),
            ("download_original", _("Can download a file as it was received")),
        ]
        indexes = [
            models.Index(
                fields=["is_being_read"],
                name="document_being_read",
                condition=models.Q(is_being_read=True),
            ),
            models.Index(
                fields=["has_news"], name="document_has_news", condition=models.Q(has_news=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def receive(self, uploaded: UploadedFile) -> "Original":
        """Take in one more file, whole or not at all. Raises `documents.intake.Refused`."""
        return self.originals.receive(self, uploaded)

    @transaction.atomic
    def drop(self, original: "Original") -> None:
        """Remove one file and its pages from the paper; the bytes go once this is committed."""
        self.lock()
        self.originals.get(pk=original.pk).erase()
        self.put_in_order(list(self.originals.clean()))

    @transaction.atomic
    def move(self, original: "Original", *, up: bool) -> None:
        """Exchange one file with its neighbour; at the end of the list nothing moves."""
        self.lock()
        files = list(self.originals.clean())
        here = files.index(original)
        there = here - 1 if up else here + 1
        if 0 <= there < len(files):
            files[here], files[there] = files[there], files[here]
            self.put_in_order(files)

    def lock(self) -> None:
        """Hold the row until the transaction ends: pages are put in order by one at a time."""
        Document.objects.select_for_update().get(pk=self.pk)

    def put_in_order(self, files: "list[Original]") -> None:
        """Number the files, and their pages across them, from 1. No file is rewritten."""
        pages: list[Page] = []
        for position, original in enumerate(files, 1):
            original.position = position
            pages += original.pages.order_by("number")
        for position, page in enumerate(pages, 1):
            page.position = position
        self.originals.bulk_update(files, ["position"])
        self.pages.bulk_update(pages, ["position"])

    @property
    def files(self) -> "list[Original]":
        """The files that were opened, in their order; no query where they were prefetched."""
        return [original for original in self.originals.all() if original.is_clean]

    @property
    def contents(self) -> Contents:
        """All that the pages say, in their order, as far as they were looked at."""
        return self._contents(list(self.pages.order_by("position")))

    def _contents(self, pages: "list[Page]") -> Contents:
        texts = {original.pk: original.texts for original in self.originals.clean()}
        return Contents(
            kind(self.kind),
            [
                Sheet(
                    texts[page.original_id][page.number - 1],
                    page.seen,
                    page.rotation,
                    turned_by_hand=page.turned_by_hand,
                )
                for page in pages
            ],
        )

    @property
    def texts(self) -> list[list[str]]:
        """The lines of each page, in the order of the pages; [] for a page that says nothing."""
        return self.contents.texts

    @property
    def notes(self) -> tuple[str, ...]:
        """What was noted before any check: `code` or `code:page`, the page of the whole paper."""
        noted, before = [], 0
        for original in self.files:
            for note in original.notes:
                code, _colon, page = note.partition(":")
                noted.append(f"{code}:{before + int(page)}" if page else code)
            before += original.page_count
        return tuple(dict.fromkeys([*noted, *notes_of(self.seen)]))

    @property
    def detected(self) -> dict[str, Any]:
        """What inspection.md calls so: type and size of the first page, bytes and pages of all."""
        originals = self.files
        if not originals:
            return {}
        return {
            "type": originals[0].media_type,
            "bytes": sum(original.size for original in originals),
            "pages": sum(original.page_count for original in originals),
            "width": originals[0].width,
            "height": originals[0].height,
        }

    def read(self, declared: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Fill `reading` with what the kind's reader finds in what the pages say.

        `declared` (keys of `--declared`) is compared with what the text says and no reading keeps.
        While a page waits to be looked at there is no verdict: what was found before is forgotten.
        """
        pages = list(self.pages.order_by("position"))  # as they are now, whatever was prefetched
        waits = any(page.is_waited_for for page in pages)
        contents = self._contents(pages)
        found = contents.read(declared)
        read = {
            "reading": found,
            "seen": contents.sights,
            "places": contents.places(found),
            "is_being_read": waits,
            "has_news": False,
            "confirmed": self.confirmed if waits else self.still_confirmed(found),
        }
        if waits and self.outcome:
            self.findings.all().delete()
            read |= {"outcome": "", "judged_hash": ""}
        changed = [name for name, value in read.items() if value != getattr(self, name)]
        for name in changed:
            setattr(self, name, read[name])
        if changed:
            self.save(update_fields=changed)
        return found

    @property
    def facts(self) -> dict[str, Any]:
        """The reading, with what its owner confirmed in the place of what was doubtful."""
        doubts = {field + doubt for field in self.confirmed for doubt in DOUBTS}
        read = self.reading or {}
        return {name: value for name, value in read.items() if name not in doubts} | self.confirmed

    def still_confirmed(self, found: Mapping[str, Any]) -> dict[str, Any]:
        """What was confirmed of fields that still read as they did: not of another paper's."""
        if not self.confirmed:
            return {}
        said = self.corrections.filter(source="student").order_by("at")
        read = {one.field: one.read_value for one in said}
        return {
            field: value
            for field, value in self.confirmed.items()
            if read.get(field) == str(found.get(field) or "")
        }

    def confirm(self, field: str, value: str) -> None:
        """Keep what the owner says stands in a field, beside what was read there."""
        self.corrections.note(self, field, value, by=self.owner, source="student")
        self.confirmed = {**self.confirmed, field: value}
        self.save(update_fields=["confirmed"])

    def record(self, findings: list[Finding], evidence_hash: str) -> None:
        """Put these findings in the place of the former ones."""
        Document.objects.record([Judged(self, findings, evidence_hash)])

    @transaction.atomic
    def erase(self) -> None:
        """Forget the content for good: the keys at once, the bytes on commit. The row stays."""
        for original in self.originals.all():
            original.erase()
        self.findings.all().delete()
        self.corrections.forget()
        blank = Document()
        for name in SAID:
            setattr(self, name, getattr(blank, name))
        self.erased_at = timezone.now()
        self.save(update_fields=[*SAID, "erased_at"])
