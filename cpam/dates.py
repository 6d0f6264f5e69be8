"""The dates of a case that a student should not miss, each with who says so."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cpam.asked import ASKED_BY
from cpam.calendar import day_of
from cpam.ics import Entry, calendar
from cpam.models.tracks import sixteenth_birthday
from cpam.states import Affiliation, Card, Number, Track
from enrollment.calendar import civil_today, months_after

if TYPE_CHECKING:
    from cpam.models import Case

MONTHS_OF_A_PROVISIONAL_NUMBER = 9  # ameli.fr, 14 April 2025


@dataclass(frozen=True)
class CaseDate:
    """`source` says who fixes the day."""

    slug: str
    day: date
    title: str
    text: str
    source: str
    days_before: int = 7

    @property
    def is_past(self) -> bool:
        return self.day < civil_today()


def dates_of(case: "Case") -> list[CaseDate]:
    """Soonest first."""
    found = (*_asked(case), *_number(case), *_permit(case), *_birthday(case))
    return sorted(found, key=lambda row: row.day)


def as_ics(case: "Case") -> bytes:
    """All of them, for the student's own calendar."""
    url = settings.SITE_URL + reverse("cpam:timeline")
    entries = [
        Entry(
            uid=f"{row.slug}.{case.pk}@escale",
            day=row.day,
            title=row.title,
            text=f"{row.text}\n{row.source}",
            url=url,
            days_before=row.days_before,
        )
        for row in dates_of(case)
    ]
    return calendar(entries, now=timezone.now(), language=get_language() or "en")


def _asked(case: "Case") -> Iterator[CaseDate]:
    """The day by which the CPAM wants an answer, where it said one."""
    if case.affiliation != Affiliation.TO_COMPLETE:
        return
    asks = case.events.moves().filter(track=Track.AFFILIATION, name=ASKED_BY["answer"])
    days = [event.payload["due_on"] for event in asks if "due_on" in event.payload]
    if days:
        yield CaseDate(
            "answer",
            date.fromisoformat(min(days)),
            _("Answer the CPAM before this day"),
            _("The CPAM asked you for a document. Send it before this day."),
            _("Source: the CPAM’s request."),
        )


def _number(case: "Case") -> Iterator[CaseDate]:
    if case.number != Number.PROVISIONAL:
        return
    given = case.events.moves().filter(track=Track.NUMBER, name="provide").last()
    if given:
        yield CaseDate(
            "provisional",
            day_of(months_after(given.occurred_at, MONTHS_OF_A_PROVISIONAL_NUMBER)),
            _("Your provisional number is 9 months old"),
            _("If you have no permanent number by now, write to the CPAM."),
            _("Source: ameli.fr, 14 April 2025."),
            days_before=30,
        )


def _permit(case: "Case") -> Iterator[CaseDate]:
    valid_until = case.dossier.permit_valid_until if case.dossier else None
    if valid_until:
        yield CaseDate(
            "permit",
            valid_until,
            _("Your visa or residence permit ends"),
            _("Ask for the new one months before. Then send it to the CPAM: your cover needs it."),
            _("Source: your own answer."),
            days_before=120,
        )


def _birthday(case: "Case") -> Iterator[CaseDate]:
    born = case.dossier.birth_date if case.dossier else None
    if born and case.card == Card.LOCKED and not case.is_old_enough():
        yield CaseDate(
            "sixteen",
            sixteenth_birthday(born),
            _("You can order a carte Vitale and declare a doctor"),
            _("Both are possible from the age of 16."),
            _("Source: ameli.fr."),
            days_before=1,
        )
