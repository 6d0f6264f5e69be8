"""What cases have open, read once for a step and for many cases at a time.

It stays true of a case whose version and due moment stay as they were: whatever the engine goes by
is changed together with one of them (`Case.wake`, `consequences.touched`).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from django.utils import timezone

from cpam import fund, gateway
from cpam.models.command import Command
from cpam.models.event import Event
from cpam.models.filing import Filing
from cpam.models.inbox import Inbox
from cpam.models.timer import Timer
from cpam.moves import Channel
from cpam.states import Track
from enrollment.models import Dossier

if TYPE_CHECKING:
    from cpam.models.case import Case

LOOKS = {Timer.Kind.BIRTHDAY}  # all other timers are reminders
WATCHED = (Track.AFFILIATION, Track.NUMBER)  # the tracks whose past still matters to the engine


class Moved(NamedTuple):
    """A move of a watched track: what is needed of its Event."""

    track: str
    name: str
    seq: int
    at: datetime
    occurred_at: datetime


@dataclass
class Seen:
    """True as long as nothing is written: who writes sets `Case.seen` to None.

    `filings` by ordinal, `news` neither judged nor parked, `commands` open, in the order in which
    they go; `timers` open and done; `moves` of the watched tracks, the oldest first; `born`, the
    student's birthday. `fund_closed_until`: nobody calls the case's fund before.
    """

    filings: list[Filing] = field(default_factory=list)
    news: list[Inbox] = field(default_factory=list)
    commands: list[Command] = field(default_factory=list)
    timers: list[Timer] = field(default_factory=list)
    moves: list[Moved] = field(default_factory=list)
    born: date | None = None
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
    """Read what each of these cases has open: so many queries, however many cases."""
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
    for timer in Timer.objects.filter(case__in=of):
        found[timer.case_id].timers.append(timer)
    moves = Event.objects.moves().filter(case__in=of, track__in=WATCHED).order_by("seq")
    for key, *move in moves.values_list("case", *Moved._fields):
        found[key].moves.append(Moved(*move))
    for key, born in Dossier.objects.filter(case__in=of).values_list("case", "birth_date"):
        found[key].born = born
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
