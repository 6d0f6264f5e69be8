"""What a move asks of the fund, as Commands written in the move's own transaction.

Every upload is a Command of its own, before the one that names its token.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cpam.facts import NOTHING
from cpam.models.command import Command, command_key
from cpam.moves import Channel
from cpam.states import Affiliation, Track
from cpam.workflow import transition

if TYPE_CHECKING:
    from cpam.models import Case, Event
    from enrollment.models import Attachment

# Papers that go with something else than the file.
NOT_IN_THE_FILE = ("identity_photo", "cpam_letter")
CARD_PAPERS = ("identity_photo", "identity")

# What makes a file ready to go: each of these Events has a sending of its own.
CAUSES_OF_A_SENDING = ("opened", "resubmitted", "correct")


def send_file_if_ready(case: "Case") -> bool:
    """Start the sending that the latest submission or correction asks for, once its needs are met.

    Only where the fund speaks the contract; on the portal the student sends.
    """
    if case.channel != Channel.HTTP or case.affiliation != Affiliation.PREPARING:
        return False
    cause = case.events.filter(name__in=CAUSES_OF_A_SENDING).latest("seq")
    if cause.commands.exists():
        return False
    if not all(need.met(case, NOTHING) for need in transition(Track.AFFILIATION, "send").needs):
        return False
    papers = [paper for paper in case.papers.current() if paper.kind not in NOT_IN_THE_FILE]
    _write(case, cause, Command.Operation.SUBMIT, papers)
    return True


def add_documents(case: "Case", event: "Event", kinds: Iterable[str]) -> None:
    """Send the papers that stand for these kinds now."""
    _write(case, event, Command.Operation.ADD, case.papers.current(kinds))


def order_card(case: "Case", event: "Event") -> None:
    _write(case, event, Command.Operation.CARD, case.papers.current(CARD_PAPERS))


def declare_doctor(case: "Case", event: "Event") -> None:
    _write(case, event, Command.Operation.DOCTOR, [])


def _write(case: "Case", event: "Event", operation: str, papers: "list[Attachment]") -> None:
    filing = case.filing
    _supersede(case, operation)
    commands = [
        Command(
            case=case,
            event=event,
            filing=filing,
            operation=Command.Operation.UPLOAD,
            position=position,
            key=command_key(case, event, Command.Operation.UPLOAD, paper.document_id),
            kind=paper.kind,
            document_id=paper.document_id,
        )
        for position, paper in enumerate(papers, start=1)
    ]
    last = Command(
        case=case,
        event=event,
        filing=filing,
        operation=operation,
        position=len(commands) + 1,
        key=command_key(case, event, operation),
    )
    Command.objects.bulk_create([*commands, last])


def _supersede(case: "Case", operation: str) -> None:
    """What was refused for ever no longer waits for a person: this is the new attempt."""
    before = case.commands.filter(operation=operation).values("event")
    case.commands.exclude(outcome="").filter(event__in=before).update(park_reason="")
