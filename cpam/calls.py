"""The calls of a case: a command to carry, or a poll for news.

Each is an intent committed first, a call with no transaction open, and a result written in one
transaction that is fenced by the case's version (engine.py).
"""

from datetime import datetime, timedelta
from typing import Protocol

from django.conf import settings
from django.db import transaction

from cpam import fund, gateway, notifications, results
from cpam.backoff import pause
from cpam.gateway.base import Answer, Busy, Call, Conflict, Misconfigured, Refused, Taken, Unknown
from cpam.models import Case, Command, Filing
from cpam.moves import Channel
from cpam.news import Kept, NotAnEvent, keep, parse
from cpam.payload import CannotCompose, Composed, compose, content_type
from cpam.schedule import ready_commands


class CaseCall(Protocol):
    def prepare(self) -> None:
        """What takes long and needs no lock."""

    def intend(self, case: Case, now: datetime) -> bool:
        """Write the intent; False when it cannot be made now."""

    def make(self) -> Answer:
        """The call itself, with no transaction open."""

    def conclude(self, case: Case, answer: Answer, now: datetime) -> None:
        """Write the result."""


def next_call(case: Case, now: datetime) -> CaseCall | None:
    """The one call that is due now: commands before polls. None while the fund is not called."""
    if case.channel != Channel.HTTP:
        return None
    if fund.closed_until(gateway.for_channel(case.channel).name, now):
        return None
    for command in ready_commands(case):
        if command.due_at <= now:
            return Carry(command)
    due = case.filings.filter(poll_at__lte=now).exclude(reference=None)
    filing = due.order_by("poll_at").first()
    return Poll(filing) if filing and not case.is_at_rest else None


class Carry:
    """Carry one command to the fund."""

    def __init__(self, command: Command) -> None:
        self.command = command
        self.gateway = gateway.for_channel(command.case.channel)
        self.composed: Composed | None = None
        self.missing = ""
        self.content = b""

    def prepare(self) -> None:
        """Make the body, once; a retry finds it in the store."""
        if self.command.is_composed:
            self.content = self.command.content
            return
        try:
            self.composed = compose(self.command)
            self.content = self.composed.content
        except CannotCompose as error:
            self.missing = str(error)

    def intend(self, case: Case, now: datetime) -> bool:
        command = self.command
        if self.missing:
            _park(command, case, self.missing)
            return False
        if later := fund.take_token(self.gateway.name, now):
            command.due_at = later
            command.save(update_fields=["due_at"])
            return False
        if self.composed:
            command.keep(self.composed.content)
            command.request_hash, command.pages = self.composed.digest, self.composed.pages
        command.attempt += 1
        command.first_called_at = command.first_called_at or now
        command.save()
        return True

    def make(self) -> Answer:
        command = self.command
        answer = self.gateway.perform(
            Call(
                operation=command.operation,
                key=str(command.key),
                content=self.content,
                content_type=content_type(command.operation),
                reference=command.filing.reference or "",
            )
        )
        if isinstance(answer, Taken) and answer.data.get("sha256", command.request_hash) != (
            command.request_hash
        ):
            return Unknown("the fund kept other bytes than we sent")
        return answer

    def conclude(self, case: Case, answer: Answer, now: datetime) -> None:
        command = self.command
        fund.heard(self.gateway.name, answer, now)
        match answer:
            case Taken(data):
                command.finish(Command.Outcome.DONE, now, data)
                results.taken(case, command, now)
            case Refused(code):
                command.trouble = code
                command.finish(Command.Outcome.REFUSED, now)
                _park(command, case, f"the fund will never accept it: {code}")
            case Conflict(code):
                command.trouble = code
                command.finish(Command.Outcome.CONFLICT, now)
                _park(command, case, f"the fund contradicts it: {code}")
            case Busy() | Misconfigured():
                command.attempt -= 1
                command.trouble = type(answer).__name__
                command.save(update_fields=["attempt", "trouble"])
            case Unknown(reason, retry_after):
                _try_again(command, case, reason, retry_after, now)


class Poll:
    """Ask for the events that follow the last one judged: the net under lost webhooks."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self.gateway = gateway.for_channel(filing.case.channel)

    def prepare(self) -> None:
        """Nothing takes long."""

    def intend(self, case: Case, now: datetime) -> bool:
        if later := fund.take_token(self.gateway.name, now):
            self.filing.poll_at = later
            self.filing.save(update_fields=["poll_at"])
            return False
        return True

    def make(self) -> Answer:
        return self.gateway.events(self.filing.reference or "", self.filing.sequence)

    def conclude(self, case: Case, answer: Answer, now: datetime) -> None:
        fund.heard(self.gateway.name, answer, now)
        filing = case.filings.get(pk=self.filing.pk)
        filing.poll_later(now)
        if not isinstance(answer, Taken):
            return
        highest = filing.sequence
        for raw in answer.data["events"]:
            highest = max(highest, _kept(case, filing, raw))
        last = answer.data["last_sequence"]
        if highest > filing.sequence and isinstance(last, int) and last > highest:
            filing.poll_soon(now)


def _kept(case: Case, filing: Filing, raw: object) -> int:
    """Store one event of a poll. Returns its sequence, 0 for what is not of this filing."""
    try:
        news = parse(raw)
    except NotAnEvent as error:
        notifications.alert(
            case,
            f"malformed:{filing.pk}:{filing.sequence}",
            f"The fund lists a bad event: {error}.",
        )
        return 0
    if news.reference != filing.reference:
        return 0
    _row, kept = keep(news, source="poll")
    if kept == Kept.OTHER_BODY:
        notifications.alert(
            case, f"other-body:{news.event_id}", "An event of the CPAM came with two bodies."
        )
    return news.sequence


def _try_again(
    command: Command, case: Case, reason: str, retry_after: float | None, now: datetime
) -> None:
    """The outcome is unknown: the same call later, or a person after too many tries."""
    command.trouble = reason
    too_long = timedelta(seconds=settings.ENGINE_PARK_AFTER)
    began = command.first_called_at or now
    if command.attempt >= settings.ENGINE_MAX_ATTEMPTS or now - began > too_long:
        _park(command, case, f"the outcome is unknown after {command.attempt} attempts: {reason}")
        return
    command.due_at = now + max(pause(command.attempt), timedelta(seconds=retry_after or 0))
    command.save(update_fields=["trouble", "due_at"])


def _park(command: Command, case: Case, reason: str) -> None:
    """Hold this command, and what waits for it, until a person looks; the case goes on."""
    with transaction.atomic():
        command.park_reason = reason[:200]
        command.save(update_fields=["trouble", "park_reason"])
        notifications.alert(
            case,
            f"command:{command.pk}:{command.attempt}",
            f"A call to the fund is parked: {reason}.",
        )
