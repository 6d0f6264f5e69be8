"""Mail leaves by the same loop as commands: at least once, always with the same Message-ID."""

import logging
from datetime import timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils import timezone

from accounts.models import Message
from cpam.backoff import pause
from cpam.crash import crashpoint

logger = logging.getLogger(__name__)


def deliver(message: Message) -> None:
    """Send one claimed message, or make it due again later. Never raises for what mail may do."""
    if message.attempt > settings.ENGINE_MAX_ATTEMPTS:
        _try_again(message, "the worker died over it too often")
        return
    try:
        _email(message).send()
    except Exception as error:  # noqa: BLE001 - a server, a network, an address: all come again
        _try_again(message, type(error).__name__)
        return
    crashpoint("CP14")
    now = timezone.now()
    mine = Message.objects.filter(pk=message.pk, version=message.version)
    mine.update(sent_at=now, next_run_at=None)


def _email(message: Message) -> EmailMessage:
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    return EmailMessage(
        subject=message.subject,
        body=message.body,
        to=[message.user.email],
        headers={
            "Message-ID": f"<{message.pk}@{host}>",
            "Content-Language": message.language,
            "Auto-Submitted": "auto-generated",
        },
    )


def _try_again(message: Message, reason: str) -> None:
    attempt, now = message.attempt, timezone.now()
    mine = Message.objects.filter(pk=message.pk, version=message.version)
    too_old = now - message.created_at > timedelta(seconds=settings.ENGINE_PARK_AFTER)
    if attempt >= settings.ENGINE_MAX_ATTEMPTS or too_old:
        mine.update(next_run_at=None, park_reason=f"not sent: {reason}"[:200])
        logger.error("Message %s is parked: %s", message.pk, reason)
    else:
        mine.update(next_run_at=now + pause(attempt))
