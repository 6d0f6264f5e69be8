"""The queue of pages to look at: whose turn it is, and who holds a page."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from django.db.models import Count, F, Min, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import Coalesce, RowNumber

from accounts.due import DueQuerySet

if TYPE_CHECKING:
    from documents.models.page import Page

RECENTLY = timedelta(minutes=10)
TRIED = 10  # pages that one worker tries to take before it leaves them to those who hold them


class PageQuerySet(DueQuerySet["Page"]):
    CLAIMED: ClassVar = {"attempt": F("attempt") + 1}

    def waiting(self) -> "PageQuerySet":
        """Those that nobody has looked at yet who should, held or not: a verdict waits for them."""
        return self.filter(next_run_at__isnull=False, only_codes=False)

    def longest_wait(self, now: datetime) -> timedelta:
        """How long the page that is due for longest has been so; zero when none is."""
        oldest = self.waiting().filter(next_run_at__lte=now).aggregate(at=Min("next_run_at"))["at"]
        return now - oldest if oldest else timedelta()

    def in_turn(self, now: datetime) -> "QuerySet[Page]":
        """Those due now, the next one first.

        The person goes first of whom the fewest pages were looked at within ten minutes, are being
        looked at, or stand before: twenty pages of one delay no other's first. Then by arrival.
        Looks for codes alone come last.
        """
        had = (
            self.model.objects.filter(
                Q(seen_at__gt=now - RECENTLY) | Q(next_run_at__gt=now),
                document__owner=OuterRef("document__owner"),
                only_codes=False,
            )
            .order_by()
            .values("document__owner")
            .annotate(pages=Count("pk"))
            .values("pages")
        )
        place = Window(
            RowNumber(),
            partition_by=[F("document__owner")],
            order_by=[F("only_codes"), F("next_run_at"), F("position")],
        )
        due = self.filter(next_run_at__lte=now)
        turn = place + Coalesce(Subquery(had), 0)
        return due.annotate(turn=turn).order_by("only_codes", "turn", "next_run_at", "position")

    def take(self, now: datetime, *, lease: timedelta) -> "Page | None":
        """The page whose turn it is, held until `now + lease`; None when there is none to take."""
        for key in self.in_turn(now).values_list("pk", flat=True)[:TRIED]:
            for page in self.filter(pk=key).claim(now, lease=lease, limit=1):
                return page
        return None
