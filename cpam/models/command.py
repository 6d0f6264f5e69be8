"""One call that must reach the fund once: written with its cause, kept until it is done."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from documents.encryption import seal, unseal

if TYPE_CHECKING:
    from cpam.models.case import Case
    from cpam.models.event import Event

NAMESPACE = uuid.UUID("5f1d7f3e-5a0c-4f4e-9a55-2a4fd5c8f7a1")


def command_key(
    case: "Case", event: "Event", operation: str, document: uuid.UUID | None = None
) -> uuid.UUID:
    """The key of a call: its case, the Event that caused it, what it asks and which paper.

    Never the attempt: a retry is the same call. A second answer is a new Event, hence a new key.
    """
    return uuid.uuid5(NAMESPACE, f"{case.pk}:{event.seq}:{operation}:{document or ''}")


class CommandQuerySet(models.QuerySet["Command"]):
    def open(self) -> Self:
        """Not done and not closed: on its way, waiting, or parked with an unknown outcome."""
        return self.filter(outcome="")


class Command(models.Model):
    """A call of the contract.

    `outcome` is blank while open. Answered 422 or 409 it is closed for ever: only a new Event,
    hence a new key, sends again. `response` holds the fund's token or reference.
    """

    class Operation(models.TextChoices):
        UPLOAD = "upload_document", _("send a document")
        SUBMIT = "submit_affiliation", _("send the file")
        ADD = "add_documents", _("send what was asked for")
        CARD = "order_card", _("order the carte Vitale")
        DOCTOR = "declare_doctor", _("declare the médecin traitant")

    class Outcome(models.TextChoices):
        DONE = "done", pgettext_lazy("outcome of a call", "done")
        REFUSED = "refused", _("never accepted by the fund (422)")
        CONFLICT = "conflict", _("contradicted by the fund (409)")
        DROPPED = "dropped", _("not sent")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("cpam.Case", on_delete=models.PROTECT, related_name="commands")
    event = models.ForeignKey("cpam.Event", on_delete=models.PROTECT, related_name="commands")
    filing = models.ForeignKey("cpam.Filing", on_delete=models.PROTECT, related_name="commands")
    operation = models.CharField(_("operation"), max_length=20, choices=Operation)
    position = models.PositiveSmallIntegerField(help_text="in its Event, from 1")
    key = models.UUIDField(unique=True)
    kind = models.CharField(max_length=40, blank=True)
    document_id = models.UUIDField(null=True, blank=True)
    request_hash = models.CharField(max_length=64, blank=True)
    pages = models.PositiveSmallIntegerField(default=0)
    attempt = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    first_called_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome, blank=True)
    response = models.JSONField(default=dict)
    trouble = models.CharField(_("last answer"), max_length=200, blank=True)
    park_reason = models.CharField(_("parked because"), max_length=200, blank=True)

    objects = CommandQuerySet.as_manager()

    class Meta:
        verbose_name = _("command")
        verbose_name_plural = _("commands")
        ordering = ["case", "event__seq", "position"]

    def __str__(self) -> str:
        return f"{self.operation} {self.key}"

    def keep(self, body: bytes) -> None:
        """Keep the exact bytes, sealed: a retry sends the same."""
        Body.objects.create(command=self, sealed=seal(body, f"cpam_body:{self.pk}"))

    @property
    def content(self) -> bytes | None:
        """The bytes that were kept; None before they were made, and once they are forgotten."""
        kept = Body.objects.filter(command=self).first()
        return unseal(bytes(kept.sealed), f"cpam_body:{self.pk}") if kept else None

    def finish(self, outcome: str, now: datetime, response: dict[str, str] | None = None) -> None:
        """Close it, forget its bytes, and drop what waited for it if it failed."""
        self.outcome, self.done_at, self.response = outcome, now, response or {}
        self.trouble = self.park_reason = "" if outcome == self.Outcome.DONE else self.trouble
        self.save(update_fields=["outcome", "done_at", "response", "trouble", "park_reason"])
        Body.objects.filter(command=self).delete()
        if outcome != self.Outcome.DONE:
            rest = self.event.commands.open()
            Body.objects.filter(command__in=rest).delete()
            rest.update(outcome=self.Outcome.DROPPED, done_at=now)

    def resume(self) -> None:
        """Try a parked call again, with the same key: its outcome is unknown, not refused."""
        with transaction.atomic():
            self.park_reason, self.attempt, self.first_called_at = "", 0, None
            self.due_at = timezone.now()
            self.save(update_fields=["park_reason", "attempt", "first_called_at", "due_at"])
            self.case.wake()


class Body(models.Model):
    """The bytes of an open command, apart so that a list of commands stays small."""

    command = models.OneToOneField(Command, on_delete=models.CASCADE, primary_key=True)
    sealed = models.BinaryField()

    def __str__(self) -> str:
        return str(self.pk)
