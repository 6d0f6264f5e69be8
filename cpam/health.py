"""How the engine is doing, for /readyz and /metrics."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection
from django.db.models import Min, Sum
from django.utils import timezone
from kombu import Connection

from accounts.models import Message
from cpam.models import Case, Command, Event, FundHealth, Heartbeat, Inbox
from documents.models import Original, Page
from documents.storage import store

STALE = timedelta(seconds=60)
UNREAD = timedelta(minutes=5)  # that a page waits to be looked at
BROKER_TIMEOUT = 1  # seconds


def parts() -> dict[str, str]:
    """Each part of the machine: "ok", or what is wrong."""
    return {
        "database": _try(_database),
        "broker": _try(_broker),
        "storage": _try(_storage),
        "worker": _try(_worker),
        "reading": _try(_reading),
    }


def figures() -> dict[str, float]:
    """Prometheus names and values."""
    now = timezone.now()
    waiting = Case.objects.filter(next_run_at__lte=now).aggregate(oldest=Min("next_run_at"))
    oldest = waiting["oldest"]
    beats = dict(Heartbeat.objects.values_list("name", "at"))
    return {
        "escale_cases": Case.objects.count(),
        "escale_cases_due": Case.objects.filter(next_run_at__lte=now).count(),
        "escale_oldest_due_seconds": (now - oldest).total_seconds() if oldest else 0,
        "escale_cases_parked": Case.objects.parked().count(),
        "escale_commands_open": Command.objects.open().count(),
        "escale_commands_parked": Command.objects.exclude(park_reason="").count(),
        "escale_inbox_waiting": Inbox.objects.waiting().count(),
        "escale_inbox_parked": Inbox.objects.exclude(park_reason="").count(),
        "escale_anomalies": Event.objects.filter(outcome=Event.Outcome.ANOMALY).count(),
        "escale_fenced_out": Case.objects.aggregate(n=Sum("fenced_out"))["n"] or 0,
        "escale_pages_waiting": Page.objects.waiting().count(),
        "escale_oldest_page_seconds": Page.objects.longest_wait(now).total_seconds(),
        "escale_files_waiting": Original.objects.waiting().count(),
        "escale_messages_due": Message.objects.filter(next_run_at__lte=now).count(),
        "escale_messages_parked": Message.objects.exclude(park_reason="").count(),
        "escale_funds_not_called": FundHealth.objects.filter(open_until__gt=now).count(),
        "escale_worker_silent_seconds": _seconds_since(beats.get("drain"), now),
        "escale_purge_silent_seconds": _seconds_since(beats.get("purged"), now),
        "escale_forecast_silent_seconds": _seconds_since(beats.get("forecast"), now),
        **_of_links(now),
    }


def links() -> list[FundHealth]:
    """How the link to each fund fares, by name."""
    return list(FundHealth.objects.order_by("name"))


def _of_links(now: datetime) -> dict[str, float]:
    """Each link to a fund, by a label of Prometheus."""
    found: dict[str, float] = {}
    for link in links():
        label = '{fund="' + link.name.replace("\\", "").replace('"', "") + '"}'
        is_open = link.open_until is not None and link.open_until > now
        found[f"escale_fund_failures{label}"] = link.failures
        found[f"escale_fund_not_called{label}"] = float(is_open)
        found[f"escale_fund_misconfigured{label}"] = float(link.misconfigured_since is not None)
    return found


def _seconds_since(moment: datetime | None, now: datetime) -> float:
    """-1: it has never been."""
    return (now - moment).total_seconds() if moment else -1


def _try(part: Callable[[], str]) -> str:
    try:
        return part()
    except Exception as error:  # noqa: BLE001 - a probe says what is wrong and never fails itself
        return type(error).__name__


def _database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return "ok"


def _broker() -> str:
    """Where there is none but the database's own clock (filesystem), nothing can be down."""
    if not settings.REDIS_URL:
        return "ok"
    options = {"socket_timeout": BROKER_TIMEOUT, "socket_connect_timeout": BROKER_TIMEOUT}
    with Connection(settings.REDIS_URL, transport_options={**options, "max_retries": 0}) as broker:
        broker.connect()
    return "ok"


def _storage() -> str:
    """The store takes a file and forgets it."""
    store().check()
    return "ok"


def _worker() -> str:
    beat = Heartbeat.objects.filter(name="drain").first()
    if beat is None:
        return "no worker has ever run"
    silent = timezone.now() - beat.at
    return "ok" if silent < STALE else f"silent for {int(silent.total_seconds())} s"


def _reading() -> str:
    """Pages are looked at about as fast as they come."""
    waits = Page.objects.longest_wait(timezone.now())
    return "ok" if waits < UNREAD else f"a page waits for {int(waits.total_seconds())} s"
