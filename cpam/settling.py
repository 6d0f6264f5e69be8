"""All that a case can do without a call: offers that are due, timers, news of the fund."""

from datetime import datetime

from cpam import consequences, outbox, reminders
from cpam.crash import crashpoint
from cpam.facts import NOTHING
from cpam.judging import judge_safely
from cpam.models import Case, Filing, Inbox
from cpam.moves import Actor, Channel, Source
from cpam.states import initial
from cpam.workflow import OFFERS


def settle(case: Case, now: datetime) -> None:
    """Bring a locked case as far as it goes now.

    The fund's events are judged in sequence, after the offers that are due; those set aside are
    tried again after every move.
    """
    looks = case.timers.open().exclude(kind__in=reminders.KINDS)
    looks.filter(due_at__lte=now).update(done_at=now)
    outbox.send_file_if_ready(case)
    _offer(case)
    _retry_aside(case, now)
    while found := _next_in_line(case):
        filing, news = found
        judge_safely(case, news, now)
        crashpoint("CP12")
        filing.sequence = max(filing.sequence, news.sequence)
        filing.polls, filing.news_at = 0, now
        filing.save(update_fields=["sequence", "polls", "news_at"])
        _offer(case)
        _retry_aside(case, now)
    reminders.carry_out(case, now)
    _ask_for_what_is_missing(case, now)


def _offer(case: Case) -> None:
    """Make the worker's own moves whose needs are met; each leaves a track's first state."""
    for row in OFFERS:
        if (
            row.allows(Actor.WORKER, case.channel)
            and case.state(row.track) == initial(row.track)
            and all(need.met(case, NOTHING) for need in row.needs)
        ):
            assumed = any(by.actor == Actor.WORKER and by.channel for by in row.by)
            source = Source.ASSUMED if assumed else Source.ESCALE
            consequences.move(case, row, actor=Actor.WORKER, source=source)


def _retry_aside(case: Case, now: datetime) -> None:
    """Judge again what was set aside, from the oldest, until a round changes nothing."""
    moved = True
    while moved:
        moved = False
        for news in list(case.inbox.set_aside().select_related("filing")):
            judge_safely(case, news, now)
            if news.applied_at:
                _offer(case)
                moved = True


def _next_in_line(case: Case) -> tuple[Filing, Inbox] | None:
    """The event that follows the last one judged of its reference, if we hold it whole."""
    for filing in case.filings.order_by("ordinal"):
        whole = filing.inbox.in_line().filter(number_dropped=False)
        news = whole.filter(sequence__lte=filing.sequence + 1).first()
        if news is not None:
            return filing, news
    return None


def _ask_for_what_is_missing(case: Case, now: datetime) -> None:
    """News that waits for what comes before it: ask the fund, once for each that arrives."""
    if case.channel != Channel.HTTP:
        return
    for filing in case.filings.all():
        if filing.inbox.in_line().filter(received_at__gt=filing.news_at).exists():
            filing.poll_soon(now)
