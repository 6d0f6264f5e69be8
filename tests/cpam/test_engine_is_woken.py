"""What comes between the reading of a case and its writing back is never slept over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpam import engine, seen
from cpam.models import Case
from cpam.news import keep, parse
from tests.cases import CERTIFIED, make_case
from tests.telling import event

pytestmark = pytest.mark.django_db

LEASE = timedelta(seconds=120)


def claimed_and_read(case):
    Case.objects.filter(pk=case.pk).update(next_run_at=timezone.now())
    claimed = Case.objects.claim(timezone.now(), lease=LEASE, limit=10)
    seen.look(claimed)
    return claimed


@pytest.fixture
def filed():
    """A case that its fund took in, with nothing to do."""
    case = make_case(channel="http", moves="affiliation.send")
    case.commands.update(outcome="done")
    case.filings.update(reference="REF-1", poll_at=None)
    engine.work(claimed_and_read(case)[0])
    return case


def test_news_that_came_after_the_reading_is_judged(filed):
    [claimed] = claimed_and_read(filed)
    keep(parse(event()), source="webhook")
    filed.wake()

    engine.work(claimed)

    filed.refresh_from_db()
    assert filed.affiliation == "under_review"
    assert filed.fenced_out == 0


def test_a_row_that_was_woken_is_left_as_it_is(filed):
    [claimed] = claimed_and_read(filed)
    filed.wake()

    assert Case.objects.put_back([(claimed, timezone.now() + LEASE)]) == set()

    filed.refresh_from_db()
    assert filed.next_run_at <= timezone.now()


def test_a_row_that_is_due_when_its_lease_would_end_is_due_then(filed):
    [claimed] = claimed_and_read(filed)

    Case.objects.put_back([(claimed, claimed.next_run_at)])

    filed.refresh_from_db()
    assert filed.next_run_at == claimed.next_run_at


def test_rows_that_are_ours_are_due_at_their_own_moments(filed):
    resting = make_case(moves=CERTIFIED, user=None)
    Case.objects.update(next_run_at=timezone.now())
    claimed = {row.pk: row for row in Case.objects.claim(timezone.now(), lease=LEASE, limit=10)}
    later = timezone.now() + timedelta(days=3)

    ours = Case.objects.put_back([(claimed[filed.pk], later), (claimed[resting.pk], None)])

    assert ours == {filed.pk, resting.pk}
    filed.refresh_from_db()
    resting.refresh_from_db()
    assert (filed.next_run_at, filed.attempt) == (later, 0)
    assert (resting.next_run_at, resting.version) == (None, claimed[resting.pk].version + 1)
