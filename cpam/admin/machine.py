"""How the machine is doing, above the queue: what is due longest, parked, contradictory."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Min
from django.utils import timezone

from accounts.models import Message
from cpam.admin.waits import that_wait
from cpam.health import links, parts
from cpam.models import Case, Command, Event, FundHealth, Inbox


@dataclass(frozen=True)
class Machine:
    """`oldest_due`: how long the case that is due longest has been so. `troubles`: by part."""

    oldest_due: timedelta
    waiting: int
    parked: int
    commands_parked: int
    news_parked: int
    messages_parked: int
    anomalies: int
    troubles: dict[str, str]
    links: list[FundHealth]
    now: datetime


def machine() -> Machine:
    now = timezone.now()
    oldest = Case.objects.filter(next_run_at__lte=now).aggregate(at=Min("next_run_at"))["at"]
    return Machine(
        oldest_due=timedelta(seconds=round((now - (oldest or now)).total_seconds())),
        waiting=that_wait(Case.objects.all()).count(),
        parked=Case.objects.parked().count(),
        commands_parked=Command.objects.exclude(park_reason="").count(),
        news_parked=Inbox.objects.exclude(park_reason="").count(),
        messages_parked=Message.objects.exclude(park_reason="").count(),
        anomalies=Event.objects.filter(outcome=Event.Outcome.ANOMALY).count(),
        troubles={part: said for part, said in parts().items() if said != "ok"},
        links=links(),
        now=now,
    )
