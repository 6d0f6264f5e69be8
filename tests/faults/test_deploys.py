"""Row 35: a deployment under way: workers stop in mid-call, rows of another version are there."""

import signal

import pytest

from cpam.models import Case, Timer
from tests import telling
from tests.faults import inside
from tests.faults.ground import calls, effects, wait_for
from tests.faults.storms import lasts


@pytest.mark.row(35)
def test_a_worker_told_to_stop_in_a_slow_call_loses_no_step(bare_ground, fund, redis_url, ledger):
    ground = bare_ground
    ground.environment["REDIS_URL"] = redis_url
    seconds = lasts(2, in_full=25)
    ground.environment["CPAM_GATEWAY_TIMEOUT"] = str(seconds + 1)
    ground.environment["ENGINE_LEASE"] = "60"  # longer than any task, as in production
    slow = {"operation": "submitAffiliation", "what": "slow", "seconds": seconds, "times": 1}
    fund(week=30, calls=[slow])
    case = ground.inside(inside.open_case)
    with ground.worker() as worker:
        wait_for(lambda: ledger.exists() and calls(ledger, "submitAffiliation"))
        worker.send_signal(signal.SIGTERM)
        worker.wait(120)
    ground.inside(inside.leases_end)
    ground.drain_until(case, affiliation="sent")
    assert effects(ledger, "submitAffiliation") == 1
    assert ground.breaches(ledger) == []


def from_a_newer_version(key):
    """A timer and an event of which this version has never heard."""
    case = Case.objects.get(pk=key)
    Timer.objects.create(case=case, kind="moon", occurrence="full", due_at=case.opened_at)
    inside.post_event(telling.event(1, "card_blessed"))
    inside.post_event(telling.event(2, "acknowledged"))


def moon_is_over(key):
    return Timer.objects.get(case=key, kind="moon").done_at is not None


@pytest.mark.row(35)
def test_rows_of_a_newer_version_hold_up_nothing(bare_ground):
    ground = bare_ground
    case = ground.inside(inside.sent_case)
    ground.inside(from_a_newer_version, case)
    seen = ground.drain_until(case, affiliation="under_review")
    assert ".unknown:card_blessed:anomaly" in seen["events"]
    assert ground.inside(moon_is_over, case)
    assert ground.breaches("") == []
