"""A step that is undone with its neighbours' leaves nothing in memory that anybody believes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpam import engine, step
from cpam.audit import audit
from cpam.models import Case, Timer
from tests.cases import make_case
from tests.people import make_student

pytestmark = pytest.mark.django_db


def unanswered(email):
    """A case whose last reminder is long past: the worker assumes that the CPAM closed it."""
    case = make_case(user=make_student(email), moves="affiliation.send affiliation.ask")
    asked = case.events.latest("seq")
    past = timezone.now() - timedelta(days=1)
    for kind in (Timer.Kind.ASKED_ONCE, Timer.Kind.ASKED_TWICE):
        case.timers.create(kind=kind, occurrence=str(asked.seq), due_at=past, done_at=past)
    case.timers.create(kind=Timer.Kind.UNANSWERED, occurrence=str(asked.seq), due_at=past)
    return case


def test_a_case_beside_one_that_fails_is_closed_by_itself(monkeypatch):
    first, poison = sorted((unanswered("a@example.org"), unanswered("b@example.org")), key=by_key)
    settle = step.settle

    def stumble_over_one(case, now):
        if case.pk == poison.pk:
            raise ZeroDivisionError
        settle(case, now)

    monkeypatch.setattr(step, "settle", stumble_over_one)
    engine.drain(5)

    first.refresh_from_db()
    assert first.affiliation == "closed"
    assert first.events.latest("seq").name == "close"
    assert Case.objects.get(pk=poison.pk).attempt == 1
    assert list(audit()) == []


def by_key(case):
    return case.pk
