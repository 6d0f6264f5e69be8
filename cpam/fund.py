"""The link to a fund as a row that every worker reads: may we call, and until when not."""

from datetime import datetime, timedelta

from django.conf import settings

from cpam import notifications
from cpam.gateway.base import Answer, Busy, Misconfigured, Unknown
from cpam.models import FundHealth

TRIPS_AT = 5  # unknown outcomes in a row, over all cases
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=10)
LINK_IS_WRONG = timedelta(minutes=1)


def closed_until(name: str, now: datetime) -> datetime | None:
    """The moment before which nobody calls this fund; None: call."""
    row = FundHealth.objects.filter(pk=name, open_until__gt=now).first()
    return row.open_until if row else None


def take_token(name: str, now: datetime) -> datetime | None:
    """Take one call out of the bucket; or the moment at which there will be one.

    CPAM_CALLS_PER_SECOND, 0 for no limit: the quota agreed with the fund, over all workers.
    """
    rate = settings.CPAM_CALLS_PER_SECOND
    if not rate:
        return None
    FundHealth.objects.get_or_create(pk=name, defaults={"tokens": 1.0, "filled_at": now})
    row = FundHealth.objects.select_for_update().get(pk=name)
    gone = max((now - row.filled_at).total_seconds(), 0)
    tokens = min(row.tokens + gone * rate, max(rate, 1.0))
    if tokens < 1:
        return now + timedelta(seconds=(1 - tokens) / rate)
    row.tokens, row.filled_at = tokens - 1, now
    row.save(update_fields=["tokens", "filled_at"])
    return None


def heard(name: str, answer: Answer, now: datetime) -> None:
    """Remember what an answer says about the link. Call it in the result transaction."""
    if isinstance(answer, Unknown):
        if answer.of_link:
            _stumbled(name, answer, now)
    elif isinstance(answer, Busy):
        _close(name, now + timedelta(seconds=answer.retry_after), "429")
    elif isinstance(answer, Misconfigured):
        _is_wrong(name, answer, now)
    else:
        FundHealth.objects.filter(pk=name).exclude(failures=0, misconfigured_since=None).update(
            failures=0, misconfigured_since=None, reason=""
        )


def _stumbled(name: str, answer: Unknown, now: datetime) -> None:
    row, _created = FundHealth.objects.select_for_update().get_or_create(pk=name)
    row.failures += 1
    row.reason = answer.reason
    if answer.retry_after is not None:
        _later(row, now + timedelta(seconds=answer.retry_after))
    if row.failures >= TRIPS_AT:
        trips = row.failures - TRIPS_AT
        _later(row, now + min(FIRST_PAUSE * 2 ** min(trips, 10), LONGEST_PAUSE))
    row.save()


def _is_wrong(name: str, answer: Misconfigured, now: datetime) -> None:
    row, _created = FundHealth.objects.select_for_update().get_or_create(pk=name)
    first = row.misconfigured_since is None
    row.misconfigured_since = row.misconfigured_since or now
    row.reason = f"{answer.status}: check CPAM_GATEWAY_SECRETS and the clock"
    _later(row, now + LINK_IS_WRONG)
    row.save()
    if first:
        notifications.alert(
            None, f"fund:{name}:{now:%Y%m%dT%H%M}", "The fund refuses our signature: calls stopped."
        )


def _close(name: str, until: datetime, reason: str) -> None:
    row, _created = FundHealth.objects.select_for_update().get_or_create(pk=name)
    row.reason = reason
    _later(row, until)
    row.save()


def _later(row: FundHealth, until: datetime) -> None:
    row.open_until = max(row.open_until or until, until)
