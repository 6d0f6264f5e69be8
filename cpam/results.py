"""What follows when the fund took a command in."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.conf import settings

from cpam import consequences
from cpam.models.command import Command
from cpam.models.filing import Filing
from cpam.models.inbox import Inbox
from cpam.moves import Actor, Source
from cpam.states import Affiliation, Track
from cpam.workflow import transition

if TYPE_CHECKING:
    from cpam.models import Case


def taken(case: "Case", command: Command, now: datetime) -> None:
    """In the result transaction: the file is sent now, and news is to be expected."""
    filing = case.filings.get(pk=command.filing_id)
    if command.operation == Command.Operation.SUBMIT:
        filing.reference = command.response["reference"]
        filing.taken_in_at = now
        filing.save(update_fields=["reference", "taken_in_at"])
        _sent(case, command)
    if filing.reference:
        filing.polls, filing.news_at = 0, now
        filing.poll_at = now + timedelta(seconds=settings.ENGINE_POLL_FIRST)
        filing.save(update_fields=["polls", "news_at", "poll_at"])
    if command.operation == Command.Operation.SUBMIT and _adopt(case, filing):
        filing.poll_soon(now)


def in_use(command: Command) -> bool:
    """Is the reference that the fund gives that of another file? Its news would be mixed up."""
    others = Filing.objects.exclude(pk=command.filing_id)
    submits = command.operation == Command.Operation.SUBMIT
    return submits and others.filter(reference=command.response["reference"]).exists()


def _sent(case: "Case", command: Command) -> None:
    """The move `send`: the 202 is a fact, so nothing is asked any more."""
    row = transition(Track.AFFILIATION, "send")
    if case.affiliation == Affiliation.PREPARING:
        consequences.move(
            case, row, actor=Actor.WORKER, source=Source.ESCALE, key=f"send:{command.key}"
        )


def _adopt(case: "Case", filing: Filing) -> bool:
    """News that came before the fund's own answer waits under this reference. Was there any?

    Its numbers were dropped, for want of a person to compare them with: they are read again.
    """
    early = Inbox.objects.filter(reference=filing.reference, case=None)
    return early.update(case=case, filing=filing) > 0
