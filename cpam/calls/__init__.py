"""The calls of a case: a command to carry, or a poll for news.

Each is an intent committed first, a call with no transaction open, and a result written in one
transaction that is fenced by the case's version (engine.py).
"""

from datetime import datetime
from typing import Protocol

from cpam import fund, gateway
from cpam.calls.carry import Carry
from cpam.calls.poll import Poll
from cpam.gateway.base import Answer
from cpam.models import Case
from cpam.moves import Channel
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
