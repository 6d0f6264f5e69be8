"""Row 21: a database that is full, read-only or locked costs time alone: nothing is parked for it,
and who sends a file is told to come back.
"""

import sqlite3
import time
from contextlib import closing, contextmanager

import psycopg
import pytest
from django.db import DatabaseError, connection

from cpam import engine
from cpam.models import Case, Command
from tests.faults import inside, visitor
from tests.faults.conftest import on_file, on_server
from tests.faults.small_disk import small_disk
from tests.faults.storms import lasts

ATTEMPTS = "3"
STUMBLES = 8  # more than a case has attempts

pytestmark = pytest.mark.row(21)


@pytest.fixture
def due(ground):
    """Cases that wait for the engine, and students about to send a file: keys, and sessions."""
    ground.environment["ENGINE_MAX_ATTEMPTS"] = ATTEMPTS
    return ground.inside(inside.open_cases, 2), ground.inside(visitor.ready_to_send, 2)


def drain_in_vain(pages=None):
    """Ticks of a worker, which whatever a drain raises drains again. Returns how often one did."""
    stumbles, deadline = 0, time.monotonic() + 120
    while stumbles < STUMBLES and time.monotonic() < deadline:
        try:
            _take_no_more_than(pages)
            inside.leases_end()
            engine.drain(1)
        except DatabaseError:
            connection.close_if_unusable_or_obsolete()
            stumbles += 1
    return stumbles


def press_send_in_vain(sessions, pages=None):
    _take_no_more_than(pages)
    return visitor.press_send(sessions)


def pages_of_the_file():
    with connection.cursor() as cursor:
        return cursor.execute("PRAGMA page_count").fetchone()[0]


def _take_no_more_than(pages):
    """SQLite then says what it says on a full disk."""
    if pages:
        with connection.cursor() as cursor:
            cursor.execute(f"PRAGMA max_page_count = {pages}")


def parked():
    cases = Case.objects.exclude(park_reason="").count()
    return cases + Command.objects.exclude(park_reason="").count()


@contextmanager
def read_only(database):
    name = database.rsplit("/", 1)[1]
    with psycopg.connect(database, autocommit=True) as server:
        server.execute(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
        yield
        server.execute("SET default_transaction_read_only = off")
        server.execute(f'ALTER DATABASE "{name}" RESET default_transaction_read_only')


def all_goes_on(ground, ledger, due):
    """Nobody had to mend anything: the cases come to where they go, the files are taken once."""
    cases, sessions = due
    assert ground.inside(parked) == 0
    ground.inside(inside.leases_end)
    assert ground.inside(visitor.press_send, sessions) == [302] * len(sessions)
    assert ground.inside(inside.cases_a_student) == [1] * (len(cases) + len(sessions))
    for case in ground.inside(inside.all_cases):
        ground.drain_until(case, affiliation="to_complete")
    assert ground.breaches(ledger) == []


@on_server
def test_a_read_only_server_parks_nothing_and_takes_no_file(ground, database, ledger, due):
    with read_only(database):
        assert ground.inside(drain_in_vain) == STUMBLES
        assert ground.inside(visitor.press_send, due[1]) == [503, 503]
    all_goes_on(ground, ledger, due)


@on_server
def test_a_full_disk_under_the_server_parks_nothing(ground, server, database, ledger, due, request):
    capsys = request.getfixturevalue("capsys")
    with small_disk(server, database, capsys) as disk:
        disk.fill()
        assert ground.inside(drain_in_vain) == STUMBLES
        # Where a page has room left for its rows, a file is taken; it is all the same to be found.
        assert set(ground.inside(visitor.press_send, due[1])) <= {302, 503}
        disk.make_room()
        all_goes_on(ground, ledger, due)


@on_file
def test_a_full_disk_under_the_file_parks_nothing(ground, ledger, due):
    pages = ground.inside(pages_of_the_file)
    assert ground.inside(drain_in_vain, pages) == STUMBLES
    assert set(ground.inside(press_send_in_vain, due[1], pages)) <= {302, 503}
    all_goes_on(ground, ledger, due)


@on_file
def test_a_writer_that_holds_the_file_delays_and_no_more(ground, database, ledger, due):
    (case, _other), (session, _another) = due
    with closing(sqlite3.connect(database.removeprefix("sqlite:///"), isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        drained = ground.begin(inside.drain_until, case, {"affiliation": "to_complete"}, 90)
        pressed = ground.begin(visitor.press_send, [session])
        time.sleep(lasts(3, in_full=20))
        db.execute("ROLLBACK")
    assert pressed.value() == [302]
    assert drained.value()["affiliation"] == "to_complete"
    all_goes_on(ground, ledger, due)
