"""What locked cases have open, read once for a step and for many cases at a time."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from cpam import fund, gateway
from cpam.models.command import Command
from cpam.models.filing import Filing
from cpam.models.inbox import Inbox
from cpam.models.timer import Timer
from cpam.moves import Channel

if TYPE_CHECKING:
    from cpam.models.case import Case

LOOKS = {Timer.Kind.LOOK, Timer.Kind.BIRTHDAY}  # all other timers are reminders


@dataclass
class Seen:
    """True as long as nothing is written: who writes forgets it (`forget`).

    `filings` by ordinal, `news` neither judged nor parked, `commands` open, in the order in which
    they go; `timers` open, with the reminders that were carried out. `fund_closed_until`: nobody
    calls the case's fund before.
    """

    filings: list[Filing] = field(default_factory=list)
    news: list[Inbox] = field(default_factory=list)
    commands: list[Command] = field(default_factory=list)
    timers: list[Timer] = field(default_factory=list)
    fund_closed_until: datetime | None = None

    def due_timers(self, now: datetime, *, reminders: bool) -> list[Timer]:
        """Open and due, the oldest first: the reminders, or the others."""
        due = [
            timer
            for timer in self.timers
            if timer.done_at is None
            and timer.due_at <= now
            and (timer.kind not in LOOKS) == reminders
        ]
        return sorted(due, key=lambda timer: timer.due_at)

    def ready_commands(self) -> list[Command]:
        """Those that wait for nothing but their moment, the soonest first.

        The first open one of each Event unless parked: papers go before what names them. A newer
        sending has no reference yet while it is under way: what goes there waits for it.
        """
        first: dict[int, Command] = {}
        for command in self.commands:
            first.setdefault(command.event_id, command)
        ready = [
            command
            for command in first.values()
            if not command.park_reason
            and (command.operation in NEEDS_NO_REFERENCE or command.filing.reference)
        ]
        return sorted(ready, key=lambda command: command.due_at)


NEEDS_NO_REFERENCE = {Command.Operation.SUBMIT, Command.Operation.UPLOAD}


def look(cases: "Iterable[Case]") -> None:
    """Read what each of these locked cases has open: so many queries, however many cases."""
    found: dict[UUID, Seen] = defaultdict(Seen)
    of = {case.pk: case for case in cases}
    for filing in Filing.objects.filter(case__in=of).order_by("ordinal"):
        found[filing.case_id].filings.append(filing)
    for news in Inbox.objects.filter(case__in=of).waiting().order_by("received_at", "sequence"):
        if news.case_id:
            found[news.case_id].news.append(news)
    commands = Command.objects.filter(case__in=of).open().order_by("event__seq", "position")
    for command in commands:
        found[command.case_id].commands.append(command)
    kept = Q(done_at=None) | ~Q(kind__in=LOOKS)
    for timer in Timer.objects.filter(kept, case__in=of):
        found[timer.case_id].timers.append(timer)
    channel = gateway.for_channel(Channel.HTTP).name
    closed = None
    if any(case.channel == Channel.HTTP for case in of.values()):
        closed = fund.closed_until(channel, timezone.now())
    for case in of.values():
        case.seen = _joined(case, found[case.pk], closed)


def _joined(case: "Case", seen: Seen, closed: datetime | None) -> Seen:
    """Let each row know the case and the filing that were read with it."""
    filings: dict[int | None, Filing] = {filing.pk: filing for filing in seen.filings}
    for filing in seen.filings:
        filing.case = case
    for timer in seen.timers:
        timer.case = case
    for command in seen.commands:
        command.case, command.filing = case, filings[command.filing_id]
    for news in seen.news:
        news.case, news.filing = case, filings.get(news.filing_id)
    seen.fund_closed_until = closed if case.channel == Channel.HTTP else None
    return seen


def of(case: "Case") -> Seen:
    """What is known to be open; read where nothing is known."""
    if case.seen is None:
        look([case])
    assert case.seen is not None  # noqa: S101 - read one line above
    return case.seen
