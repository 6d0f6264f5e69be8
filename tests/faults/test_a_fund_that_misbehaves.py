"""Rows 22 to 27: whatever a fund does to one call, its effect is one, and nothing is dropped."""

import socket
import threading
import time
from contextlib import suppress

import pytest

from cpam import engine
from cpam.gateway import http
from cpam.gateway.base import Taken
from cpam.models import Case, Command, FundHealth
from tests.faults import inside
from tests.faults.ground import calls, effects, lines

SUBMIT = "submitAffiliation"

ONCE = [
    pytest.param({"what": "hang", "seconds": 5}, marks=pytest.mark.row(22, 23), id="timeout"),
    pytest.param({"what": "status", "status": 500}, marks=pytest.mark.row(24), id="500"),
    pytest.param({"what": "status", "status": 502}, marks=pytest.mark.row(24), id="502"),
    pytest.param({"what": "reset"}, marks=pytest.mark.row(23), id="reset"),
    pytest.param({"what": "drip", "seconds": 8}, marks=pytest.mark.row(26), id="drip"),
    pytest.param({"what": "malformed"}, marks=pytest.mark.row(27), id="malformed"),
]


def commands(key):
    rows = Command.objects.filter(case=key).order_by("position")
    return [[row.operation, row.outcome, row.attempt, bool(row.park_reason)] for row in rows]


def fund_opens():
    """Until when nobody calls: the time that the fund asked for, from when all are told."""
    return FundHealth.objects.get().open_until.timestamp()


def parked():
    return Case.objects.parked().count()


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize("fault", ONCE)
def test_an_unknown_outcome_is_asked_again_with_the_same_key(
    bare_ground, fund, ledger, fault, when
):
    ground = bare_ground
    ground.environment["CPAM_GATEWAY_TIMEOUT"] = "0.5"
    fund(week=30, calls=[{"operation": SUBMIT, "when": when, "times": 1, **fault}])
    case = ground.inside(inside.open_case)

    ground.drain_until(case, affiliation="sent")

    assert effects(ledger, SUBMIT) == 1
    assert calls(ledger, SUBMIT) == 2
    assert len({call["key"] for call in lines(ledger, "call", SUBMIT)}) == 1
    assert ground.breaches(ledger) == []


@pytest.mark.row(25)
def test_429_holds_every_worker_as_long_as_it_says(bare_ground, fund, ledger):
    ground = bare_ground
    busy = {"what": "status", "status": 429, "retry_after": 3, "times": 1}
    fund(week=30, calls=[{"operation": SUBMIT, **busy}])
    cases = ground.inside(inside.open_cases, 2)

    two = [ground.begin(inside.drain_until, key, {"affiliation": "sent"}, 20) for key in cases]

    assert [act.value()["affiliation"] for act in two] == ["sent", "sent"]
    first, *later = [call["at"] for call in lines(ledger, "call", SUBMIT)]
    uploads = [call["at"] for call in lines(ledger, "call", "uploadDocument")]
    opens = ground.inside(fund_opens)
    # The other worker's call may be under way while all are told, and one more be intended.
    assert sum(opens - 3 < at < first + 3 for at in (*later, *uploads)) <= 2
    assert max(later) - first >= 3
    assert [row[2] for key in cases for row in ground.inside(commands, key)][-1] == 1


@pytest.mark.row(25)
def test_two_workers_together_keep_to_the_quota(bare_ground, fund, ledger):
    ground = bare_ground
    ground.environment["CPAM_CALLS_PER_SECOND"] = "5"
    fund(week=30)
    cases = ground.inside(inside.open_cases, 2)

    two = [ground.begin(inside.drain_until, key, {"affiliation": "sent"}, 20) for key in cases]

    assert [act.value()["affiliation"] for act in two] == ["sent", "sent"]
    asked = [
        call["at"] for name in ("uploadDocument", SUBMIT) for call in lines(ledger, "call", name)
    ]
    for begin in asked:
        assert sum(begin <= at < begin + 1 for at in asked) <= 5 + 5  # the bucket, and its refill


