"""What the fund told us, kept before it is answered: each event once, however often it comes."""

import uuid
from datetime import datetime, timedelta
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.encryption import EncryptedJSONField

LONG_AGO = timedelta(days=730)


class InboxQuerySet(models.QuerySet["Inbox"]):
    def waiting(self) -> Self:
        """Not judged yet, not parked: in order, set aside, or of a reference not known yet."""
        return self.filter(applied_at=None, park_reason="")

    def set_aside(self) -> Self:
        return self.waiting().exclude(aside_since=None).order_by("received_at", "sequence")


class Inbox(models.Model):
    """One event of a fund.

    `data` is as NIR_STORAGE allows: under `masked` a number is what is known of it. `fingerprint`
    is a keyed HMAC of the whole event, so that webhook and poll compare equal.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    event_id = models.UUIDField(unique=True)
    case = models.ForeignKey("cpam.Case", null=True, on_delete=models.PROTECT, related_name="inbox")
    filing = models.ForeignKey(
        "cpam.Filing", null=True, on_delete=models.PROTECT, related_name="inbox"
    )
    reference = models.CharField(max_length=64, db_index=True)
    sequence = models.PositiveIntegerField()
    type = models.CharField(max_length=60)
    occurred_at = models.DateTimeField()
    data = EncryptedJSONField(default=dict)
    number_dropped = models.BooleanField(default=False)  # came before its person: read again
    fingerprint = models.CharField(max_length=64)
    source = models.CharField(max_length=10)  # webhook or poll
    signed_with = models.CharField(max_length=8, blank=True)
    received_at = models.DateTimeField(default=timezone.now)
    aside_since = models.DateTimeField(null=True, blank=True)
    applied_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=200, blank=True)
    park_reason = models.CharField(_("parked because"), max_length=200, blank=True)

    objects = InboxQuerySet.as_manager()

    class Meta:
        verbose_name = _("news from a fund")
        verbose_name_plural = _("news from funds")
        indexes = [
            models.Index(
                fields=["case", "sequence"],
                name="inbox_waiting",
                condition=models.Q(applied_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.reference} {self.sequence} {self.type}"

    @property
    def is_repeated(self) -> bool:
        """Its place in the sequence was taken by another event: the fund contradicts itself."""
        return (
            self.aside_since is None
            and self.filing is not None
            and self.sequence <= self.filing.sequence
        )

    @property
    def happened_at(self) -> datetime:
        """As the fund says; when it came, where that cannot be: yet to come, or years ago."""
        is_likely = self.received_at - LONG_AGO <= self.occurred_at <= self.received_at
        return self.occurred_at if is_likely else self.received_at

    def resume(self) -> None:
        """A reviewer wants a parked event judged again."""
        self.park_reason, self.aside_since = "", timezone.now()
        self.save(update_fields=["park_reason", "aside_since"])
        if self.case:
            self.case.wake()

    def forget(self, now: datetime) -> None:
        """Its person is erased: nothing of what it said is kept, nothing comes of it."""
        self.data, self.applied_at = {}, self.applied_at or now
        self.save(update_fields=["data", "applied_at"])

    def put_aside(self, now: datetime, why: str) -> datetime:
        """It waits without holding up those behind it. Returns since when."""
        since = self.aside_since = self.aside_since or now
        self.trouble = why[:200]
        self.save(update_fields=["aside_since", "trouble"])
        return since
