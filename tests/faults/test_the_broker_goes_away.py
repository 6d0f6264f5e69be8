"""Rows 13, 17, 18, 19: beat dies, the broker is emptied, killed, late, frozen; nothing is lost."""

import signal
import sys
import time

import pytest

from tests.faults import inside
from tests.faults.ground import wait_for
from tests.faults.storms import lasts
from tests.faults.visitor import Visitor, ready_to_send
from tests.servers import free_port, process, valkey_command

SENT = {"affiliation": "to_complete"}


@pytest.fixture
def port(ground):
    """Of a broker that is not there yet."""
    port = free_port()
    ground.environment["REDIS_URL"] = f"redis://127.0.0.1:{port}/0"
    return port


def sends_at_once(ground, site, within=1):
    """A student presses the button: the file is taken, within so many seconds in `make storms`.

    `make test` only sees that nobody waits for the broker: a busy machine takes its own time.
    """
    (session,) = ground.inside(ready_to_send, 1)
    student = Visitor(site, session)
    student.get("/file/check/")
    begin = time.monotonic()
    assert student.press_send().status == 302
    took = time.monotonic() - begin
    sys.stdout.write(f"a submission without a broker took {took:.2f} s\n")
    assert took < lasts(30, in_full=within)


@pytest.fixture
def site(ground, port):
    """The port of the site, served."""
    own = free_port()
    with ground.web(own):
        yield own


@pytest.mark.row(13)
def test_a_beat_killed_in_its_tick_is_not_missed_while_others_ring(
    ground_with_broker, ledger, tmp_path
):
    ground, struck = ground_with_broker, tmp_path / "struck"
    with ground.worker(faults="CP13@2", once=struck):
        wait_for(struck.exists, why=(tmp_path / "worker.log").read_text)
        case = ground.inside(inside.open_case)  # its commit rings, and the worker rings itself
        ground.watch(case, affiliation="sent")
    ground.drain_until(case, **SENT)
    assert ground.breaches(ledger) == []


@pytest.mark.row(18)
def test_a_broker_that_starts_late_is_killed_and_comes_back_empty(ground, ledger, site, port):
    with ground.worker():
        sends_at_once(ground, site)  # nobody answers the bell: there was never a broker
        with process(valkey_command(port), until=port) as broker:
            _all_go_on(ground)
            broker.kill()
            broker.wait()
        sends_at_once(ground, site)
        time.sleep(lasts(0, in_full=30))
        with process(valkey_command(port), until=port):
            sends_at_once(ground, site)
            _all_go_on(ground)
    assert ground.breaches(ledger) == []


@pytest.mark.row(17, 19)
def test_a_broker_that_is_frozen_or_emptied_keeps_nobody_waiting(ground, ledger, site, port):
    with process(valkey_command(port), until=port) as broker, ground.worker():
        sends_at_once(ground, site)
        broker.send_signal(signal.SIGSTOP)
        sends_at_once(ground, site, within=3)  # the bell gives up after a second or two
        sends_at_once(ground, site)  # and leaves the broker alone for a while
        time.sleep(lasts(3, in_full=60))
        broker.send_signal(signal.SIGCONT)
        ground.inside(flush, port)
        _all_go_on(ground)
    assert ground.breaches(ledger) == []


def _all_go_on(ground):
    """Workers consume again by themselves."""
    for case in ground.inside(inside.all_cases):
        ground.watch(case, **SENT)


def flush(port):
    import redis  # noqa: PLC0415 - inside

    with redis.Redis(port=port) as broker:
        broker.flushall()