@pytest.mark.row(26)
def test_slow_but_in_time_is_taken_at_once_and_overruns_no_lease(bare_ground, fund, ledger):
    ground = bare_ground
    slow = {"what": "slow", "seconds": 2, "times": 1}
    fund(week=30, calls=[{"operation": SUBMIT, **slow}])
    case = ground.inside(inside.open_case)

    two = [ground.begin(inside.drain_until, case, {"affiliation": "sent"}, 20) for _ in range(2)]

    assert {act.value()["affiliation"] for act in two} == {"sent"}
    assert calls(ledger, SUBMIT) == effects(ledger, SUBMIT) == 1
    assert ground.inside(inside.look, case)["fenced_out"] == 0
    assert ground.breaches(ledger) == []


@pytest.mark.row(27)
@pytest.mark.parametrize(("status", "outcome"), [(422, "refused"), (409, "conflict")])
def test_a_refusal_for_ever_waits_for_a_person_and_is_not_asked_again(
    bare_ground, fund, ledger, status, outcome
):
    ground = bare_ground
    fund(week=30, calls=[{"operation": SUBMIT, "what": "status", "status": status}])
    case = ground.inside(inside.open_case)

    ground.drain_until(case, open=0)
    ground.inside(inside.leases_end)
    ground.inside(inside.drain)

    assert ground.inside(commands, case)[-1] == ["submit_affiliation", outcome, 1, True]
    assert ground.inside(parked) == 1
    assert calls(ledger, SUBMIT) == 1
    assert ground.breaches(ledger) == []


@pytest.mark.row(27)
def test_a_status_that_nobody_knows_is_parked_after_so_many_tries(bare_ground, fund, ledger):
    ground = bare_ground
    ground.environment["ENGINE_MAX_ATTEMPTS"] = "2"
    fund(week=30, calls=[{"operation": SUBMIT, "what": "status", "status": 299}])
    case = ground.inside(inside.open_case)

    ground.drain_until(case, parked=True)

    assert ground.inside(commands, case)[-1] == ["submit_affiliation", "", 2, True]
    assert ground.breaches(ledger) == []


def two_files_one_reference():
    """What becomes of the second file that a fund gives the reference of the first."""
    inside.sent_case("REF-1")
    key = inside.open_case()
    http.HttpGateway.perform = lambda *_: Taken(
        {"reference": "REF-1", "received_at": "now", "token": "t"}
    )
    engine.drain(3)
    return [Case.objects.get(pk=key).affiliation, commands(key)[-1], parked()]


@pytest.mark.row(27)
def test_a_reference_already_in_use_waits_for_a_person(bare_ground):
    state, submit, waiting = bare_ground.inside(two_files_one_reference)
    assert state == "preparing"
    assert submit == ["submit_affiliation", "done", 1, True]
    assert waiting == 1
    assert bare_ground.breaches("") == []


def seconds_of_headers_that_drip():
    """How long a call waits for a fund that sends a byte of its headers every tenth of a second."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_drip, args=(server,), daemon=True).start()
        url = f"http://127.0.0.1:{server.getsockname()[1]}/v1"
        begin = time.monotonic()
        answer = http.HttpGateway(url, "secret", 0.6).events("REF-1", 0)
        return [time.monotonic() - begin, type(answer).__name__]


def _drip(server):
    line, _address = server.accept()
    with line, suppress(OSError):
        for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"y" * 1000:
            line.sendall(bytes([byte]))
            time.sleep(0.1)


@pytest.mark.row(26)
def test_headers_that_come_byte_by_byte_are_cut_off_in_time(bare_ground):
    seconds, answer = bare_ground.inside(seconds_of_headers_that_drip)
    assert answer == "Unknown"
    assert seconds < 50  # of a hundred that the fund would take
