"""Row 16: a worker that is paused past its lease finds another version and drops what it holds."""

import signal
import time

import pytest

from tests.faults import inside
from tests.faults.ground import LEASE, calls, effects, wait_for


@pytest.mark.row(16)
def test_the_late_result_is_dropped_and_the_fund_did_it_once(ground, ledger, tmp_path):
    case, struck = ground.inside(inside.open_case), tmp_path / "struck"
    paused = ground.begin(inside.drain_to_the_end, faults="CP7@7:stop", once=struck)
    wait_for(struck.exists)
    time.sleep(LEASE)

    ground.drain_until(case, affiliation="to_complete")
    paused.kill(signal.SIGCONT)
    paused.value()

    seen = ground.inside(inside.look, case)
    assert seen["fenced_out"] == 1
    assert seen["events"].count("affiliation.send:moved") == 1
    assert effects(ledger, "submitAffiliation") == 1
    assert calls(ledger, "submitAffiliation") == 2
    assert ground.breaches(ledger) == []
