"""When a case wants attention next: the least of its timers, calls, polls and events set aside."""

from datetime import datetime, timedelta

from django.conf import settings

from cpam import reminders, seen
from cpam.backoff import pause
from cpam.calendar import morning_of
from cpam.models import Case, Timer
from cpam.models.tracks import sixteenth_birthday
from cpam.moves import Channel
from cpam.seen import Seen
from cpam.states import Affiliation, Card

LOOK_EVERY = timedelta(days=7)
LOOK_WHILE_PREPARING = timedelta(hours=1)


def next_moment(case: Case, now: datetime) -> datetime | None:
    """Set the timers that a locked case lacks, and tell its next due moment."""
    if not case.is_at_rest:
        known = seen.of(case)
        if birthday := _birthday(case, known):
            known.timers.append(birthday)
            birthday.save()
        reminders.plan(case, known)
    return moment_of(case, now)


def has_its_timers(case: Case) -> bool:
    """Would `next_moment` set or drop none?"""
    if case.is_at_rest:
        return True
    known = seen.of(case)
    return not (any(reminders.changes(case, known)) or _birthday(case, known))


def moment_of(case: Case, now: datetime) -> datetime | None:
    """When a case is due next, in UTC, with the timers that it has; None at rest.

    A case that is not at rest always has a moment, even when only its student can act: it is looked
    at each week, and each hour while its file waits to be sent.
    """
    patience = timedelta(seconds=settings.ENGINE_SET_ASIDE)
    known = seen.of(case)
    moments = [news.aside_since + patience for news in known.news if news.aside_since]
    if not case.is_at_rest:
        waits = case.channel == Channel.HTTP and case.affiliation == Affiliation.PREPARING
        moments.append(now + (LOOK_WHILE_PREPARING if waits else LOOK_EVERY))
        moments += [timer.due_at for timer in known.timers if timer.done_at is None]
        moments += _calls(case, known)
    return min(moments, default=None)


def _calls(case: Case, known: Seen) -> list[datetime]:
    """When to call: never before the fund may be called again, and then not all at once."""
    if case.channel != Channel.HTTP:
        return []
    moments = [command.due_at for command in known.ready_commands()]
    moments += [row.poll_at for row in known.filings if row.reference and row.poll_at]
    if known.fund_closed_until is None:
        return moments
    reopens = known.fund_closed_until + pause(1)
    return [max(moment, reopens) for moment in moments]


def _birthday(case: Case, known: Seen) -> Timer | None:
    """The timer of the day on which a card becomes possible, where one is missing."""
    if case.card != Card.LOCKED or case.born is None or case.is_old_enough():
        return None
    if any(timer.kind == Timer.Kind.BIRTHDAY for timer in known.timers):
        return None
    due = morning_of(sixteenth_birthday(case.born))
    return Timer(case=case, kind=Timer.Kind.BIRTHDAY, occurrence="16", due_at=due)
