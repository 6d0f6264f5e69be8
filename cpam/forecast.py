"""Waiting times of each fund and step, computed once an hour and read in one query.

Never a promise: "half within X, 9 in 10 within Y", from 20 cases on, said with their number.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Min, Q
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpam.calendar import DAYS_A_WEEK, DAYS_SAID_AS_DAYS, day_of
from cpam.models import Event, Heartbeat, WaitingTime
from cpam.survival import Curve, estimate
from cpam.waits import BY_SLUG, WAITS, Waiting, any_of
from cpam.words.words import Text
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from cpam.models import Case
    from enrollment.models import HealthFund

LEAST_CASES = 20  # fewer say nothing, and might say something about one of them
LEAST_COMPARED = 5  # of those, who had waited as long
LOOKED_BACK = timedelta(days=730)  # what took how long before says little about now
EVERY = timedelta(hours=1)
TURN = "forecast"
HALF, MOST = 0.5, 0.9
ALL_FUNDS = None

Waits = dict[tuple[int | None, str], Counter[tuple[int, bool]]]


@dataclass(frozen=True)
class Forecast:
    """What is known of a wait; days, from the beginning of it."""

    fund: str  # "" for all funds together
    cases: int
    curve: Curve

    @property
    def half(self) -> int | None:
        return self.curve.within(HALF)

    @property
    def most(self) -> int | None:
        return self.curve.within(MOST)

    def is_long(self, waited: int) -> bool:
        """Longer than 9 in 10 waited."""
        return self.most is not None and waited > self.most

    def sentences(self, waited: int = 0) -> list[str]:
        """In words, with the number of cases; then compared with those who waited as long."""
        who = self.fund or _("All health funds")
        said = [
            _("{who}: {window} (from {count} students). Not a promise.").format(
                who=who, window=_window(self.half, self.most), count=self.cases
            )
        ]
        if waited >= DAYS_A_WEEK and self.curve.waited(waited) >= LEAST_COMPARED:
            half, most = self.curve.within(HALF, waited), self.curve.within(MOST, waited)
            if half is not None:
                said.append(
                    _("Of those who waited as long as you: {window} from now.").format(
                        window=_window(half, most)
                    )
                )
        return said


def forecasts(fund: "HealthFund | None") -> dict[str, Forecast]:
    """By slug of the wait, for one fund; where it has too few cases, of all funds together."""
    rows = WaitingTime.objects.filter(Q(fund=None) | Q(fund=fund), cases__gte=LEAST_CASES)
    found: dict[str, Forecast] = {}
    for row in sorted(rows, key=lambda row: row.fund_id is not None):
        forecast = Forecast(fund.name if fund and row.fund_id else "", row.cases, row.estimate)
        if forecast.half is not None:
            found[row.step] = forecast
    return found


def forecasts_for(case: "Case") -> dict[str, Forecast]:
    return forecasts(case.dossier.health_fund if case.dossier else None)


def of_all_funds() -> list[tuple[str, Text, str]]:
    """For an office: fund, step and sentence, of each fund with enough cases; all funds first."""
    rows = WaitingTime.objects.filter(cases__gte=LEAST_CASES).select_related("fund")
    found = []
    for row in sorted(rows, key=lambda row: (row.fund.name if row.fund else "", row.pk)):
        forecast = Forecast(row.fund.name if row.fund else "", row.cases, row.estimate)
        if row.step in BY_SLUG and forecast.half is not None:
            name = forecast.fund or str(_("All health funds"))
            window = str(_window(forecast.half, forecast.most))
            found.append((name, BY_SLUG[row.step].title, f"{window} ({row.cases})"))
    return found


def waited_days(since: datetime) -> int:
    """Full days where the student lives."""
    return max((civil_today() - day_of(since)).days, 0)


def is_due() -> bool:
    """Is the last time an hour ago?"""
    return not Heartbeat.objects.filter(name=TURN, at__gt=timezone.now() - EVERY).exists()


def refresh_if_due() -> bool:
    """Compute where the last time is an hour ago; of several workers one does."""
    now = timezone.now()
    mine = Heartbeat.objects.filter(name=TURN, at__lte=now - EVERY).update(at=now)
    if mine or Heartbeat.objects.get_or_create(name=TURN, defaults={"at": now})[1]:
        refresh(now)
        return True
    return False


def refresh(now: datetime | None = None) -> int:
    """Compute all waiting times anew; returns how many rows there are. Reads each event once."""
    now = now or timezone.now()
    counted: Waits = defaultdict(Counter)
    for wait in WAITS:
        _count(wait, counted, now)
    rows = [_row(fund, step, waits, now) for (fund, step), waits in counted.items()]
    with transaction.atomic():
        WaitingTime.objects.all().delete()
        WaitingTime.objects.bulk_create(rows)
    return len(rows)


def _count(wait: Waiting, counted: Waits, now: datetime) -> None:
    """The first wait of each case: a second one is of a file that was refused or has ended."""
    cases = (
        Event.objects.moves()
        .filter(any_of(wait.moves))
        .values("case_id", "case__dossier__health_fund_id")
        .annotate(
            begin=Min("occurred_at", filter=any_of(wait.begins)),
            end=Min("occurred_at", filter=any_of(wait.ends)),
            stop=Min("occurred_at", filter=any_of(wait.stops)),
        )
        .filter(begin__gte=now - LOOKED_BACK)
        .order_by()
        .values_list("case__dossier__health_fund_id", "begin", "end", "stop")
    )
    for fund, begin, end, stop in cases.iterator():
        arrived = end is not None and (stop is None or end <= stop)
        until = end if arrived else min(stop or now, now)
        days = max(ceil((until - begin) / timedelta(days=1)), 1)
        counted[ALL_FUNDS, wait.slug][days, arrived] += 1
        if fund is not None:
            counted[fund, wait.slug][days, arrived] += 1


def _row(
    fund: int | None, step: str, waits: Counter[tuple[int, bool]], now: datetime
) -> WaitingTime:
    return WaitingTime(
        fund_id=fund,
        step=step,
        cases=waits.total(),
        waiting=sum(number for (_days, arrived), number in waits.items() if not arrived),
        curve=[list(point) for point in estimate(waits).points],
        computed_at=now,
    )


def _window(half: int | None, most: int | None) -> str | Promise:
    if half is None:
        return _("most still wait")
    if most is None:
        return _("half within {half}, the others longer").format(half=_span(half))
    return _("half within {half}, 9 in 10 within {most}").format(half=_span(half), most=_span(most))


def _span(days: int) -> str:
    """Days, then weeks, rounded up: nobody is told less than it took."""
    if days < DAYS_SAID_AS_DAYS:
        return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}
    weeks = ceil(days / DAYS_A_WEEK)
    return ngettext("%(count)d week", "%(count)d weeks", weeks) % {"count": weeks}
