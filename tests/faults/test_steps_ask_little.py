"""What a step of each kind asks of the database at most, and that quiet cases share one commit."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Message
from cpam import engine, mail, seen
from cpam.gateway import http
from cpam.gateway.base import Taken
from cpam.models import Case, Timer
from cpam.news import keep, parse
from cpam.step import step
from tests.cases import CERTIFIED, make_case
from tests.people import make_student
from tests.telling import event

pytestmark = pytest.mark.django_db

PLAIN, POLL, NEWS, TIMER, SUBMIT, MAIL = 1, 11, 29, 19, 37, 2
LEASE = timedelta(seconds=120)
AT_ONCE = 10  # three cases, or fifty


@pytest.fixture(autouse=True)
def gateway(settings, monkeypatch):
    settings.CPAM_GATEWAY_URL = "http://127.0.0.1:9/v1"
    settings.CPAM_GATEWAY_SECRETS = ["a secret"]
    events = Taken({"events": [], "last_sequence": 0})
    taken = Taken({"reference": "REF-1", "received_at": "now", "token": "t"})
    monkeypatch.setattr(http.HttpGateway, "events", lambda *_: events)
    monkeypatch.setattr(http.HttpGateway, "perform", lambda *_: taken)


def queries_of_a_step(case):
    Case.objects.filter(pk=case.pk).update(next_run_at=timezone.now())
    [claimed] = Case.objects.claim(timezone.now(), lease=LEASE, limit=1)
    seen.look([claimed])  # as a drain does, for all that it claimed
    with CaptureQueriesContext(connection) as asked:
        step(claimed)
    return len(asked)


def filed(**filing):
    """A case that its fund took in and looks at."""
    case = make_case(channel="http", moves="affiliation.send")
    case.commands.update(outcome="done")
    case.filings.update(reference="REF-1", poll_at=None, **filing)
    queries_of_a_step(case)
    return case


def test_a_case_without_news_or_calls():
    assert queries_of_a_step(filed()) <= PLAIN


def test_a_poll_that_brings_nothing():
    case = filed()
    case.filings.update(poll_at=timezone.now())
    assert queries_of_a_step(case) <= POLL


def test_one_event_of_the_fund():
    case = filed()
    keep(parse(event()), source="webhook")
    assert queries_of_a_step(case) <= NEWS
    case.refresh_from_db()
    assert case.affiliation == "under_review"


def test_a_reminder_that_is_due():
    case = filed()
    reminders = case.timers.filter(kind=Timer.Kind.NOT_OPENED)
    assert reminders.update(due_at=timezone.now()) == 1
    assert queries_of_a_step(case) <= TIMER
    assert Message.objects.filter(template="case_remind_not_opened").exists()


def test_a_command_of_each_kind():
    case = make_case(channel="http")
    engine.drain(5)
    operations = list(case.commands.order_by("position").values_list("operation", flat=True))
    case.commands.filter(operation="submit_affiliation").update(outcome="")
    assert operations[-1] == "submit_affiliation"
    assert queries_of_a_step(case) <= SUBMIT


def test_a_mail():
    filed()
    [message] = Message.objects.claim(timezone.now(), lease=LEASE, limit=1)
    with CaptureQueriesContext(connection) as asked:
        mail.deliver(message)
    assert len(asked) <= MAIL


def test_many_quiet_cases_share_one_transaction():
    cases = [
        make_case(user=make_student(f"{number}@example.org"), moves=CERTIFIED)
        for number in range(3)
    ]
    engine.drain(5)
    Case.objects.update(next_run_at=timezone.now())
    claimed = Case.objects.claim(timezone.now(), lease=LEASE, limit=50)
    with CaptureQueriesContext(connection) as asked:
        left = engine.work_together(claimed)
    assert (len(claimed), left) == (len(cases), [])
    assert len(asked) <= AT_ONCE
    assert not Case.objects.filter(next_run_at__lte=timezone.now() + LEASE).exists()
