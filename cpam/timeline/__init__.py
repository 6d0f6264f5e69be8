"""A case as its student reads it: what happened, since when, what it means, what to do.

Derived from TRANSITIONS (through `cpam.acts`), MILESTONES, WORDS and the events of the case.
"""

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from cpam.calendar import day_of, in_words
from cpam.models import Event
from cpam.states import TRACK_LABELS, Track
from cpam.timeline.shapes import Act, Light, Line, Next, Step, Timeline
from cpam.timeline.steps import steps_of
from cpam.words import WORDS, Mood
from cpam.words.words import Text

if TYPE_CHECKING:
    from cpam.models import Case

__all__ = ["Act", "Light", "Line", "Next", "Step", "Timeline", "timeline"]


def timeline(case: "Case") -> Timeline:
    """Read a case. Costs a fixed number of queries, whatever its history."""
    events = list(case.events.all())
    moves = [event for event in events if event.outcome == Event.Outcome.MOVED]
    steps = steps_of(case, moves)
    return Timeline(
        steps=steps,
        next=_next(case, steps, events),
        lights=tuple(_light(case, track) for track in Track),
        history=tuple(line for event in reversed(events) if (line := _line(event))),
    )


def _next(case: "Case", steps: tuple[Step, ...], events: list[Event]) -> Next:
    """The most pressing act: what holds the case up, then what can be done meanwhile."""
    if any(event.payload.get("late") for event in events) and case.asked_besides():
        late = Act(_("See what is asked"), reverse("cpam:late"))
        return Next(_("Send the document that the CPAM asks for."), late)
    for mood in (Mood.PROBLEM, Mood.NOW):
        for step in steps:
            if step.state == mood and step.next:
                return Next(step.next, step.act)
    if case.all_is_done:
        return Next(_("You are covered, with a card and a doctor."), is_the_end=True)
    awaited = next((step.awaits for step in steps if step.state == Mood.NOW and step.awaits), "")
    return Next(awaited or _("Wait for news from the CPAM."), is_waiting=True)


def _light(case: "Case", track: Track) -> Light:
    state = case.state(track)
    return Light(TRACK_LABELS[track], WORDS[track, state].mood == Mood.DONE, case.get_label(track))


def _line(event: Event) -> Line | None:
    text = _history(event)
    if not text:
        return None
    return Line(text, in_words(day_of(event.occurred_at)), event.get_source_display())


def _history(event: Event) -> Text:
    """The words of an event; "" for news that told us nothing new."""
    if event.outcome == Event.Outcome.ANOMALY:
        return _(
            "The CPAM sent information that does not match your file. A reviewer looks into it."
        )
    if event.name == "opened":
        return _("You sent your file")
    if event.name == "resubmitted":
        return _("You sent your file again")
    if event.row and (event.outcome == Event.Outcome.MOVED or event.payload.get("late")):
        return event.row.history
    return ""
