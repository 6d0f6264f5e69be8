"""One sending of a dossier to a fund: our reference, theirs, and where their sequence stands."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

OFTEN_AT_MOST = timedelta(hours=6)
OFTEN_FOR = timedelta(days=14)
DAILY = timedelta(days=1)


class Filing(models.Model):
    """A second sending has a new client reference (suffix -2) and gets a new reference.

    Sequences count per reference. `sequence` is the last one judged: the poll asks what follows.
    """

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey("cpam.Case", on_delete=models.PROTECT, related_name="filings")
    ordinal = models.PositiveSmallIntegerField(default=1)
    client_reference = models.CharField(_("our reference"), max_length=64, unique=True)
    reference = models.CharField(  # noqa: DJ001 - null is unique as often as needed
        _("the fund's reference"), max_length=64, null=True, unique=True
    )
    sequence = models.PositiveIntegerField(default=0)
    taken_in_at = models.DateTimeField(null=True, blank=True)
    news_at = models.DateTimeField(default=timezone.now)
    poll_at = models.DateTimeField(null=True, blank=True)
    polls = models.PositiveSmallIntegerField(default=0)  # since the last news

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["case", "ordinal"], name="filings_are_numbered"),
        ]

    def __str__(self) -> str:
        return self.client_reference

    def poll_later(self, now: datetime) -> None:
        """Ask again: after 5 minutes, doubling to 6 hours, then daily. Webhooks are only hints."""
        self.polls += 1
        first = timedelta(seconds=settings.ENGINE_POLL_FIRST)
        pause = min(first * 2 ** min(self.polls - 1, 20), max(first, OFTEN_AT_MOST))
        if now - self.news_at > OFTEN_FOR:
            pause = max(pause, DAILY)
        self.poll_at = now + pause
        self.save(update_fields=["poll_at", "polls"])

    def poll_soon(self, now: datetime) -> None:
        """There is news that we do not hold."""
        self.polls, self.news_at, self.poll_at = 0, now, now
        self.save(update_fields=["poll_at", "polls", "news_at"])
