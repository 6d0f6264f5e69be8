"""Row 20: PostgreSQL dies under a site that is served and a worker that works; both outlive it."""

import os
import random
import signal
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import psycopg
import pytest

from tests.faults import inside, visitor
from tests.faults.conftest import on_server
from tests.faults.ground import children, wait_for
from tests.faults.storms import SECONDS, SEEDS
from tests.faults.visitor import Visitor
from tests.servers import free_port

THREADS = 4  # of the site: a connection each
HELD = 3

pytestmark = [pytest.mark.row(20), on_server]


@pytest.fixture
def site(ground, server, redis_url):
    """`ground` with the site served and a worker: yields its port, and who must not die."""
    port = free_port()
    ground.environment["REDIS_URL"] = redis_url
    with ground.web(port, THREADS) as web, ground.worker(beat=False) as worker:
        wait_for(lambda: len(children(worker.pid)) == 2)
        alive = [*children(web.pid), worker.pid, *children(worker.pid)]
        yield port
        assert [*children(web.pid), worker.pid, *children(worker.pid)] == alive


@pytest.fixture
def visitors(ground, site):
    return [Visitor(site, session) for session in ground.inside(visitor.ready_to_send, THREADS)]


def dies_at_once(server, _held):
    server.die()
    yield
    server.start()


def loses_one_backend(server, held):
    """PostgreSQL then cuts every connection and begins anew by itself."""
    os.kill(held, signal.SIGKILL)
    yield
    server.ask("SELECT 1", seconds=60)


@pytest.mark.parametrize("dies", [dies_at_once, loses_one_backend])
def test_what_is_under_way_is_answered_503_and_sent_again(
    ground, server, database, ledger, visitors, dies
):
    held = visitors[:HELD]
    with ThreadPoolExecutor(HELD) as pool, closing(psycopg.connect(database)) as holder:
        holder.execute("LOCK TABLE cpam_case IN EXCLUSIVE MODE")
        pressed = [pool.submit(student.press_send) for student in held]
        death = dies(server, wait_for(lambda: _all_wait(server)))
        next(death)
        answers = [one.result() for one in pressed]
        next(death, None)

    for answer in answers:
        says_that_nothing_is_saved(answer)
    assert ground.inside(inside.cases_a_student) == [0] * THREADS
    _all_send_theirs(ground, visitors, ledger)


def _all_wait(server):
    """The backend of one of those who wait for the lock, once they all do."""
    waiting = server.ask("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'").split()
    return int(waiting[0]) if len(waiting) == HELD else None


def says_that_nothing_is_saved(answer):
    assert (answer.status, answer.headers["Retry-After"]) == (503, "10")
    assert 'lang="fr"' in answer.page
    assert "no-store" in answer.headers["Cache-Control"]


def _all_send_theirs(ground, visitors, ledger):
    """Every thread of the site finds the server again by itself, and so does the worker."""
    with ThreadPoolExecutor(THREADS) as pool:
        answers = list(pool.map(Visitor.press_send, visitors))
    assert [answer.status for answer in answers] == [302] * len(visitors)
    assert ground.inside(inside.cases_a_student) == [1] * len(visitors)
    for case in ground.inside(inside.all_cases):
        ground.watch(case, affiliation="to_complete")
    assert ground.breaches(ledger) == []


def test_whoever_comes_while_it_is_away_is_told_so(ground, server, site, visitors, ledger):
    server.die()

    says_that_nothing_is_saved(visitors[0].get("/file/"))
    says_that_nothing_is_saved(visitors[0].press_send())
    probe = Visitor(site, session=None)
    assert probe.get("/healthz").status == 200
    assert '"database": "OperationalError"' in probe.get("/readyz").page

    server.start()
    assert visitors[0].get("/file/").status == 200
    _all_send_theirs(ground, visitors, ledger)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_file_that_was_taken_is_lost_however_often_it_dies(
    ground, server, site, ledger, seed, capsys
):
    dice, times = random.Random(seed), max(3, int(SECONDS / 10))
    with capsys.disabled():
        sys.stdout.write(f"\n{times} deaths of the database: STORM_SEEDS={seed}\n")
    visitors = [Visitor(site, key) for key in ground.inside(visitor.ready_to_send, THREADS * times)]
    with ThreadPoolExecutor(THREADS) as pool:
        sent = [pool.submit(_until_taken, student) for student in visitors]
        for number in range(1, times + 1):
            wait_for(lambda n=number: sum(one.done() for one in sent) >= n)
            time.sleep(dice.random() / 2)  # somewhere in the middle of the next ones
            server.die()
            server.start()

    answers = [status for one in sent for status in one.result()]
    assert set(answers) <= {302, 503}
    assert 503 in answers
    assert ground.inside(inside.cases_a_student) == [1] * len(visitors)
    assert ground.breaches("") == []


def _until_taken(student):
    """Press the button until the site says that it has the file: all statuses on the way."""
    statuses = [student.press_send().status]
    while statuses[-1] == 503:
        time.sleep(0.2)
        statuses.append(student.press_send().status)
    return statuses
