"""What somebody asks a student for: which papers, why, until when, and which are there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import takewhile
from typing import TYPE_CHECKING

from django.urls import reverse

from cpam.moves import Transition
from cpam.outbox import CARD_PAPERS
from cpam.states import Track
from documents.kinds import Kind
from documents.kinds import kind as kind_of

if TYPE_CHECKING:
    from cpam.models import Case, Event

# The move that asks, for each move of the student that answers.
ASKED_BY = {"correct": "return", "answer": "ask", "resend": "query"}


@dataclass(frozen=True)
class AskedPaper:
    """`url` is the page of the paper, "" while it is not open."""

    kind: Kind
    is_there: bool
    url: str


@dataclass(frozen=True)
class Asked:
    """`reasons` in the words of who asked, the newest first."""

    papers: tuple[AskedPaper, ...]
    reasons: tuple[str, ...]
    due_on: date | None


def asked_by(case: "Case", row: Transition) -> Asked | None:
    """What the move `row` answers; None when it answers nothing."""
    if row.name not in ASKED_BY:
        return None
    on_track = case.events.moves().filter(track=row.track).order_by("-seq")
    run = list(takewhile(lambda event: event.name == ASKED_BY[row.name], on_track))
    wanted = case.wanted() if row.track == Track.AFFILIATION else case.civil_status_wanted()
    return _asked(case, wanted, run)


def asked_late(case: "Case") -> Asked:
    """What the CPAM asked for after it opened the cover."""
    return _asked(case, case.asked_besides(), case.late_requests().order_by("-seq"))


def card_papers(case: "Case") -> tuple[AskedPaper, ...]:
    """What goes with a card that is ordered on paper."""
    there = {paper.kind for paper in case.papers.current(CARD_PAPERS) if paper.has_pages}
    return tuple(_paper(case, kind, is_there=kind in there) for kind in CARD_PAPERS)


def _paper(case: "Case", kind: str, *, is_there: bool) -> AskedPaper:
    row = kind_of(kind)
    is_open = case.dossier is not None and kind in case.dossier.corrections
    url = reverse("enrollment:upload", args=[row.url_slug]) if is_open else ""
    return AskedPaper(row, is_there, url)


def _asked(case: "Case", wanted: dict[str, datetime], events: "Iterable[Event]") -> Asked:
    current = {paper.kind: paper for paper in case.papers.current(wanted)}
    papers = tuple(
        _paper(
            case,
            kind,
            is_there=kind in current
            and current[kind].attached_at > since
            and current[kind].has_pages
            and current[kind].is_settled,
        )
        for kind, since in wanted.items()
    )
    payloads = [event.payload for event in events]
    remarks = [payload["remark"] for payload in payloads if "remark" in payload]
    texts = {str(row.pk): row.text for row in case.remarks.filter(pk__in=remarks)}
    dues = [date.fromisoformat(payload["due_on"]) for payload in payloads if "due_on" in payload]
    return Asked(
        papers,
        tuple(texts[remark] for remark in remarks if remark in texts),
        min(dues, default=None),
    )
