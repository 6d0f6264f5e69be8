"""Row 34: two beats, a clock that jumps, nights of 23 or 25 hours; one reminder all the same."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings
from django.utils import timezone

from accounts.models import Message
from cpam import engine
from cpam.models import Timer
from tests.faults import clock, inside

PARIS = ZoneInfo("Europe/Paris")


def weeks_around(night):
    """Live through the night of a change of clocks, by the hour, with two beats and a clock that
    steps back and forth an hour. Returns the local moments of reminders, and their count.
    """
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    settings.ENGINE_POLL_FIRST = 10**7
    with clock.moved() as to:
        begin = datetime.fromisoformat(f"{night}T12:00+00:00") - timedelta(days=14)
        to(begin)
        case = inside.sent_case()
        hours = [*range(24 * 20)]
        for hour in hours:
            to(begin + timedelta(hours=hour))
            if hour % 7 == 0:
                to(timezone.now() - timedelta(hours=1))
            engine.drain(5)
            engine.drain(5)
        due = Timer.objects.filter(case=case, kind="not_opened")
        moments = [timer.due_at.astimezone(PARIS).isoformat() for timer in due]
        told = Message.objects.filter(template="case_remind_not_opened").count()
        return [moments, told, inside.breaches("")]


@pytest.mark.row(34)
@pytest.mark.parametrize("night", ["2026-03-29", "2026-10-25"])
def test_one_reminder_at_its_local_hour_whatever_the_night(bare_ground, night):
    moments, told, breaches = bare_ground.inside(weeks_around, night)
    assert len(moments) == told == 1
    assert moments[0][10:16] == "T10:00"
    assert breaches == []
