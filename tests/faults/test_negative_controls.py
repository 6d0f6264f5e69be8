"""Controls C1 and C2: an engine built wrongly, which the auditor must find out."""

import uuid

import pytest

from cpam import engine, step
from cpam.calls import carry
from cpam.models import Command
from cpam.models.command import command_key
from tests.faults import inside
from tests.faults.ground import effects
from tests.faults.warm import Killed

ONCE_AFTER = {"operation": "submitAffiliation", "when": "after", "what": "reset", "times": 1}


def attempt_in_the_key(key):
    """C1: each try of a call has a key of its own."""
    perform = carry.Carry.make

    def make(call):
        command = call.command
        if command.attempt > 1:
            command.key = uuid.uuid5(command.key, str(command.attempt))
        return perform(call)

    carry.Carry.make = make
    return inside.drain_until(key, {"affiliation": "sent"}, 20)["affiliation"]


def state_in_messages(key):
    """C2: a message carries the work; the row is not due while somebody is at it."""

    def leave(row, now, *, again):
        row.next_run_at = None if again else now

    step._leave = leave
    engine.drain(5)


def keys_are_made_without_the_attempt(key):
    commands = Command.objects.filter(case=key)
    return all(
        row.key == command_key(row.case, row.event, row.operation, row.document_id)
        for row in commands
    )


@pytest.mark.row("C1")
def test_an_attempt_in_the_key_is_an_effect_that_nobody_asked_for(bare_ground, fund, ledger):
    ground = bare_ground
    # A fund that takes a second file of the same person for another one, as a real one would.
    fund(week=30, calls=[ONCE_AFTER], forgets_client_references=True)
    case = ground.inside(inside.open_case)

    assert ground.inside(attempt_in_the_key, case) == "sent"

    assert effects(ledger, "submitAffiliation") == 2
    assert {breach["invariant"] for breach in ground.breaches(ledger)} == {"I3"}


@pytest.mark.row("C1")
def test_the_same_fault_and_the_key_as_it_is_are_one_effect(bare_ground, fund, ledger):
    ground = bare_ground
    fund(week=30, calls=[ONCE_AFTER], forgets_client_references=True)
    case = ground.inside(inside.open_case)

    ground.drain_until(case, affiliation="sent")

    assert ground.inside(keys_are_made_without_the_attempt, case)
    assert effects(ledger, "submitAffiliation") == 1
    assert ground.breaches(ledger) == []


@pytest.mark.row("C2")
def test_a_state_in_messages_dies_with_whoever_took_the_message(ground, ledger):
    case = ground.inside(inside.open_case)

    act = ground.begin(state_in_messages, case, faults="CP5@3")
    with pytest.raises(Killed):
        act.value()

    assert {breach["invariant"] for breach in ground.breaches(ledger)} == {"I2"}
