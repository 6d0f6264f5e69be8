"""Row 36: the others are as quick beside a case that poisons each who touches it, and a real worker
outlives one that crashes its children.
"""

import ctypes
import os
import sys
from importlib import import_module
from pathlib import Path

import pytest

from cpam import engine, settling
from cpam.models import Case
from tests.faults import inside
from tests.faults.ground import wait_for
from tests.faults.storms import IN_FULL

CAP = 3
PATIENCE = 180  # seconds

pytestmark = pytest.mark.row(36)


def poisoned(key, blow):
    """Whoever touches this case gets the blow; from here on, in this process and its children."""
    settle = settling.settle

    def touch(case, now):
        if str(case.pk) == key:
            blow()
        settle(case, now)

    for name in [name for name in sys.modules if name.startswith("cpam.")]:
        if getattr(import_module(name), "settle", None) is settle:
            import_module(name).settle = touch


def stumble():
    raise ZeroDivisionError


def rounds_until_sent(keys, poison):
    """How often the engine claims until each of these was sent, poison or not beside them."""
    poisoned(poison, stumble)
    rounds = 0
    while Case.objects.filter(pk__in=keys, affiliation="preparing").exists():
        engine._round(None)
        rounds += 1
    return rounds


def be_a_worker(poison, tally):
    """A real worker, whose children crash at this case and tell a file before."""
    from config.celery import app  # noqa: PLC0415 - in the fork alone

    def crash():
        with Path(tally).open("a") as file:
            file.write("x")
        ctypes.string_at(0)

    poisoned(poison, crash)
    words = f"worker --beat --schedule {tally}.beat --queues engine --concurrency 2"
    app.worker_main([*words.split(), "--without-mingle", "--without-gossip", "--loglevel=ERROR"])


def is_parked(key):
    return bool(Case.objects.get(pk=key).park_reason)


def seconds_to_send(keys):
    """How long each took from its opening to its sending, the quickest first."""
    cases = Case.objects.filter(pk__in=keys)
    spans = (case.events.get(name="send", outcome="moved").at - case.opened_at for case in cases)
    return sorted(span.total_seconds() for span in spans)


def test_others_are_sent_in_as_many_rounds(bare_ground, fund):
    fund(week=600)
    # No round is cut short on a slow machine, and nobody polls between them.
    bare_ground.environment |= {"ENGINE_LEASE": "3600", "ENGINE_POLL_FIRST": "3600"}
    poison, *one = bare_ground.inside(inside.open_cases, 5)
    beside = bare_ground.inside(rounds_until_sent, one, poison)
    two = bare_ground.inside(inside.open_cases, 4)
    alone = bare_ground.inside(rounds_until_sent, two, "nobody")
    assert beside == alone


def test_a_worker_whose_children_it_crashes_goes_on(ground_with_broker, ledger, tmp_path):
    ground, tally = ground_with_broker, tmp_path / "crashes"
    ground.environment["ENGINE_MAX_ATTEMPTS"] = str(CAP)
    poison, *healthy = ground.inside(inside.open_cases, 4)
    worker = ground.begin(be_a_worker, poison, str(tally))
    try:
        wait_for(lambda: ground.inside(is_parked, poison), PATIENCE)
        for case in healthy:
            ground.watch(case, PATIENCE, affiliation="to_complete")
        os.kill(worker.pid, 0)  # the main process lives
    finally:
        worker.end()
    assert len(tally.read_text()) == CAP
    assert ground.breaches(ledger) == []


def p95_of_twenty(ground, tally, *, beside_poison):
    """Seconds to send, of twenty cases that a real worker finds at once."""
    extra, *healthy = ground.inside(inside.open_cases, 21)
    worker = ground.begin(be_a_worker, extra if beside_poison else "nobody", str(tally))
    try:
        for case in healthy:
            ground.watch(case, PATIENCE, affiliation="to_complete")
    finally:
        worker.end()
    return ground.inside(seconds_to_send, healthy)[18]


if IN_FULL:  # seconds are compared in `make storms` alone: others may use the machine meanwhile

    def test_the_p95_of_others_at_most_doubles(ground_with_broker, tmp_path):
        ground = ground_with_broker
        beside = p95_of_twenty(ground, tmp_path / "beside", beside_poison=True)
        alone = p95_of_twenty(ground, tmp_path / "alone", beside_poison=False)
        sys.stdout.write(f"p95 beside a poison dossier {beside:.1f} s, alone {alone:.1f} s\n")
        assert beside <= 2 * alone
