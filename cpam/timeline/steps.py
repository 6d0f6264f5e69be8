"""Milestones crossed with the events of a case."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cpam.calendar import day_of, how_long, in_words
from cpam.forecast import Forecast, forecasts_for, waited_days
from cpam.milestones import MILESTONES, Milestone
from cpam.moves import Source
from cpam.states import Affiliation, Number, Track, state_label
from cpam.timeline.acts import acts_on
from cpam.timeline.shapes import Step
from cpam.waits import waits_of
from cpam.words import WORDS, Mood, Words, words_for
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from cpam.models import Case, Event


# What is known of the wait on a track, and the days waited so far.
Waits = dict[Track, tuple[Forecast | None, int]]


def steps_of(case: "Case", moves: "list[Event]") -> tuple[Step, ...]:
    """One step a milestone, in order. `moves` are the case's events that moved it, by seq."""
    waiting = waits_of(case, moves)
    known = forecasts_for(case) if waiting else {}
    waits = {wait.track: (known.get(wait.slug), waited_days(since)) for wait, since in waiting}
    steps = [_step(case, milestone, moves, waits) for milestone in MILESTONES]
    said = {text for step in steps if step.state in (Mood.NOW, Mood.PROBLEM) for text in _may(step)}
    return tuple(
        _without(step, said) if step.state in (Mood.DONE, Mood.LATER) else step for step in steps
    )


def _step(case: "Case", milestone: Milestone, moves: "list[Event]", waits: Waits) -> Step:
    along = [row for row in MILESTONES if row.track == milestone.track]
    present = next(row for row in along if case.state(row.track) in row.states)
    if milestone == present:
        return _present(case, milestone, moves, waits)
    if along.index(milestone) < along.index(present):
        return _passed(milestone, moves)
    return Step(milestone.title, Mood.LATER, _("Cannot start yet"))


def _present(case: "Case", milestone: Milestone, moves: "list[Event]", waits: Waits) -> Step:
    track, state = milestone.track, case.state(milestone.track)
    words = words_for(case, track)
    mood = words.mood
    if track == Track.NUMBER and state == Number.NONE and _was_affiliated(moves):
        mood = Mood.NOW
    here = [event for event in moves if event.track == track and event.target == state]
    entered = here[-1] if here else None
    since = entered.occurred_at if entered else case.opened_at
    first = track == Track.AFFILIATION and state == Affiliation.PREPARING
    return Step(
        milestone.title,
        mood,
        capfirst(str(state_label(track, state))),
        when=_when(mood, day_of(since)) if entered or first else "",
        who=_said_by(entered) if entered else "",
        meaning=words.meaning,
        can=words.can,
        cannot=words.cannot,
        window=_window(words, waits.get(track)),
        is_waited_for=track in waits,
        next=words.next,
        awaits=words.awaits,
        reason=_reason(entered),
        came_of=entered.row.history if entered and entered.row else "",
        acts=acts_on(case, track, hears_news=mood != Mood.LATER),
    )


def _window(words: Words, wait: tuple[Forecast | None, int] | None) -> str:
    """What others waited, where enough of them are known; else what others say, with its date."""
    forecast, waited = wait or (None, 0)
    if forecast:
        return " ".join(forecast.sentences(waited))
    return str(words.wait) if words.wait else ""


def _passed(milestone: Milestone, moves: "list[Event]") -> Step:
    """Done, on the day it was left; not done if the student left it by giving up."""
    left = next(
        (
            event
            for event in reversed(moves)
            if event.track == milestone.track
            and event.origin in milestone.states
            and event.target not in milestone.states
        ),
        None,
    )
    if left is None:
        return Step(milestone.title, Mood.DONE, _("Done"))
    if WORDS[milestone.track, left.target].mood == Mood.PROBLEM:
        return Step(milestone.title, Mood.LATER, _("Stopped"))
    return Step(
        milestone.title,
        Mood.DONE,
        _("Done"),
        when=in_words(day_of(left.occurred_at)),
        who=_said_by(left),
    )


def _said_by(event: "Event") -> str:
    """Who said so; what we opened ourselves needs no witness."""
    return "" if event.source == Source.ESCALE else event.get_source_display()


def _when(mood: Mood, day: date) -> str:
    if mood == Mood.DONE:
        return in_words(day)
    said = {"day": in_words(day), "long": how_long(day, civil_today())}
    return (_("since %(day)s (%(long)s)") if said["long"] else _("since %(day)s")) % said


def _reason(entered: "Event | None") -> str:
    remark = entered.remark if entered else None
    return remark.text if remark else ""


def _was_affiliated(moves: "list[Event]") -> bool:
    return any(event.name == "affiliate" for event in moves)


def _may(step: Step) -> tuple[str, str]:
    return str(step.can), str(step.cannot)


def _without(step: Step, said: set[str]) -> Step:
    """What a step that is open says need not be said again beside it."""
    can, cannot = ("" if text in said else text for text in _may(step))
    return replace(step, can=can, cannot=cannot)
