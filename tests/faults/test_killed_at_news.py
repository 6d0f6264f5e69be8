"""Rows 10 to 12: SIGKILL while news of the fund is kept or applied; it is applied once."""

import pytest

from cpam.models import Inbox
from tests import telling
from tests.faults import inside


def kept(event_id):
    return Inbox.objects.filter(event_id=event_id).count()


@pytest.mark.parametrize(
    ("point", "rows"),
    [
        pytest.param("CP10", 0, marks=pytest.mark.row(10)),
        pytest.param("CP11", 1, marks=pytest.mark.row(11)),
    ],
)
def test_a_webhook_that_was_not_answered_comes_again_and_is_one(bare_ground, point, rows):
    ground, event = bare_ground, telling.event()
    case = ground.inside(inside.sent_case)

    ground.killed(inside.post_event, event, faults=f"{point}@1")

    assert ground.inside(kept, event["id"]) == rows
    assert ground.inside(inside.post_event, event) == 200
    assert ground.inside(kept, event["id"]) == 1
    seen = ground.drain_until(case, affiliation="under_review")
    assert seen["events"].count("affiliation.acknowledge:moved") == 1
    assert ground.breaches("") == []


@pytest.mark.row(12)
@pytest.mark.parametrize("nth", [1, 2])
def test_a_kill_while_news_is_applied_undoes_it_whole(bare_ground, nth):
    ground = bare_ground
    case = ground.inside(inside.sent_case)
    for sequence, type_ in enumerate(["acknowledged", "affiliated"], start=1):
        assert ground.inside(inside.post_event, telling.event(sequence, type_)) == 200

    ground.killed(inside.drain, faults=f"CP12@{nth}")

    assert ground.inside(inside.look, case)["affiliation"] == "sent"
    seen = ground.drain_until(case, affiliation="affiliated")
    moves = [
        "affiliation.send:moved",
        "affiliation.acknowledge:moved",
        "affiliation.affiliate:moved",
    ]
    assert seen["events"][1:] == moves
    assert ground.breaches("") == []
