"""When silence lasts: who hears of it, how often, at what hour, and what is then assumed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.models import Message
from cpam import reminders, schedule, settling
from cpam.calendar import day_of, morning_of
from cpam.facts import Facts
from cpam.models import Case, Event, Timer
from tests.cases import NIA, make_case, move, replace_paper
from tests.people import make_reviewer

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
COVERED = "affiliation.send affiliation.affiliate number.provide"


@pytest.fixture
def lives(monkeypatch):
    """`lives(case, days)`: a worker looks at the case each day, for so many days from now."""

    def live(case, days):
        now = timezone.now()
        for day in range(days + 1):
            moment = morning_of(day_of(now) + day * DAY) + timedelta(minutes=1)
            monkeypatch.setattr("django.utils.timezone.now", lambda moment=moment: moment)
            look(case, moment)
        monkeypatch.undo()
        case.refresh_from_db()

    return live


def look(case, moment):
    with transaction.atomic():
        row = Case.objects.get(pk=case.pk)
        row.lock()
        settling.settle(row, moment)
        schedule.next_moment(row, moment)


def told(case):
    written = Message.objects.filter(user=case.dossier.owner, template__startswith="case_remind")
    templates = written.order_by("created_at").values_list("template", flat=True)
    return [template.removeprefix("case_remind_") for template in templates]


@pytest.mark.parametrize(
    ("moves", "days", "expected"),
    [
        ("affiliation.send", 14, []),
        ("affiliation.send", 15, ["not_opened"]),
        ("affiliation.send affiliation.acknowledge", 41, []),
        ("affiliation.send affiliation.acknowledge", 42, ["silence"]),
        ("affiliation.send affiliation.ask", 13, []),
        ("affiliation.send affiliation.ask", 14, ["asked_once"]),
        ("affiliation.send affiliation.ask", 28, ["asked_once", "asked_twice"]),
    ],
)
def test_each_silence_is_told_on_its_day(lives, moves, days, expected):
    case = make_case(moves=moves)
    lives(case, days)
    assert told(case) == expected


def test_each_occasion_is_told_once(lives):
    case = make_case(moves="affiliation.send")
    lives(case, 40)
    assert told(case) == ["not_opened"]


def test_a_request_that_stays_unanswered_is_reminded_twice_then_assumed_closed(lives):
    case = make_case(moves="affiliation.send affiliation.ask")
    lives(case, 42)
    event = case.events.get(name="close")
    assert (case.affiliation, event.actor, event.source) == ("closed", "worker", "assumed")
    assert told(case) == ["asked_once", "asked_twice"]
    assert Message.objects.filter(template="case_affiliation_close").count() == 1


def test_a_worker_that_slept_for_months_still_leaves_time_after_each_reminder(monkeypatch):
    case = make_case(moves="affiliation.send affiliation.ask")
    look(case, timezone.now())
    later = timezone.now() + 100 * DAY
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    look(case, later)
    look(case, later)
    case.refresh_from_db()
    assert (case.affiliation, told(case)) == ("to_complete", ["asked_once"])


def test_an_answer_stops_the_reminders(lives):
    case = make_case(moves="affiliation.send affiliation.ask")
    lives(case, 14)
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")
    lives(case, 40)
    assert told(case) == ["asked_once"]
    assert case.affiliation == "under_review"
    assert not Timer.objects.filter(case=case, kind="asked_twice", done_at=None).exists()


def test_a_new_request_counts_anew(lives):
    case = make_case(moves="affiliation.send affiliation.ask")
    lives(case, 14)
    move(case, "affiliation.ask")
    lives(case, 14)
    assert told(case) == ["asked_once", "asked_once"]


def test_where_the_cpam_speaks_for_itself_nobody_closes_for_it(lives, contract):
    case = make_case(channel="http", moves="affiliation.send affiliation.ask")
    lives(case, 60)
    assert (case.affiliation, told(case)) == ("to_complete", ["asked_once", "asked_twice"])


@pytest.mark.parametrize(
    ("since", "kind", "months"),
    [(date(2026, 3, 31), "six_months", 6), (date(2026, 1, 31), "nine_months", 9)],
)
def test_months_end_where_the_calendar_says(since, kind, months):
    rule = reminders.BY_KIND[Timer.Kind(kind)]
    event = Event(occurred_at=datetime(since.year, since.month, since.day, 12, tzinfo=UTC))
    due = reminders._due(rule, event, {})
    expected = {6: date(2026, 9, 30), 9: date(2026, 10, 31)}[months]
    assert due == morning_of(expected)


def test_an_old_provisional_number_is_told_at_6_and_9_months_and_alerted(lives):
    reviewer = make_reviewer()
    case = make_case(moves=COVERED)
    lives(case, 280)
    assert told(case) == ["six_months", "nine_months"]
    assert Message.objects.filter(user=reviewer, template="case_alert").count() == 1


def test_a_certificate_that_is_ten_months_old_when_it_is_told_is_one_message():
    case = make_case(moves="affiliation.send affiliation.affiliate")
    given = timezone.localdate() - 300 * DAY
    move(case, "number.provide", Facts(number=NIA, said_on=given))
    look(case, timezone.now())
    look(case, timezone.now() + DAY)
    look(case, timezone.now() + 2 * DAY)
    assert told(case) == ["nine_months"]


def test_a_permanent_number_ends_that(lives):
    case = make_case(moves=f"{COVERED} number.issue")
    lives(case, 280)
    assert told(case) == []


@pytest.mark.parametrize(
    ("day", "hour"), [(date(2026, 7, 1), 8), (date(2026, 12, 1), 9), (date(2026, 10, 25), 9)]
)
def test_ten_in_the_morning_is_that_of_paris(day, hour):
    assert morning_of(day) == datetime(day.year, day.month, day.day, hour, tzinfo=UTC)


def test_a_case_without_a_person_writes_to_nobody(lives):
    case = make_case(moves="affiliation.send")
    case.dossier.owner.delete()
    look(Case.objects.get(pk=case.pk), timezone.now() + 16 * DAY)
    assert not Message.objects.filter(template__startswith="case_remind").exists()
