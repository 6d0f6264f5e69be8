"""A mail we wrote: rendered once, sent by the engine, readable in the app."""

import uuid
from typing import TYPE_CHECKING, Any, ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from accounts.due import DueQuerySet

if TYPE_CHECKING:
    from accounts.models.user import User


# What says that something was erased: "My data" lists them.
RECEIPTS = ("papers_erased", "draft_forgotten")


class MessageQuerySet(DueQuerySet["Message"]):
    # Each claim counts as an attempt: a mail that kills its worker is not sent for ever.
    CLAIMED: ClassVar = {"attempt": F("attempt") + 1}

    def receipts(self) -> "MessageQuerySet":
        """What was erased and when, newest first."""
        return self.filter(template__in=RECEIPTS)

    def write(
        self, user: "User", occasion: str, template: str, context: dict[str, Any]
    ) -> "Message | None":
        """Render `templates/emails/<template>.txt` in the person's language and make it due.

        The template's first line is the subject. One message per occasion, for ever: a second call
        with the same occasion returns None. Call it inside the transaction of what it tells.
        """
        with translation.override(user.language):
            text = render_to_string(
                f"emails/{template}.txt", {"user": user, "site_url": settings.SITE_URL, **context}
            )
        subject, _separator, body = text.strip().partition("\n")
        message, created = self.get_or_create(
            occasion=occasion,
            defaults={
                "user": user,
                "template": template,
                "language": user.language,
                "subject": subject.strip(),
                "body": body.strip() + "\n",
                "next_run_at": timezone.now(),
            },
        )
        return message if created else None


class Message(models.Model):
    """No personal data beyond the greeting, no document content, one act to do."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="messages"
    )
    occasion = models.CharField(max_length=200, unique=True)
    template = models.CharField(max_length=60)
    language = models.CharField(max_length=10)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    created_at = models.DateTimeField(_("written"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    read_at = models.DateTimeField(_("read"), null=True, blank=True)
    attempt = models.PositiveSmallIntegerField(default=0)
    version = models.PositiveIntegerField(default=0)
    next_run_at = models.DateTimeField(null=True, blank=True)
    park_reason = models.CharField(max_length=200, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at"]
        indexes = [
            models.Index(
                fields=["next_run_at"],
                name="message_due",
                condition=models.Q(next_run_at__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return self.subject
