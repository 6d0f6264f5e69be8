"""What a date means to a person in France."""

from calendar import monthrange
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

FIRST_MONTH = 8  # from August on, "this academic year" is the one that begins in September


def civil_today() -> date:
    """Today where the student lives, whatever the server's clock is set to."""
    return timezone.localdate(timezone=ZoneInfo(settings.CIVIL_TIME_ZONE))


def age_on(day: date, birth: date) -> int:
    """Full years on that day; somebody born on 29 February grows older on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def academic_years(today: date) -> list[str]:
    """The academic year that runs, then the next: ["2026-2027", "2027-2028"]."""
    first = today.year if today.month >= FIRST_MONTH else today.year - 1
    return [f"{year}-{year + 1}" for year in (first, first + 1)]


def months_after(moment: datetime, months: int) -> datetime:
    """So many months later (earlier, below zero); 31 August and six months is 28 or 29 February."""
    year, month = divmod(moment.year * 12 + moment.month - 1 + months, 12)
    day = min(moment.day, monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)
