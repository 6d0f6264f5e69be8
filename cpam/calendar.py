"""Days as people read them: 23 Nov. 2026, where they live."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import ngettext

DAYS_SAID_AS_DAYS = 14
DAYS_A_WEEK = 7


def day_of(moment: datetime) -> date:
    return timezone.localdate(moment, ZoneInfo(settings.CIVIL_TIME_ZONE))


def morning_of(day: date) -> datetime:
    """Ten in the morning of that day where the student lives, in UTC."""
    paris = ZoneInfo(settings.CIVIL_TIME_ZONE)
    return datetime.combine(day, time(10), tzinfo=paris).astimezone(UTC)


def in_words(day: date) -> str:
    """The month in letters: 03/04 is two days."""
    return date_format(day, "j N Y")


def how_long(since: date, today: date) -> str:
    """Nothing on the day itself, then days, then full weeks."""
    days = (today - since).days
    if days < 1:
        return ""
    if days < DAYS_SAID_AS_DAYS:
        return ngettext("%(count)d day", "%(count)d days", days) % {"count": days}
    weeks = days // DAYS_A_WEEK
    return ngettext("%(count)d week", "%(count)d weeks", weeks) % {"count": weeks}
