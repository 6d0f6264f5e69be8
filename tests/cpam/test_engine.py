"""The loop: claims, fences, gives back, parks; and mail by the same loop."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from accounts.models import Message
from cpam import calls, engine
from cpam import mail as post
from cpam.audit import audit
from cpam.models import Case, Heartbeat
from tests.cases import CERTIFIED, make_case, move
from tests.people import make_reviewer

pytestmark = pytest.mark.django_db

LEASE = timedelta(seconds=120)


def claim(case):
    Case.objects.filter(pk=case.pk).update(next_run_at=timezone.now())
    [claimed] = Case.objects.claim(timezone.now(), lease=LEASE, limit=10)
    return claimed


def test_a_claimed_case_is_claimed_by_nobody_else():
    claim(make_case())
    assert Case.objects.claim(timezone.now(), lease=LEASE, limit=10) == []


def test_a_case_comes_back_when_its_lease_ends():
    claimed = claim(make_case())
    later = timezone.now() + LEASE + timedelta(seconds=1)
    assert Case.objects.claim(later, lease=LEASE, limit=10) == [claimed]


def test_who_was_paused_past_the_lease_changes_nothing():
    claimed = claim(make_case())
    other = claim(claimed)
    engine.work(other)
    before = Case.objects.get(pk=claimed.pk)

    engine.work(claimed)

    after = Case.objects.get(pk=claimed.pk)
    assert (after.version, after.fenced_out) == (before.version, 1)


def test_a_student_who_acts_meanwhile_fences_the_worker_out():
    case = make_case()
    claimed = claim(case)
    move(case, "affiliation.send")
    engine.work(claimed)
    case.refresh_from_db()
    assert (case.affiliation, case.fenced_out) == ("sent", 1)


def test_what_always_fails_is_parked_and_the_others_go_on(monkeypatch, settings):
    settings.ENGINE_MAX_ATTEMPTS = 3
    reviewer = make_reviewer()
    poison, healthy = make_case(), make_case(moves=CERTIFIED)
    next_call = calls.next_call

    def stumble(case, now):
        if case.pk == poison.pk:
            raise ZeroDivisionError
        return next_call(case, now)

    monkeypatch.setattr(calls, "next_call", stumble)
    for _ in range(5):
        Case.objects.exclude(next_run_at=None).update(next_run_at=timezone.now())
        engine.drain(5)

    poison.refresh_from_db()
    healthy.refresh_from_db()
    assert (poison.next_run_at, poison.park_reason) == (None, "ZeroDivisionError")
    assert healthy.card == "orderable"
    assert Message.objects.filter(user=reviewer, template="case_alert").count() == 1

    monkeypatch.setattr(calls, "next_call", next_call)
    poison.resume()
    engine.drain(5)
    poison.refresh_from_db()
    assert (poison.park_reason, poison.attempt) == ("", 0)
    assert list(audit()) == []


def test_what_kills_the_worker_each_time_is_not_touched_again(settings):
    settings.ENGINE_MAX_ATTEMPTS = 3
    case = make_case()
    for _ in range(3):
        claim(case)  # and then the process dies
    engine.work(claim(case))
    case.refresh_from_db()
    assert case.park_reason
    assert case.next_run_at is None


def test_a_drain_says_that_a_worker_lives():
    engine.drain(1)
    assert Heartbeat.objects.get(name="drain").at > timezone.now() - timedelta(seconds=5)


def test_a_case_at_rest_is_never_looked_at_again():
    case = make_case(moves="affiliation.withdraw")
    engine.drain(5)
    case.refresh_from_db()
    assert case.next_run_at is None


def test_a_case_that_only_its_student_can_move_still_has_a_moment():
    case = make_case(moves="affiliation.send affiliation.ask")
    engine.drain(5)
    case.refresh_from_db()
    assert case.next_run_at > timezone.now()
    assert list(audit()) == []


def test_under_sixteen_the_card_waits_for_the_birthday():
    today = timezone.localdate()
    born = today.replace(year=today.year - 15, day=1)
    case = make_case(moves=CERTIFIED, birth_date=born)
    engine.drain(5)
    case.refresh_from_db()
    assert (case.card, case.doctor) == ("locked", "not_yet")
    assert case.timers.get(kind="birthday").due_at.year == born.year + 16


def test_mail_leaves_once_with_its_own_message_id(settings):
    settings.SITE_URL = "https://escale.example"
    case = make_case(moves="affiliation.send")
    engine.drain(5)
    engine.drain(5)
    [sent] = [m for m in mail.outbox if m.to == [case.dossier.owner.email]]
    message = Message.objects.get(template="case_affiliation_send")
    assert sent.extra_headers["Message-ID"] == f"<{message.pk}@escale.example>"
    assert message.sent_at
    assert message.next_run_at is None


def test_mail_without_a_case_leaves_too():
    reviewer = make_reviewer()
    Message.objects.write(reviewer, "hello", "case_alert", {"what": "Hello.", "case": None})
    engine.drain(5)
    assert [m.to for m in mail.outbox] == [[reviewer.email]]


def test_a_mail_server_that_fails_is_tried_again_then_the_message_is_parked(monkeypatch, settings):
    settings.ENGINE_MAX_ATTEMPTS = 2

    def refuse(message):
        raise ConnectionRefusedError

    monkeypatch.setattr(post, "_email", refuse)
    make_case(moves="affiliation.send")
    for _ in range(3):
        Message.objects.exclude(next_run_at=None).update(next_run_at=timezone.now())
        engine.drain(5)
    message = Message.objects.get(template="case_affiliation_send")
    assert (message.attempt, message.next_run_at) == (2, None)
    assert "ConnectionRefusedError" in message.park_reason
