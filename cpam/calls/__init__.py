"""The calls of a case: a command to carry, or a poll for news.

Each is an intent committed first, a call with no transaction open, and a result written in one
transaction that is fenced by the case's version (engine.py).
"""

from datetime import datetime
from typing import Protocol

from cpam import seen
from cpam.calls.carry import Carry
from cpam.calls.poll import Poll
from cpam.gateway.base import Answer
from cpam.models import Case
from cpam.moves import Channel


class CaseCall(Protocol):
    @property
    def is_prepared(self) -> bool:
        """Nothing is left to prepare: the intent may be written where the call was found."""

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
    known = seen.of(case)
    if known.fund_closed_until and known.fund_closed_until > now:
        return None
    for command in known.ready_commands():
        if command.due_at <= now:
            return Carry(command)
    due = [
        (row.poll_at, row.ordinal, row) for row in known.filings if row.reference and row.poll_at
    ]
    if not due or min(due)[0] > now or case.is_at_rest:
        return None
    return Poll(min(due)[2])
