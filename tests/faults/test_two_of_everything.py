"""Rows 16 and 34: two drains, or two workers with a beat each, do everything once."""

import pytest

from accounts.models import Message
from cpam.models import Case
from tests.faults import inside
from tests.faults.ground import calls, effects
from tests.faults.storms import lasts

CASES = lasts(10, in_full=50)


def messages_a_case():
    """How many messages were written to the student of each case."""
    return [Message.objects.filter(user=case.dossier.owner).count() for case in Case.objects.all()]


@pytest.mark.row(16)
def test_two_drains_on_the_same_cases_call_and_write_once(bare_ground, fund, ledger):
    ground = bare_ground
    ground.environment["ENGINE_LEASE"] = "120"  # as in production: nobody outlasts it
    fund(week=600)
    cases = ground.inside(inside.open_cases, CASES)
    ends = [cases[0], cases[-1]]
    two = [ground.begin(inside.drain_until, key, {"affiliation": "sent"}, 120) for key in ends]

    assert [act.value()["affiliation"] for act in two] == ["sent", "sent"]
    for case in cases:
        ground.drain_until(case, affiliation="sent")
    assert calls(ledger, "submitAffiliation") == effects(ledger, "submitAffiliation") == CASES
    assert len(set(ground.inside(messages_a_case))) == 1
    assert ground.breaches(ledger) == []


@pytest.mark.row(34)
def test_two_workers_with_a_beat_each_do_everything_once(ground_with_broker, ledger):
    ground = ground_with_broker
    with ground.worker(), ground.worker(name="other"):
        cases = ground.inside(inside.open_cases, 4)
        for case in cases:
            ground.watch(case, affiliation="to_complete")
    assert effects(ledger, "submitAffiliation") == len(cases)
    assert len(set(ground.inside(messages_a_case))) == 1
    assert ground.breaches(ledger) == []
