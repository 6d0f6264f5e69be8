"""Where a dossier stands: draft or submitted, with the papers that a correction opens again."""

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Self, cast

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from enrollment.signals import dossier_submitted

if TYPE_CHECKING:
    from enrollment.models.dossier import Dossier


class NotReady(Exception):  # noqa: N818 - reads as what is the matter
    """The dossier cannot change as asked: a task is open, or the page that asked is out of date."""


class Submission(models.Model):
    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        SUBMITTED = "submitted", pgettext_lazy("state of a dossier", "submitted")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.CharField(_("state"), max_length=10, choices=State, default=State.DRAFT)
    created_at = models.DateTimeField(_("created"), default=timezone.now)
    last_activity_at = models.DateTimeField(_("last activity"), default=timezone.now)
    submitted_at = models.DateTimeField(_("submitted"), null=True, blank=True, db_index=True)
    submission_token = models.CharField(max_length=64, blank=True)
    corrections = models.JSONField(default=list, blank=True)  # kinds whose paper is open again
    corrections_opened_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_frozen(self) -> bool:
        return self.state == self.State.SUBMITTED

    def submit(self, token: str) -> Self:
        """Freeze the dossier and tell the rooms above, once however often it is asked.

        `token` (not empty) comes with the page that the student saw: the same one never submits
        twice, not even after `reopen()`. Raises `NotReady` when a task is open or it was used.
        """
        from enrollment.progress import Progress  # noqa: PLC0415 - the steps' forms need this model

        with transaction.atomic():
            dossier = self.locked()
            if not dossier.is_frozen:
                if token == dossier.submission_token:
                    raise NotReady("stale")
                progress = Progress(cast("Dossier", dossier))
                if progress.first_gap:
                    raise NotReady(progress.first_gap.slug)
                progress.clear_what_stopped_applying()
                dossier.state = self.State.SUBMITTED
                dossier.submitted_at = dossier.last_activity_at = timezone.now()
                dossier.submission_token = token
                dossier.save()
                dossier_submitted.send(sender=type(self), dossier=dossier)
        self.refresh_from_db()
        return self

    def reopen(self) -> None:
        """Thaw the whole dossier: it is a draft again, answers and papers as they were."""
        self.state = self.State.DRAFT
        self.submitted_at = None
        self.save(update_fields=["state", "submitted_at"])
        self.close_corrections()

    def open_for(self, kinds: Iterable[str]) -> None:
        """Open these kinds of paper again, and nothing else; kinds asked before stay open."""
        self.corrections = [*self.corrections, *(k for k in kinds if k not in self.corrections)]
        self.corrections_opened_at = timezone.now()
        self.save(update_fields=["corrections", "corrections_opened_at"])

    def close_corrections(self) -> None:
        self.corrections = []
        self.corrections_opened_at = None
        self.save(update_fields=["corrections", "corrections_opened_at"])

    def locked(self) -> Self:
        """The row as it is now, held until the transaction ends."""
        rows: models.QuerySet[Self] = type(self).objects.select_for_update()  # type: ignore[attr-defined]
        return rows.get(pk=self.pk)

    def touch(self, moment: datetime | None = None) -> None:
        """The person did something: what counts when drafts are forgotten by age."""
        self.last_activity_at = moment or timezone.now()
        self.save(update_fields=["last_activity_at"])
