"""When a case wants attention next: the least of its timers, calls, polls and events set aside."""

from datetime import datetime, timedelta

from django.conf import settings

from cpam import fund, gateway, reminders
from cpam.backoff import pause
from cpam.calendar import morning_of
from cpam.models import Case, Command, Timer
from cpam.models.tracks import sixteenth_birthday
from cpam.moves import Channel
from cpam.states import Affiliation, Card

LOOK_EVERY = timedelta(days=7)
LOOK_WHILE_PREPARING = timedelta(hours=1)


def next_moment(case: Case, now: datetime) -> datetime | None:
    """The next due moment of a locked case, in UTC; None at rest or while it is parked whole.

    A case that is not at rest always has one, even when only its student can act.
    """
    patience = timedelta(seconds=settings.ENGINE_SET_ASIDE)
    aside = case.inbox.set_aside().values_list("aside_since", flat=True)
    moments = [since + patience for since in aside if since]
    if not case.is_at_rest:
        _set_timers(case, now)
        moments += case.timers.open().values_list("due_at", flat=True)
        moments += _calls(case, now)
    return min(moments, default=None)


def _calls(case: Case, now: datetime) -> list[datetime]:
    """When to call: never before the fund may be called again, and then not all at once."""
    if case.channel != Channel.HTTP:
        return []
    polled = case.filings.exclude(reference=None).values_list("poll_at", flat=True)
    moments = [command.due_at for command in ready_commands(case)]
    moments += [moment for moment in polled if moment]
    closed = fund.closed_until(gateway.for_channel(case.channel).name, now)
    if closed is None:
        return moments
    reopens = closed + pause(1)
    return [max(moment, reopens) for moment in moments]


def ready_commands(case: Case) -> list[Command]:
    """Open commands that wait for nothing but their moment, the soonest first.

    A newer sending has no reference yet while it is under way: what goes there waits for it.
    """
    needs_none = {Command.Operation.SUBMIT, Command.Operation.UPLOAD}
    ready = [
        command
        for command in case.commands.next_ones()
        if command.operation in needs_none or command.filing.reference
    ]
    return sorted(ready, key=lambda command: command.due_at)


def _set_timers(case: Case, now: datetime) -> None:
    """A look each week (each hour while the file waits to be sent), the birthday, reminders."""
    if not case.timers.open().filter(kind=Timer.Kind.LOOK).exists():
        waits = case.channel == Channel.HTTP and case.affiliation == Affiliation.PREPARING
        due = now + (LOOK_WHILE_PREPARING if waits else LOOK_EVERY)
        case.timers.create(kind=Timer.Kind.LOOK, occurrence=f"{due:%Y-%m-%dT%H:%M:%S}", due_at=due)
    born = case.dossier.birth_date if case.dossier else None
    if born and case.card == Card.LOCKED and not case.is_old_enough():
        case.timers.get_or_create(
            kind=Timer.Kind.BIRTHDAY,
            occurrence="16",
            defaults={"due_at": morning_of(sixteenth_birthday(born))},
        )
    reminders.plan(case)
