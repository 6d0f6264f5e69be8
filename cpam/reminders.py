"""When silence lasts: who is reminded, who is alerted, and what the worker then assumes.

The spans are ours (domain of advice, not of law), but for the nine months of a provisional number
(ameli.fr, 14 April 2025). Days are counted where the student lives, then kept in UTC.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar

from accounts.models import Message
from cpam import notifications
from cpam.calendar import day_of, morning_of
from cpam.models.timer import Timer
from cpam.moves import Actor, Channel, Source
from cpam.seen import Moved, Seen
from cpam.states import Affiliation, Number, Track
from cpam.workflow import transition
from enrollment.calendar import months_after

if TYPE_CHECKING:
    from cpam.models import Case, Event

K = Timer.Kind
Move = TypeVar("Move")


@dataclass(frozen=True)
class Rule:
    """A track stands in `state` since `days` or `months`: `kind` happens, once per stay there.

    It counts from the day of the news, or from when we heard of it (`heard`), or from when the rule
    `after` was carried out. `tells`: the student gets `case_remind_<kind>`. `alert` is said to the
    reviewers, without personal data. `closes`: the worker assumes that the CPAM closed the file.
    """

    kind: Timer.Kind
    track: Track
    state: str
    days: int = 0
    months: int = 0
    heard: bool = False
    after: Timer.Kind | None = None
    tells: bool = True
    alert: str = ""
    closes: bool = False


A, N = Affiliation, Number
RULES = (
    Rule(K.NOT_OPENED, Track.AFFILIATION, A.SENT, days=15),
    Rule(K.SILENCE, Track.AFFILIATION, A.UNDER_REVIEW, days=42, heard=True),
    Rule(K.ASKED_ONCE, Track.AFFILIATION, A.TO_COMPLETE, days=14, heard=True),
    Rule(K.ASKED_TWICE, Track.AFFILIATION, A.TO_COMPLETE, days=14, after=K.ASKED_ONCE),
    Rule(
        K.UNANSWERED,
        Track.AFFILIATION,
        A.TO_COMPLETE,
        days=14,
        after=K.ASKED_TWICE,
        tells=False,
        closes=True,
    ),
    Rule(K.SIX_MONTHS, Track.NUMBER, N.PROVISIONAL, months=6),
    Rule(
        K.NINE_MONTHS,
        Track.NUMBER,
        N.PROVISIONAL,
        months=9,
        alert="A provisional number is nine months old.",
    ),
)
BY_KIND = {rule.kind: rule for rule in RULES}


def plan(case: "Case", known: Seen) -> None:
    """Give each rule that holds its timer, and drop those of a state that was left."""
    new, over = changes(case, known)
    if new:
        known.timers += case.timers.bulk_create(new)
    if over:
        case.timers.filter(pk__in=[timer.pk for timer in over]).delete()
        known.timers = [timer for timer in known.timers if timer not in over]


def changes(case: "Case", known: Seen) -> tuple[list[Timer], list[Timer]]:
    """The timers that are missing, and those that are there for nothing; neither is written."""
    there = {
        (timer.kind, timer.occurrence): timer for timer in known.timers if timer.kind in BY_KIND
    }
    wanted: dict[tuple[str, str], datetime] = {}
    entered = {move.track: move for move in known.moves}
    for rule in RULES:
        event = _holds(case, rule, entered)
        if event and (due := _due(rule, event, there)):
            wanted[str(rule.kind), str(event.seq)] = due
    new = [
        Timer(case=case, kind=kind, occurrence=occurrence, due_at=due)
        for (kind, occurrence), due in wanted.items()
        if (kind, occurrence) not in there
    ]
    over = [timer for key, timer in there.items() if key not in wanted and not timer.done_at]
    return new, over


def carry_out(case: "Case", due: list[Timer], now: datetime) -> None:
    """Do what is due of a locked case, after all news was judged; each thing once.

    Where several rules of one track came due together (a letter that was told months late), the
    last one speaks for all.
    """
    case.timers.filter(pk__in=[timer.pk for timer in due]).update(done_at=now)
    entered = _entered(case)
    last: dict[Track, tuple[Rule, Event]] = {}
    for timer in due:
        if timer.kind not in BY_KIND:
            continue  # set by a newer version, which knows what it means
        rule = BY_KIND[Timer.Kind(timer.kind)]
        event = _holds(case, rule, entered)
        if event and str(event.seq) == timer.occurrence:
            last[rule.track] = rule, event
    for rule, event in last.values():
        _carry_out(case, rule, event)


def _carry_out(case: "Case", rule: Rule, event: "Event") -> None:
    if rule.tells and case.dossier:
        Message.objects.write(
            case.dossier.owner,
            f"remind:{case.pk}:{rule.kind}:{event.seq}",
            f"case_remind_{rule.kind}",
            {"case": case, "event": event},
        )
    if rule.alert:
        notifications.alert(case, f"{rule.kind}:{event.seq}", rule.alert)
    if rule.closes:
        close = transition(Track.AFFILIATION, "close")
        case.record(close, actor=Actor.WORKER, source=Source.ASSUMED)


def _holds(case: "Case", rule: Rule, entered: Mapping[str, Move]) -> Move | None:
    """The event that brought the case where the rule counts from; None where it does not apply."""
    if rule.closes and case.channel != Channel.PORTAL:
        return None  # there the CPAM says so itself
    return entered.get(rule.track) if case.state(rule.track) == rule.state else None


def _entered(case: "Case") -> "dict[str, Event]":
    """The last move of each track that a rule watches; a repeated request counts anew."""
    watched = {str(rule.track) for rule in RULES if case.state(rule.track) == rule.state}
    if not watched:
        return {}
    moves = case.events.moves().filter(track__in=watched).order_by("seq")
    return {event.track: event for event in moves}


def _due(rule: Rule, event: Moved, there: dict[tuple[str, str], Timer]) -> datetime | None:
    since = event.at if rule.heard else event.occurred_at
    if rule.after:
        before = there.get((str(rule.after), str(event.seq)))
        if before is None or before.done_at is None:
            return None
        since = before.done_at
    return morning_of(_later(day_of(since), rule))


def _later(day: date, rule: Rule) -> date:
    midnight = datetime(day.year, day.month, day.day)  # noqa: DTZ001 - a day of the calendar
    return (months_after(midnight, rule.months) + timedelta(days=rule.days)).date()
