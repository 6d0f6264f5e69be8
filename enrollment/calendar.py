"""What a date means to a person in France."""

from datetime import date
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
