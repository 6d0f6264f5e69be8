"""SIGKILL in the middle of a transmission: the case still ends right, once."""

import os
import signal
import time

import pytest

from tests.faults.ground import calls, effects

UPLOADS = 6  # papers of the file, each a command before the one that names them
KILLED = -signal.SIGKILL


@pytest.mark.parametrize("point", ["CP4", "CP5", "CP6", "CP7", "CP8", "CP9"])
def test_a_drain_killed_there_loses_and_doubles_nothing(ground, ledger, point):
    case = ground.inside("open")

    killed = ground.manage("drain", "--until-idle", faults=f"{point}@{UPLOADS + 1}", check=False)

    assert killed.returncode == KILLED
    seen = ground.drain_until(case, affiliation="to_complete")
    assert effects(ledger, "submitAffiliation") == 1
    assert effects(ledger, "uploadDocument") == UPLOADS
    assert calls(ledger, "submitAffiliation") >= 1
    assert seen["events"].count("affiliation.send:moved") == 1
    assert ground.breaches(ledger) == []


def test_a_worker_killed_whole_while_the_fund_answers(ground_with_broker, ledger, tmp_path):
    ground, struck = ground_with_broker, tmp_path / "struck"
    case = ground.inside("open")

    with ground.worker(faults=f"CP6@{UPLOADS + 1}:stop", once=struck) as worker:
        deadline = time.monotonic() + 40
        while not struck.exists():
            assert time.monotonic() < deadline, (tmp_path / "worker.log").read_text()
            time.sleep(0.05)
        os.killpg(worker.pid, signal.SIGKILL)
    assert effects(ledger, "submitAffiliation") <= 1
    with ground.worker():
        ground.watch(case, affiliation="to_complete")
        ground.inside("answer", case)
        seen = ground.watch(case, affiliation="confirmed", certification="certified")

    assert effects(ledger, "submitAffiliation") == 1
    assert effects(ledger, "addDocuments") == 1
    assert seen["events"].count("affiliation.send:moved") == 1
    assert ground.breaches(ledger) == []
