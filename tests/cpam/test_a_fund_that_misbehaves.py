"""Whatever a fund does to one call, its effect is one, and nothing is dropped."""

import json
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Message
from cpam import engine
from cpam.audit import audit
from cpam.calls import carry
from cpam.models import Case, Command, FundHealth
from tests.cases import make_case, move
from tests.people import make_reviewer
from tests.servers import simulator

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def fund_that(contract, tmp_path, monkeypatch):
    """`fund_that(what="hang", …)`: the fault that the first submission meets. Yields its ledger."""
    monkeypatch.setattr(carry, "pause", lambda attempt: timedelta(seconds=0.1))
    monkeypatch.setattr("cpam.fund.FIRST_PAUSE", timedelta(seconds=0.1))
    running = []

    def start(**fault):
        plan = tmp_path / "faults.json"
        plan.write_text(json.dumps({"calls": [{"operation": "submitAffiliation", **fault}]}))
        server = simulator(tmp_path / "ledger.jsonl", week=30, faults=plan)
        contract.CPAM_GATEWAY_URL = server.__enter__()
        contract.CPAM_GATEWAY_TIMEOUT = 1
        running.append(server)
        return tmp_path / "ledger.jsonl"

    yield start
    for server in running:
        server.__exit__(None, None, None)


def drain_for(case, seconds=10, **expected):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        engine.drain(1)
        case.refresh_from_db()
        if all(getattr(case, name) == value for name, value in expected.items()):
            return
        time.sleep(0.05)
    raise AssertionError(list(case.commands.values_list("operation", "outcome", "trouble")))


def lines(ledger, line, operation="submitAffiliation"):
    found = (json.loads(text) for text in ledger.read_text().splitlines())
    return [entry for entry in found if entry["line"] == line and entry["operation"] == operation]


@pytest.mark.parametrize("when", ["before", "after"])
@pytest.mark.parametrize(
    "fault",
    [
        {"what": "hang", "seconds": 2},
        {"what": "reset"},
        {"what": "status", "status": 500},
        {"what": "status", "status": 502},
        {"what": "malformed"},
        {"what": "drip", "seconds": 4},
    ],
    ids=lambda fault: f"{fault['what']}{fault.get('status', '')}",
)
def test_an_unknown_outcome_is_asked_again_with_the_same_key(fund_that, fault, when):
    ledger = fund_that(when=when, times=1, **fault)
    case = make_case(channel="http")

    drain_for(case, affiliation="sent")

    assert len(lines(ledger, "effect")) == 1
    assert len({call["key"] for call in lines(ledger, "call")}) == 1
    assert len(lines(ledger, "call")) == 2
    assert list(audit(ledger)) == []


def test_429_holds_every_call_as_long_as_it_says(fund_that):
    ledger = fund_that(what="status", status=429, retry_after=2, times=1)
    case = make_case(channel="http")

    drain_for(case, affiliation="sent")

    first, second = (call["at"] for call in lines(ledger, "call"))
    assert second - first >= 2
    assert case.commands.get(operation="submit_affiliation").attempt == 1


def test_a_wrong_secret_stops_the_calls_and_refuses_no_file(fund_that, settings):
    reviewer = make_reviewer()
    fund_that(what="slow", seconds=0)
    settings.CPAM_GATEWAY_SECRETS = ["another secret"]
    case = make_case(channel="http")

    for _ in range(3):
        engine.drain(1)

    case.refresh_from_db()
    assert case.affiliation == "preparing"
    assert FundHealth.objects.get().open_until > timezone.now()
    assert set(case.commands.values_list("attempt", "outcome")) == {(0, "")}
    assert Message.objects.filter(user=reviewer, template="case_alert").count() == 1

    settings.CPAM_GATEWAY_SECRETS = ["a secret agreed for tests"]
    FundHealth.objects.update(open_until=None)
    case.wake()
    drain_for(case, affiliation="sent")


@pytest.mark.parametrize(("status", "outcome"), [(422, "refused"), (409, "conflict")])
def test_what_will_never_be_taken_waits_for_a_person(fund_that, status, outcome):
    reviewer = make_reviewer()
    fund_that(what="status", status=status, times=1)
    case = make_case(channel="http")

    deadline = time.monotonic() + 8
    while case.commands.open().exists() and time.monotonic() < deadline:
        engine.drain(1)

    case.refresh_from_db()
    command = case.commands.get(operation="submit_affiliation")
    assert (command.outcome, case.affiliation) == (outcome, "preparing")
    assert list(Case.objects.parked()) == [case]
    assert not case.is_being_sent
    assert Message.objects.filter(user=reviewer, template="case_alert").exists()
    move(case, "affiliation.return")
    assert case.affiliation == "to_correct"


def test_after_too_many_attempts_it_is_parked_and_a_person_resumes_it(fund_that, settings):
    settings.ENGINE_MAX_ATTEMPTS = 3
    ledger = fund_that(what="status", status=500, times=3)
    case = make_case(channel="http")

    drain_for(case, affiliation="preparing", seconds=0.5)
    deadline = time.monotonic() + 8
    while not Case.objects.parked().exists() and time.monotonic() < deadline:
        engine.drain(1)
        time.sleep(0.05)

    command = case.commands.get(operation="submit_affiliation")
    assert (command.attempt, command.outcome) == (3, "")
    assert "unknown" in command.park_reason
    assert list(audit(ledger)) == []

    command.resume()
    drain_for(case, affiliation="sent")
    assert Command.objects.exclude(park_reason="").count() == 0
    assert len(lines(ledger, "effect")) == 1


def test_a_fund_down_for_everybody_costs_no_more_attempts(fund_that, settings, monkeypatch):
    monkeypatch.setattr("cpam.fund.FIRST_PAUSE", timedelta(seconds=60))
    fund_that(operation="*", what="status", status=500)
    cases = [make_case(channel="http", postcode="69001") for _ in range(2)]

    deadline = time.monotonic() + 15
    while not FundHealth.objects.filter(open_until__gt=timezone.now()).exists():
        assert time.monotonic() < deadline
        engine.drain(1)
        time.sleep(0.05)
    Case.objects.update(next_run_at=timezone.now())
    engine.drain(1)

    tried = sum(sum(case.commands.values_list("attempt", flat=True)) for case in cases)
    assert tried == 5
