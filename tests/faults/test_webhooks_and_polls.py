"""News by webhook alone, and by polls alone where webhooks are lost, doubled, late and forged."""

import json

from tests.faults.ground import Ground, effects
from tests.servers import free_port, simulator

CERTIFIED = {"affiliation": "confirmed", "certification": "certified"}


def test_webhooks_alone_bring_the_case_to_its_end(database, redis_url, ledger, tmp_path):
    port = free_port()
    webhook = f"http://127.0.0.1:{port}/webhooks/cpam/"
    with simulator(ledger, week=0.4, script="smooth", webhook=webhook) as gateway:
        ground = Ground(tmp_path, database, gateway, redis_url)
        ground.environment["ENGINE_POLL_FIRST"] = "300"
        with ground.web(port), ground.worker():
            case = ground.inside("open")
            seen = ground.watch(case, **CERTIFIED)
    assert not any(event.endswith("anomaly") for event in seen["events"])
    assert ground.breaches(ledger) == []


def test_a_fund_that_mails_badly_brings_it_as_far(database, redis_url, ledger, tmp_path):
    port, plan = free_port(), tmp_path / "faults.json"
    webhook = f"http://127.0.0.1:{port}/webhooks/cpam/"
    wrong = {"drop": 0.3, "duplicate": 0.5, "delay": 2, "forged": 0.5, "other_body": 0.3}
    plan.write_text(json.dumps({"seed": 7, "webhooks": wrong}))
    with simulator(ledger, week=0.4, faults=plan, script="smooth", webhook=webhook) as gateway:
        ground = Ground(tmp_path, database, gateway, redis_url)
        with ground.web(port), ground.worker():
            case = ground.inside("open")
            seen = ground.watch(case, **CERTIFIED)
    moved = [event for event in seen["events"] if event.endswith("moved")]
    assert len(moved) == len(set(moved))
    assert effects(ledger, "submitAffiliation") == 1
    assert ground.breaches(ledger) == []
