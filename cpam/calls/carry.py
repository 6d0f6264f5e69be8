"""Carry one command to the fund, with the same key and the same bytes at each try."""

from datetime import datetime, timedelta

from django.conf import settings

from cpam import fund, gateway, notifications, results
from cpam.backoff import pause
from cpam.gateway.base import Answer, Busy, Call, Conflict, Misconfigured, Refused, Taken, Unknown
from cpam.models import Case, Command
from cpam.payload import CannotCompose, Composed, compose, content_type


class Carry:
    def __init__(self, command: Command) -> None:
        self.command = command
        self.gateway = gateway.for_channel(command.case.channel)
        self.composed: Composed | None = None
        self.missing = ""
        self.content = b""

    is_prepared = False

    def prepare(self) -> None:
        """Make the body, once; a retry finds it in the store."""
        if kept := self.command.content:
            self.content = kept
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
        if fund.closed_until(self.gateway.name, now):
            return False  # a neighbour was told to wait while we made the body
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
        kept = answer.data.get("sha256") if isinstance(answer, Taken) else None
        if kept is not None and kept.lower() != command.request_hash:
            return Unknown("the fund kept other bytes than we sent")
        return answer

    def conclude(self, case: Case, answer: Answer, now: datetime) -> None:
        command = self.command
        case.seen = None
        fund.heard(self.gateway.name, answer, now)
        match answer:
            case Taken(data):
                command.finish(Command.Outcome.DONE, now, data)
                if results.in_use(command):
                    _park(command, case, "the fund gave the reference of another file")
                else:
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
    command.park_reason = reason[:200]
    command.save(update_fields=["trouble", "park_reason"])
    what = f"A call to the fund is parked: {reason}."
    notifications.alert(case, f"command:{command.pk}:{command.attempt}", what)
