"""A claim takes the oldest due rows, so many and no more, in one statement."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import Message
from cpam.models import Case

pytestmark = pytest.mark.django_db

LEASE = timedelta(seconds=120)


@pytest.fixture
def moments():
    """Six due cases, a minute apart, and one that is not due."""
    now = timezone.now()
    minutes = [*range(1, 7), -5]
    moments = [now - timedelta(minutes=number) for number in minutes]
    Case.objects.bulk_create(Case(channel="portal", next_run_at=moment) for moment in moments)
    return sorted(moments)


def test_it_takes_the_oldest_and_leaves_the_others_as_they_were(moments):
    now = timezone.now()

    claimed = Case.objects.claim(now, lease=LEASE, limit=2)

    assert {(case.version, case.attempt, case.next_run_at) for case in claimed} == {
        (1, 1, now + LEASE)
    }
    left = Case.objects.filter(version=0, attempt=0).values_list("next_run_at", flat=True)
    assert sorted(left) == moments[2:]


def test_what_it_returns_is_what_is_written(moments):
    claimed = Case.objects.claim(timezone.now(), lease=LEASE, limit=50)

    assert len(claimed) == 6
    for case in claimed:
        written = Case.objects.get(pk=case.pk)
        brought = {name: value for name, value in vars(case).items() if name != "_state"}
        assert brought.items() <= vars(written).items()
        assert case.version == written.version


def test_it_honours_the_filter_that_it_is_asked_on(moments):
    assert Case.objects.filter(channel="http").claim(timezone.now(), lease=LEASE, limit=50) == []
    assert not Case.objects.exclude(version=0).exists()


@pytest.mark.parametrize("model", [Case, Message])
def test_it_is_one_statement(model):
    with CaptureQueriesContext(connection) as asked:
        model.objects.claim(timezone.now(), lease=LEASE, limit=50)
    statements = [query["sql"] for query in asked.captured_queries]
    assert sum(" UPDATE " in text or "SELECT" in text for text in statements) == 1
