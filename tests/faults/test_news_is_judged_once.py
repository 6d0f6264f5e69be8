"""Rows 28 to 33: news twice, late, shuffled, forged, replayed, too early; it counts once."""

import random
import time

import pytest
from django.db import transaction
from django.utils import timezone

from accounts.models import Message
from cpam import engine, results
from cpam.models import Case, Event, Inbox
from tests import telling
from tests.faults import inside
from tests.faults.ground import effects
from tests.people import make_reviewer

LIFE = ["acknowledged", "affiliated", "certification_started", "rights_confirmed"]
NIR = "203099935012384"  # invented; its key agrees


def life():
    """An affiliation as the fund tells it, in order."""
    events = [telling.event(number, type_) for number, type_ in enumerate(LIFE[:3], start=1)]
    issued = telling.event(4, "number_issued", number=NIR)
    certified = telling.event(5, "number_certified")
    return [*events, issued, certified, telling.event(6, "rights_confirmed")]


def with_reviewer():
    make_reviewer()
    return inside.sent_case()


def rows():
    return {
        "kept": Inbox.objects.count(),
        "applied": Inbox.objects.exclude(applied_at=None).count(),
        "events": Event.objects.filter(key__startswith="inbox:").count(),
        "anomalies": Event.objects.filter(outcome="anomaly").count(),
        "alerts": Message.objects.filter(template="case_alert").count(),
    }


@pytest.mark.row(28)
def test_an_old_state_again_lowers_nothing_and_a_contradiction_calls_a_person(bare_ground):
    ground = bare_ground
    case = ground.inside(with_reviewer)
    told = ["acknowledged", "affiliated", "acknowledged", "refused"]
    for sequence, type_ in enumerate(told, start=1):
        ground.inside(inside.post_event, telling.event(sequence, type_))

    seen = ground.drain_until(case, affiliation="affiliated")

    assert seen["events"][-2:] == [
        "affiliation.acknowledge:noted",
        "affiliation.refuse:anomaly",
    ]
    assert ground.inside(rows)["alerts"] == 1
    assert ground.breaches("") == []


@pytest.mark.row(29)
def test_five_webhooks_at_once_are_one(bare_ground):
    ground, event = bare_ground, telling.event()
    case = ground.inside(inside.sent_case)

    five = [ground.begin(inside.post_event, event) for _ in range(5)]

    assert [act.value() for act in five] == [200] * 5
    ground.drain_until(case, affiliation="under_review")
    assert ground.inside(rows) | {"alerts": 0} == {
        "kept": 1,
        "applied": 1,
        "events": 1,
        "anomalies": 0,
        "alerts": 0,
    }


@pytest.mark.row(29)
def test_two_different_webhooks_at_once_are_both_applied(bare_ground):
    ground = bare_ground
    case = ground.inside(inside.sent_case)

    both = [
        ground.begin(inside.post_event, telling.event(1, "acknowledged")),
        ground.begin(inside.post_event, telling.event(2, "affiliated")),
    ]

    assert {act.value() for act in both} <= {200, 202}
    seen = ground.drain_until(case, affiliation="affiliated")
    assert seen["events"][-2:] == ["affiliation.acknowledge:moved", "affiliation.affiliate:moved"]


@pytest.mark.row(30)
@pytest.mark.parametrize("seed", [3, 17])
def test_shuffled_and_with_holes_it_ends_as_in_order(bare_ground, seed):
    ground, events, dice = bare_ground, life(), random.Random(seed)
    case = ground.inside(inside.sent_case)
    lost = events.pop(dice.randrange(len(events)))
    dice.shuffle(events)
    for event in events:
        assert ground.inside(inside.post_event, event) in {200, 202}
        ground.inside(inside.drain, 1)

    ground.inside(inside.post_event, lost)

    seen = ground.drain_until(case, affiliation="confirmed", certification="certified")
    moved = [event for event in seen["events"] if event.endswith("moved")]
    assert moved == [
        "affiliation.send:moved",
        "affiliation.acknowledge:moved",
        "affiliation.affiliate:moved",
        "certification.start:moved",
        "number.issue:moved",
        "doctor.offer:moved",
        "certification.certify:moved",
        "card.offer:moved",
        "affiliation.confirm:moved",
    ]
    assert ground.breaches("") == []


@pytest.mark.row(30)
def test_a_poll_fills_the_hole_that_lost_webhooks_leave(bare_ground, fund, ledger):
    ground = bare_ground
    fund(week=0.05, script="smooth", webhooks={"drop": 1.0})
    case = ground.inside(inside.open_case)
    ground.drain_until(case, affiliation="confirmed", certification="certified")
    assert effects(ledger, "submitAffiliation") == 1
    assert ground.breaches(ledger) == []


@pytest.mark.row(31)
@pytest.mark.parametrize("secret", ["forged", "another key"])
def test_a_forged_one_leaves_nothing(bare_ground, secret):
    ground = bare_ground
    ground.inside(inside.sent_case)
    before = ground.inside(rows)
    assert ground.inside(inside.post_event, telling.event(), secret) == 401
    assert ground.inside(rows) == before


@pytest.mark.row(32)
def test_a_replay_from_another_time_changes_nothing(bare_ground):
    ground = bare_ground
    ground.inside(inside.sent_case)
    for seconds in (-400, 400):
        stamp = time.time() + seconds
        assert ground.inside(inside.post_event, telling.event(), "", stamp) == 401
    assert ground.inside(rows)["kept"] == 0


@pytest.mark.row(32)
def test_the_same_id_with_another_body_is_refused_and_calls_a_person(bare_ground):
    ground, event = bare_ground, telling.event()
    case = ground.inside(with_reviewer)
    ground.inside(inside.post_event, event)

    assert ground.inside(inside.post_event, event | {"type": "closed"}) == 409

    seen = ground.drain_until(case, affiliation="under_review")
    assert "affiliation.close:moved" not in seen["events"]
    assert ground.inside(rows)["alerts"] == 1


def learn_the_reference():
    """Our own 202 is committed after the news came."""
    case, now = Case.objects.get(), timezone.now()
    submit = case.commands.get(operation="submit_affiliation")
    case.commands.exclude(pk=submit.pk).update(outcome="done")
    with transaction.atomic():
        case.lock()
        submit.finish("done", now, {"reference": "REF-1", "received_at": "now"})
        results.taken(case, submit, now)
    engine.drain(1)


@pytest.mark.row(33)
def test_news_of_a_reference_not_known_yet_is_kept_and_applied_once_it_is(bare_ground):
    ground, event = bare_ground, telling.event()
    case = ground.inside(inside.open_case)
    assert ground.inside(inside.post_event, event) == 202
    assert ground.inside(inside.post_event, event) == 202
    assert ground.inside(rows)["applied"] == 0

    ground.inside(learn_the_reference)

    seen = ground.inside(inside.look, case)
    assert seen["events"].count("affiliation.acknowledge:moved") == 1
    assert ground.inside(rows)["applied"] == 1


@pytest.mark.row(33)
def test_news_of_nobody_waits_unapplied(bare_ground):
    ground = bare_ground
    assert ground.inside(inside.post_event, telling.event(reference="NOBODY")) == 202
    ground.inside(inside.drain, 1)
    assert ground.inside(rows) == {
        "kept": 1,
        "applied": 0,
        "events": 0,
        "anomalies": 0,
        "alerts": 0,
    }
