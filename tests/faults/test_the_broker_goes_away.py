"""Rows 13, 17, 18, 19: beat dies, the broker is emptied, killed, late, frozen; nothing is lost."""

import os
import signal
import time

import pytest

from tests.faults import inside
from tests.faults.ground import wait_for
from tests.servers import free_port, process, valkey_command

SENT = {"affiliation": "to_complete"}


@pytest.fixture
def port(ground):
    """Of a broker that is not there yet."""
    port = free_port()
    ground.environment["REDIS_URL"] = f"redis://127.0.0.1:{port}/0"
    return port


def timed_open():
    """A submission while the bell is silent: how long its answer takes, in seconds."""
    begin = time.monotonic()
    key = inside.open_case()
    return [key, time.monotonic() - begin]


@pytest.mark.row(13)
def test_a_beat_killed_in_its_tick_is_not_missed_while_others_ring(
    ground_with_broker, ledger, tmp_path
):
    ground, struck = ground_with_broker, tmp_path / "struck"
    with ground.worker(faults="CP13@2", once=struck):
        wait_for(struck.exists, 60, why=(tmp_path / "worker.log").read_text)
        case = ground.inside(inside.open_case)  # its commit rings, and the worker rings itself
        ground.watch(case, 60, affiliation="sent")
    ground.drain_until(case, **SENT)
    assert ground.breaches(ledger) == []


@pytest.mark.row(18)
def test_a_broker_that_starts_late_is_killed_and_comes_back_empty(ground, ledger, port):
    with ground.worker():
        first, took = ground.inside(timed_open)  # nobody answers the bell
        with process(valkey_command(port), until=port) as broker:
            ground.watch(first, 60, **SENT)
            broker.kill()
            broker.wait()
        second, took_too = ground.inside(timed_open)
        with process(valkey_command(port), until=port):
            ground.watch(second, 60, **SENT)
    assert max(took, took_too) < 3  # of which the submission itself is most, on a busy machine
    assert ground.breaches(ledger) == []


@pytest.mark.row(17, 19)
def test_a_broker_that_is_frozen_or_emptied_keeps_nobody_waiting(ground, ledger, port):
    with process(valkey_command(port), until=port) as broker, ground.worker():
        broker.send_signal(signal.SIGSTOP)
        case, took = ground.inside(timed_open)
        time.sleep(3)
        broker.send_signal(signal.SIGCONT)
        ground.inside(flush, port)
        ground.watch(case, 60, **SENT)
        os.kill(broker.pid, signal.SIGCONT)
    assert took < 4  # a second for the bell, a second to connect
    assert ground.breaches(ledger) == []


def flush(port):
    import redis  # noqa: PLC0415 - inside

    with redis.Redis(port=port) as broker:
        broker.flushall()
