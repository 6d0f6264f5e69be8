"""Row 30 on real servers: news by webhook alone; by polls too where webhooks fail in every way."""

import pytest

from tests.faults import inside
from tests.faults.ground import effects
from tests.servers import free_port

CERTIFIED = {"affiliation": "confirmed", "certification": "certified"}

pytestmark = pytest.mark.row(30)


@pytest.fixture
def site(bare_ground, fund, redis_url):
    """`site(**faults)`: web and worker, and a fund that posts its news there."""
    port = free_port()
    bare_ground.environment["REDIS_URL"] = redis_url

    def start(**webhooks):
        url = f"http://127.0.0.1:{port}/webhooks/cpam/"
        fund(week=0.4, script="smooth", webhook=url, seed=7, webhooks=webhooks)
        return bare_ground, port

    return start


def test_webhooks_alone_bring_the_case_to_its_end(site, ledger):
    ground, port = site()
    ground.environment["ENGINE_POLL_FIRST"] = "300"
    with ground.web(port), ground.worker():
        case = ground.inside(inside.open_case)
        seen = ground.watch(case, **CERTIFIED)
    assert not any(event.endswith("anomaly") for event in seen["events"])
    assert ground.breaches(ledger) == []


def test_a_fund_that_mails_badly_brings_it_as_far(site, ledger):
    ground, port = site(drop=0.3, duplicate=0.5, delay=2, forged=0.5, other_body=0.3)
    with ground.web(port), ground.worker():
        case = ground.inside(inside.open_case)
        seen = ground.watch(case, **CERTIFIED)
    moved = [event for event in seen["events"] if event.endswith("moved")]
    assert len(moved) == len(set(moved))
    assert effects(ledger, "submitAffiliation") == 1
    assert ground.breaches(ledger) == []
