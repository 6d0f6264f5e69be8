"""All that a case can do without a call: offers that are due, timers, news of the fund."""

from datetime import datetime

from cpam import consequences, outbox, reminders, seen
from cpam.crash import crashpoint
from cpam.facts import NOTHING
from cpam.judging import judge_safely
from cpam.models import Case, Filing, Inbox
from cpam.moves import Actor, Channel, Source, Transition
from cpam.schedule import has_its_timers
from cpam.seen import Seen
from cpam.states import Affiliation, initial
from cpam.workflow import OFFERS


def settle(case: Case, now: datetime) -> None:
    """Bring a locked case as far as it goes now.

    The fund's events are judged in sequence, after the offers that are due; those set aside are
    tried again after every move. It goes by what was read of the case since it was locked
    (cpam.seen), and forgets it where something was written that changes it.
    """
    known = seen.of(case)
    if case.erased_at:  # its fund may not know, and goes on telling
        for news in known.news:
            news.forget(now)
        case.seen = None
        return
    looked = known.due_timers(now, reminders=False)
    if looked:
        case.timers.filter(pk__in=[timer.pk for timer in looked]).update(done_at=now)
        for timer in looked:
            timer.done_at = now
    moved = outbox.send_file_if_ready(case)
    moved = _offer(case) or moved
    if known.news:
        _hear(case, known, now)
    if due := known.due_timers(now, reminders=True):
        reminders.carry_out(case, due, now)
    if known.news or moved or due:
        case.seen = None
        _ask_for_what_is_missing(case, now)


def _hear(case: Case, known: Seen, now: datetime) -> None:
    """Judge news in sequence, as far as it is held without a gap."""
    _retry_aside(case, known, now)
    while found := _next_in_line(known):
        filing, news = found
        judge_safely(case, news, now)
        crashpoint("CP12")
        filing.sequence = max(filing.sequence, news.sequence)
        filing.polls, filing.news_at = 0, now
        filing.save(update_fields=["sequence", "polls", "news_at"])
        _offer(case)
        _retry_aside(case, known, now)


def is_settled(case: Case, now: datetime) -> bool:
    """Would `settle` write nothing, and has the case the timers that it needs?"""
    known = seen.of(case)
    return not (
        known.news
        or may_send(case)
        or known.due_timers(now, reminders=False)
        or known.due_timers(now, reminders=True)
        or any(_is_offered(case, row) for row in OFFERS)
    ) and has_its_timers(case)


def may_send(case: Case) -> bool:
    """Its file waits to be sent by the worker, once it is ready."""
    return case.channel == Channel.HTTP and case.affiliation == Affiliation.PREPARING


def _offer(case: Case) -> bool:
    """Make the worker's own moves whose needs are met."""
    moved = False
    for row in OFFERS:
        if _is_offered(case, row):
            assumed = any(by.actor == Actor.WORKER and by.channel for by in row.by)
            source = Source.ASSUMED if assumed else Source.ESCALE
            consequences.move(case, row, actor=Actor.WORKER, source=source)
            moved = True
    return moved


def _is_offered(case: Case, row: Transition) -> bool:
    """Each such move leaves a track's first state."""
    return (
        row.allows(Actor.WORKER, case.channel)
        and case.state(row.track) == initial(row.track)
        and all(need.met(case, NOTHING) for need in row.needs)
    )


def _retry_aside(case: Case, known: Seen, now: datetime) -> None:
    """Judge again what was set aside, from the oldest, until a round changes nothing."""
    moved = True
    while moved:
        moved = False
        for news in [news for news in known.news if _waits(news) and news.aside_since]:
            judge_safely(case, news, now)
            if news.applied_at:
                _offer(case)
                moved = True


def _next_in_line(known: Seen) -> tuple[Filing, Inbox] | None:
    """The event that follows the last one judged of its reference, if we hold it whole."""
    for filing in known.filings:
        line = [
            news
            for news in known.news
            if news.filing_id == filing.pk
            and _waits(news)
            and not (news.aside_since or news.number_dropped)
        ]
        news = min(line, key=lambda news: news.sequence, default=None)
        if news is not None and news.sequence <= filing.sequence + 1:
            return filing, news
    return None


def _waits(news: Inbox) -> bool:
    """Neither judged nor parked, since it was read."""
    return news.applied_at is None and not news.park_reason


def _ask_for_what_is_missing(case: Case, now: datetime) -> None:
    """A webhook that waits for what comes before it: ask the fund, once for each that arrives."""
    if case.channel != Channel.HTTP:
        return
    known = seen.of(case)
    for filing in known.filings:
        for news in known.news:
            is_hint = news.source == "webhook" and news.received_at > filing.news_at
            if news.filing_id == filing.pk and is_hint and news.aside_since is None:
                filing.poll_soon(now)
                break
