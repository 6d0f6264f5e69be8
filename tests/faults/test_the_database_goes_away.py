"""Row 20, part by part: a connection that is cut costs time alone."""

import time

import psycopg
import pytest
from django.db import DatabaseError, OperationalError, connection

from cpam import engine
from cpam.models import Case, Command
from tests.faults import inside
from tests.faults.conftest import on_server
from tests.faults.ground import effects


def drain_as_a_worker(seconds):
    """Ticks of a worker: whatever a drain raises, the next tick drains again."""
    stumbles, deadline = 0, time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            engine.drain(1)
        except DatabaseError:
            connection.close_if_unusable_or_obsolete()
            connection.close()
            stumbles += 1
        time.sleep(0.05)
    return stumbles


def parked():
    cases = Case.objects.exclude(park_reason="").count()
    return cases + Command.objects.exclude(park_reason="").count()


@pytest.mark.row(20)
@on_server
def test_a_backend_killed_under_a_worker_is_replaced(ground, database, ledger):
    case = ground.inside(inside.open_case)
    act = ground.begin(drain_as_a_worker, 6)
    with psycopg.connect(database, autocommit=True) as server:
        for _ in range(8):
            server.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
            time.sleep(0.4)
    act.value()
    ground.inside(inside.leases_end)
    ground.drain_until(case, affiliation="to_complete")
    assert effects(ledger, "submitAffiliation") == 1
    assert ground.inside(parked) == 0
    assert ground.breaches(ledger) == []


def get_while_the_database_is_away(method):
    """Status, Retry-After and text of an answer given without a database."""
    from django.test import Client  # noqa: PLC0415 - in the fork alone

    from tests.people import make_student, sign_in  # noqa: PLC0415

    headers = {"host": "localhost", "accept-language": "fr"}
    client = Client(headers=headers, raise_request_exception=False)
    sign_in(client, make_student("away@example.org"))

    def lost(execute, sql, params, many, context):
        raise OperationalError("server closed the connection")

    with connection.execute_wrapper(lost):
        answer = getattr(client, method)("/file/")
    return [answer.status_code, answer.headers.get("Retry-After"), answer.content.decode()]


@pytest.mark.row(20)
@on_server
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_request_under_way_is_answered_503_and_names_nobody(bare_ground, method):
    status, again, page = bare_ground.inside(get_while_the_database_is_away, method)
    assert (status, again) == (503, "10")
    assert 'lang="fr"' in page
    assert "away@example.org" not in page
