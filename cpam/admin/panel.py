"""What the page of a case shows a reviewer, in a fixed number of queries."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import QuerySet

from accounts.models import Message
from cpam.acts import open_to
from cpam.admin.words import SAID_BY, act, told
from cpam.models import Case, Event
from cpam.moves import Actor, Channel
from cpam.states import TRACK_LABELS, Affiliation, Track
from cpam.words.words import Text
from enrollment.models import Attachment
from enrollment.progress import Progress
from enrollment.review import papers_to_review


@dataclass(frozen=True)
class TrackLine:
    """Where a track stands, since when, and who said so."""

    name: Text
    state: Text
    since: datetime | None
    source: Text


@dataclass(frozen=True)
class EventLine:
    event: Event
    words: Text
    source: Text
    remark: str


def panel(case: Case) -> dict[str, Any]:
    """The context of admin/cpam/case/change_form.html."""
    events = list(case.events.all())
    remarks = {str(row.pk): row.text for row in case.remarks.all()}
    papers = papers_to_review(Progress(case.dossier)) if case.dossier else []
    commands = list(case.commands.order_by("event__seq", "position"))
    return {
        "case": case,
        "tracks": [_track(case, track, events) for track in Track],
        "acts": [(row, act(row)) for row in open_to(case, Actor.REVIEWER)],
        "papers": papers,
        "to_look_at": [paper for paper in papers if holds_back(case, paper.attachment)],
        "events": [_line(event, remarks) for event in reversed(events)],
        "commands": commands,
        "parked_commands": [command for command in commands if command.park_reason],
        "parked_news": list(case.inbox.exclude(park_reason="").order_by("sequence")),
        "numbers": case.social_numbers.all(),
        "messages_written": _messages(case),
        "filings": case.filings.order_by("ordinal") if case.channel == Channel.HTTP else (),
    }


def _messages(case: Case) -> "QuerySet[Message]":
    """What we wrote to the student about the case, as it was rendered."""
    if case.dossier is None:
        return Message.objects.none()
    mine = Message.objects.filter(user=case.dossier.owner_id, template__startswith="case_")
    return mine.order_by("-created_at")


def holds_back(case: Case, attachment: Attachment) -> bool:
    """Does the file wait in `preparing` for a reviewer to look at this paper?"""
    if case.affiliation != Affiliation.PREPARING:
        return False
    if settings.REVIEW == "all":
        return attachment.review != attachment.Review.ACCEPTED
    return attachment.holds_back


def _track(case: Case, track: Track, events: list[Event]) -> TrackLine:
    moves = (
        event
        for event in reversed(events)
        if event.track == track and event.outcome == Event.Outcome.MOVED
    )
    last = next(moves, None)
    return TrackLine(
        TRACK_LABELS[track],
        case.get_label(track),
        last.occurred_at if last else None,
        SAID_BY[last.source] if last else "",
    )


def _line(event: Event, remarks: dict[str, str]) -> EventLine:
    remark = remarks.get(event.payload.get("remark", ""), "")
    return EventLine(event, told(event), SAID_BY[event.source], remark)
