"""What a fund does not list yet is waited for: asked at each hint, then by the schedule alone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Message
from cpam.calls.poll import Poll
from cpam.gateway.base import Taken, Unknown
from cpam.models import FundHealth, Inbox
from cpam.news import keep, parse
from cpam.settling import settle
from tests.cases import make_case
from tests.people import make_reviewer
from tests.telling import event

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(contract):
    case = make_case(channel="http", moves="affiliation.send")
    case.filings.update(reference="REF-1", sequence=5)
    return case


def listed(case, *events, last):
    """A poll that finds these. Returns whether the fund is asked again at once."""
    now = timezone.now()
    case.lock()
    Poll(case.filing).conclude(case, Taken({"events": list(events), "last_sequence": last}), now)
    settle(case, now)
    return case.filing.poll_at <= now


def test_the_next_page_is_asked_for_at_once(case):
    assert listed(case, event(6), event(7), last=9)
    assert not listed(case, event(8), event(9), last=9)
    assert case.filing.sequence == 9


def test_a_page_in_any_order_is_a_page(case):
    assert listed(case, event(7), event(6), last=8)


def test_behind_a_hole_nobody_asks_without_a_pause(case):
    assert not listed(case, event(7), event(8), last=20)
    assert not listed(case, event(7), event(8), last=20)
    assert case.filing.sequence == 5


def test_what_fills_the_hole_lets_all_behind_it_be_judged(case):
    behind = [event(7, "affiliated"), event(8, "certification_started")]
    listed(case, *behind, last=8)
    listed(case, event(6), *behind, last=8)
    assert (case.affiliation, case.certification) == ("affiliated", "in_progress")
    assert case.filing.sequence == 8


def test_a_list_that_runs_behind_its_own_last_number_is_asked_by_the_schedule(case):
    assert not listed(case, last=20)


def test_each_webhook_behind_a_hole_asks_once(case):
    for sequence in (7, 8):
        keep(parse(event(sequence)), source="webhook")
        case.lock()
        settle(case, timezone.now())
        assert case.filing.poll_at <= timezone.now()
        assert not listed(case, last=sequence)


def test_an_event_of_another_place_under_a_known_name_is_told_and_not_asked_for_again(case):
    reviewer = make_reviewer()
    known = event(6)
    listed(case, known, last=6)
    assert not listed(case, known | {"sequence": 7}, last=9)
    assert Message.objects.filter(user=reviewer, template="case_alert").count() == 1


def test_news_that_slipped_in_while_our_answer_was_written_is_found_by_the_poll(case):
    known = event(6)
    keep(parse(known), source="webhook")
    Inbox.objects.update(case=None, filing=None)
    listed(case, known, last=6)
    assert case.affiliation == "under_review"


def test_a_reference_that_is_not_found_holds_up_no_other_case(case):
    for _ in range(9):
        Poll(case.filing).conclude(case, Unknown("status 404", of_link=False), timezone.now())
    assert not FundHealth.objects.exclude(failures=0).exists()
    assert case.filing.poll_at > timezone.now() + timedelta(seconds=10)
