"""Row 36: a case over which our own code stumbles, or dies, holds up no other and is parked."""

import pytest

from cpam import engine, step
from cpam.models import Case
from tests.faults import inside
from tests.faults.warm import Killed

CAP = "3"


def drain_with_poison(key):
    """One drain in which whatever touches this case raises."""
    settle = step.settle

    def stumble(case, now):
        if str(case.pk) == key:
            raise ZeroDivisionError
        settle(case, now)

    step.settle = stumble
    inside.leases_end()
    engine.drain(3)


def drain_to_death(key):
    """One drain in which whatever touches this case crashes the process."""
    import ctypes  # noqa: PLC0415 - in the fork alone

    settle = step.settle

    def crash(case, now):
        if str(case.pk) == key:
            ctypes.string_at(0)
        settle(case, now)

    step.settle = crash
    inside.leases_end()
    engine.drain(3)


def state(key):
    case = Case.objects.get(pk=key)
    return [bool(case.park_reason), case.next_run_at is None]


@pytest.mark.row(36)
def test_one_that_always_raises_is_parked_and_the_others_go_on(ground, ledger):
    ground.environment["ENGINE_MAX_ATTEMPTS"] = CAP
    poison, healthy = ground.inside(inside.open_cases, 2)

    for _ in range(int(CAP) + 1):
        ground.inside(drain_with_poison, poison)

    assert ground.inside(state, poison) == [True, True]
    ground.drain_until(healthy, affiliation="to_complete")
    assert ground.breaches(ledger) == []


@pytest.mark.row(36)
def test_one_that_crashes_the_worker_is_touched_so_often_and_no_more(ground, ledger):
    ground.environment["ENGINE_MAX_ATTEMPTS"] = CAP
    poison, healthy = ground.inside(inside.open_cases, 2)

    deaths = 0
    for _ in range(int(CAP) * 3):
        try:
            ground.begin(drain_to_death, poison).value()
        except Killed:
            deaths += 1

    assert deaths == int(CAP)
    assert ground.inside(state, poison) == [True, True]
    ground.drain_until(healthy, affiliation="to_complete")
    assert ground.breaches(ledger) == []
