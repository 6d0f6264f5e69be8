"""Rows 4 to 9: SIGKILL in the middle of a transmission; the case still ends right, once."""

import os
import signal

import pytest

from tests.faults import inside
from tests.faults.ground import calls, effects, wait_for

UPLOADS = 6  # papers of the file, each a command before the one that names them


@pytest.mark.parametrize(
    "point",
    [
        pytest.param(name, marks=pytest.mark.row(row))
        for row, name in enumerate(["CP4", "CP5", "CP6", "CP7", "CP8", "CP9"], start=4)
    ],
)
def test_a_drain_killed_there_loses_and_doubles_nothing(ground, ledger, point):
    case = ground.inside(inside.open_case)

    ground.killed(inside.drain_to_the_end, faults=f"{point}@{UPLOADS + 1}")

    seen = ground.drain_until(case, affiliation="to_complete")
    assert effects(ledger, "submitAffiliation") == 1
    assert effects(ledger, "uploadDocument") == UPLOADS
    assert calls(ledger, "submitAffiliation") >= 1
    assert seen["events"].count("affiliation.send:moved") == 1
    assert ground.breaches(ledger) == []


@pytest.mark.row(6)
def test_so_does_the_command_that_an_operator_runs(ground, ledger):
    case = ground.inside(inside.open_case)

    killed = ground.manage("drain", "--until-idle", faults="CP6@2", check=False)

    assert killed.returncode == -signal.SIGKILL
    ground.drain_until(case, affiliation="to_complete")  # after a real lease
    assert effects(ledger, "uploadDocument") == UPLOADS
    assert ground.breaches(ledger) == []


@pytest.mark.row(6)
def test_a_worker_killed_whole_while_the_fund_answers(ground_with_broker, ledger, tmp_path):
    ground, struck = ground_with_broker, tmp_path / "struck"
    case = ground.inside(inside.open_case)

    with ground.worker(faults=f"CP6@{UPLOADS + 1}:stop", once=struck) as worker:
        wait_for(struck.exists, why=(tmp_path / "worker.log").read_text)
        os.killpg(worker.pid, signal.SIGKILL)
    assert effects(ledger, "submitAffiliation") <= 1
    with ground.worker():
        ground.watch(case, affiliation="to_complete")
        ground.inside(inside.answer, case)
        seen = ground.watch(case, affiliation="confirmed", certification="certified")

    assert effects(ledger, "submitAffiliation") == 1
    assert effects(ledger, "addDocuments") == 1
    assert seen["events"].count("affiliation.send:moved") == 1
    assert ground.breaches(ledger) == []
