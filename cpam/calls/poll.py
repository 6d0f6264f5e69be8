"""Ask a fund for the events that follow the last one judged: the net under lost webhooks."""

from datetime import datetime

from cpam import fund, gateway, notifications
from cpam.gateway.base import Answer, Taken
from cpam.models import Case, Filing
from cpam.news import Kept, NotAnEvent, keep, parse


class Poll:
    """Ask for the events that follow the last one judged: the net under lost webhooks."""

    def __init__(self, filing: Filing) -> None:
        self.filing = filing
        self.gateway = gateway.for_channel(filing.case.channel)

    is_prepared = True

    def prepare(self) -> None:
        """Nothing takes long."""

    def intend(self, case: Case, now: datetime) -> bool:
        if fund.closed_until(self.gateway.name, now):
            return False  # a neighbour was told to wait since this case was read
        if later := fund.take_token(self.gateway.name, now):
            self.filing.poll_at = later
            self.filing.save(update_fields=["poll_at"])
            return False
        return True

    def make(self) -> Answer:
        return self.gateway.events(self.filing.reference or "", self.filing.sequence)

    def conclude(self, case: Case, answer: Answer, now: datetime) -> None:
        fund.heard(self.gateway.name, answer, now)
        filing = self.filing
        filing.poll_later(now)
        if not isinstance(answer, Taken):
            return
        if answer.data["events"]:
            case.seen = None
        held = {_kept(case, filing, raw) for raw in answer.data["events"]}
        last = answer.data["last_sequence"]
        goes_on = filing.sequence + 1 in held  # else what is missing is waited for
        if goes_on and isinstance(last, int | float) and last > max(held):
            filing.poll_soon(now)


def _kept(case: Case, filing: Filing, raw: object) -> int:
    """Store one event of a poll. Returns its sequence, 0 for what is not held of this filing."""
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
        return 0
    return news.sequence
