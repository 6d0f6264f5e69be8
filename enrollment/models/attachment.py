"""A paper in a dossier: which document stands for which kind, and what people said of it."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Prefetch, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.kinds import KINDS, Kind
from documents.kinds import kind as kind_of
from documents.models import Document, Original, Page

if TYPE_CHECKING:
    from accounts.models import User
    from enrollment.models.dossier import Dossier

FREE_TRIES = 2  # after so many papers that we doubt, "send anyway" asks for no reason

# What another picture may put right; the paper itself is not said to be wrong.
RETAKEN = frozenset(
    {
        "blur",
        "dark",
        "glare",
        "cut_edge",
        "too_small",
        "blank_page",
        "unreadable",
        "mrz_not_found",
        "mrz_checksum",
    }
)


class ReasonNeeded(Exception):  # noqa: N818 - reads as what is the matter
    """To send a doubted paper at once, one says why."""


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    def current(self) -> "AttachmentQuerySet":
        return self.filter(superseded_at=None)

    def waiting(self) -> "AttachmentQuerySet":
        """Sent anyway, and nobody looked yet."""
        return self.current().filter(review=Attachment.Review.WAITING)

    def seen_through(self) -> "AttachmentQuerySet":
        """Those that wait for a verdict, and of which every page is seen by now."""
        papers = Document.objects.seen_through()
        return self.filter(document__in=papers).select_related("dossier")

    def open_to_files(self, dossier: "Dossier", kind: str) -> "AttachmentQuerySet":
        """The paper of this kind that files may join, at most one.

        In a sent file: the one begun since the correction was opened, though the paper that was
        sent counts until it has a page.
        """
        rows = self.filter(kind=kind, document__erased_at=None).select_related("document")
        if not dossier.is_frozen:
            return rows.current()
        since = dossier.corrections_opened_at or timezone.now()
        latest = F("superseded_at").desc(nulls_first=True)
        return rows.filter(attached_at__gte=since).order_by(latest)

    def with_pages(self) -> "AttachmentQuerySet":
        """Leaves out a paper that was begun and has no page."""
        return self.filter(Exists(Page.objects.filter(document=OuterRef("document"))))

    def with_papers(self) -> "AttachmentQuerySet":
        """With all that a page shows of them: a fixed number of queries for any number of rows."""
        return self.select_related("document").prefetch_related(
            "document__pages__original", "document__findings"
        )

    def with_facts(self) -> "AttachmentQuerySet":
        """With what judging asks of their files; the texts were read when they came."""
        files = Original.objects.defer("texts", "shown_name", "wrapped_key")
        return self.prefetch_related(Prefetch("document__originals", files))

    def in_pack_order(self) -> "AttachmentQuerySet":
        place = [When(kind=row.slug, then=Value(place)) for place, row in enumerate(KINDS)]
        return self.order_by(Case(*place, default=Value(len(KINDS))))


class Attachment(models.Model):
    class Review(models.TextChoices):
        NOT_NEEDED = "", _("not needed")
        WAITING = "waiting", _("waits for a reviewer")
        ACCEPTED = "accepted", _("accepted")
        RETURNED = "returned", _("returned")

    dossier = models.ForeignKey(
        "enrollment.Dossier", on_delete=models.CASCADE, related_name="attachments"
    )
    document = models.OneToOneField(
        "documents.Document", on_delete=models.CASCADE, related_name="attachment"
    )
    kind = models.CharField(_("kind"), max_length=40)
    attached_at = models.DateTimeField(_("received"), default=timezone.now)
    superseded_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(
        default=0, help_text="papers of this kind that we asked to see again"
    )
    sent_anyway_reason = models.CharField(_("sent anyway because"), max_length=500, blank=True)
    sent_anyway_at = models.DateTimeField(_("sent anyway"), null=True, blank=True)
    review = models.CharField(
        _("review"), max_length=10, choices=Review, blank=True, default=Review.NOT_NEEDED
    )
    reviewed_by = models.UUIDField(null=True, blank=True)
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True)

    objects = AttachmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("paper in a dossier")
        verbose_name_plural = _("papers in dossiers")
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "kind"],
                condition=models.Q(superseded_at=None),
                name="one_current_paper_a_kind",
            ),
        ]
        indexes = [
            models.Index(
                fields=["dossier"],
                name="papers_waiting",
                condition=models.Q(review="waiting", superseded_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.kind

    @property
    def row(self) -> Kind:
        return kind_of(self.kind)

    @property
    def has_pages(self) -> bool:
        return bool(self.document.pages.all())

    @property
    def is_doubted(self) -> bool:
        return self.document.outcome == self.document.Outcome.PROBLEM

    @property
    def is_being_read(self) -> bool:
        """Is its verdict still to come?"""
        return bool(self.document.is_being_read)

    @property
    def asks_retake(self) -> bool:
        """Would we rather have another picture: doubted, or not read well enough?"""
        if self.is_being_read or self.is_doubted:
            return self.is_doubted
        return any(
            row.code in RETAKEN and row.facts.get("case") != "script"
            for row in self.document.findings.all()
        )

    @property
    def may_be_sent_anyway(self) -> bool:
        """A doubted paper at once, with a reason; a picture that we cannot read after two tries."""
        if self.sent_anyway_at or self.is_being_read:
            return False
        return self.is_doubted or (self.asks_retake and not self.needs_reason)

    @property
    def is_settled(self) -> bool:
        """Can it go as it is: judged and not doubted, or sent anyway? Not if a reviewer said no."""
        if self.review == self.Review.RETURNED or self.is_being_read:
            return False
        return self.sent_anyway_at is not None or bool(
            self.document.outcome and not self.is_doubted
        )

    @property
    def holds_back(self) -> bool:
        """Does the case wait for a reviewer because of this paper?"""
        return self.sent_anyway_at is not None and self.review != self.Review.ACCEPTED

    @property
    def needs_reason(self) -> bool:
        return self.tries < FREE_TRIES

    def send_anyway(self, reason: str) -> None:
        """A person will look at it. Raises `ReasonNeeded` where one is due and none is given."""
        if self.needs_reason and not reason.strip():
            raise ReasonNeeded
        self.sent_anyway_reason = reason.strip()[:500]
        self.sent_anyway_at = timezone.now()
        self.review = self.Review.WAITING
        self.save(update_fields=["sent_anyway_reason", "sent_anyway_at", "review"])

    def accept(self, reviewer: "User") -> None:
        """A reviewer looked and agrees: it holds nothing back any more."""
        self._reviewed(self.Review.ACCEPTED, reviewer)

    def return_(self, reviewer: "User") -> None:
        """A reviewer looked and wants another paper. What the case does then is the case's."""
        self._reviewed(self.Review.RETURNED, reviewer)

    def changed(self) -> None:
        """Its pages are not those that were judged: what people said of them no longer counts."""
        self.attached_at = timezone.now()
        self.sent_anyway_reason = ""
        self.sent_anyway_at = None
        self.review = self.Review.NOT_NEEDED
        self.reviewed_by = self.reviewed_at = None
        self.save()

    def withdraw(self) -> None:
        """It counts no more, and its content is erased."""
        self.document.erase()
        self.superseded_at = timezone.now()
        self.save(update_fields=["superseded_at"])

    def _reviewed(self, review: str, reviewer: "User") -> None:
        self.review = review
        self.reviewed_by = reviewer.pk
        self.reviewed_at = timezone.now()
        self.save(update_fields=["review", "reviewed_by", "reviewed_at"])
