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
    """The next due moment of a locked case, in UTC; None at rest or while it is parked whole.

    A case that is not at rest always has one, even when only its student can act.
    """
    patience = timedelta(seconds=settings.ENGINE_SET_ASIDE)
    known = seen.of(case)
    moments = [news.aside_since + patience for news in known.news if news.aside_since]
    if not case.is_at_rest:
        _set_timers(case, known, now)
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


def _set_timers(case: Case, known: Seen, now: datetime) -> None:
    """A look each week (each hour while the file waits to be sent), the birthday, reminders."""
    kinds = {timer.kind for timer in known.timers}
    if Timer.Kind.LOOK not in kinds:
        waits = case.channel == Channel.HTTP and case.affiliation == Affiliation.PREPARING
        due = now + (LOOK_WHILE_PREPARING if waits else LOOK_EVERY)
        _set(case, known, Timer.Kind.LOOK, f"{due:%Y-%m-%dT%H:%M:%S}", due)
    if case.card == Card.LOCKED and Timer.Kind.BIRTHDAY not in kinds and not case.is_old_enough():
        born = case.dossier.birth_date if case.dossier else None
        if born:
            _set(case, known, Timer.Kind.BIRTHDAY, "16", morning_of(sixteenth_birthday(born)))
    reminders.plan(case, known)


def _set(case: Case, known: Seen, kind: Timer.Kind, occurrence: str, due: datetime) -> None:
    """An occurrence happens once: one that was there before is over."""
    timer, created = case.timers.get_or_create(
        kind=kind, occurrence=occurrence, defaults={"due_at": due}
    )
    if created:
        known.timers.append(timer)
