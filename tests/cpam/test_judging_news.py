"""News of the fund: legal, echoed, early, contradictory, late, of an older sending."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Message
from cpam import engine, notifications
from cpam.models import Inbox
from tests.people import make_reviewer
from tests.telling import outcomes

pytestmark = pytest.mark.django_db

NIR = "203099935012384"  # invented; its key agrees
OTHER_NIR = "199019935012355"
NIA = "803099935012375"


def test_legal_news_is_applied_with_its_own_date(told):
    before = timezone.now() - timedelta(days=3)
    told.arrives(told.event("acknowledged") | {"occurred_at": before.isoformat()})
    event = told.case.events.latest("seq")
    assert told.case.affiliation == "under_review"
    assert (event.actor, event.source, event.occurred_at) == ("cpam", "cpam", before)


@pytest.mark.parametrize("written", ["1970-01-01T00:00:00Z", "2999-12-31T00:00:00Z"])
def test_a_date_that_cannot_be_is_the_day_on_which_it_came(told, written):
    told.arrives(told.event("acknowledged") | {"occurred_at": written})
    news, event = told.case.inbox.get(), told.case.events.latest("seq")
    assert event.occurred_at == news.received_at


def test_a_whole_life_in_order(told):
    told.says("acknowledged", "affiliated").says("provisional_number", number=NIA)
    told.says("certification_started").says("number_issued", number=NIR)
    told.says("number_certified", "rights_confirmed")
    case = told.case
    assert (case.affiliation, case.number, case.certification) == (
        "confirmed",
        "issued",
        "certified",
    )
    assert (case.card, case.doctor) == ("orderable", "declarable")


def test_an_echo_is_noted_and_moves_nothing(told):
    told.says("affiliated", "acknowledged")
    assert told.case.affiliation == "affiliated"
    assert outcomes(told.case) == [("affiliate", "moved"), ("acknowledge", "noted")]


def test_a_refusal_after_the_rights_were_opened_is_an_anomaly_and_calls_a_person(told):
    reviewer = make_reviewer()
    told.says("affiliated").says("refused", reason="Trop tard")
    assert told.case.affiliation == "affiliated"
    assert outcomes(told.case)[-1] == ("refuse", "anomaly")
    assert Message.objects.filter(user=reviewer, template="case_alert").exists()


def test_early_news_waits_and_is_applied_after_the_move_it_needs(told):
    told.says("affiliated", "number_certified").says("acknowledged")
    assert told.case.certification == "waiting"
    assert told.case.inbox.set_aside().count() == 1
    told.says("number_issued", number=NIR)
    assert told.case.certification == "certified"
    assert told.case.inbox.waiting().count() == 0


def test_while_one_waits_a_contradiction_waits_too(told):
    told.says("affiliated", "number_certified").says("doctor_registered")
    assert [name for name, _outcome in outcomes(told.case)] == ["affiliate"]
    told.says("number_issued", number=NIR)
    assert (told.case.certification, told.case.doctor) == ("certified", "registered")


def test_one_that_we_stumble_over_for_a_day_is_parked(told, monkeypatch):
    def stumble(*args):
        raise ValueError("our own mistake")

    monkeypatch.setattr(notifications, "tell", stumble)
    told.says("affiliated")
    told.case.inbox.update(aside_since=timezone.now() - timedelta(hours=25))
    told.case.wake()
    engine.drain(1)
    assert told.case.inbox.get().park_reason.startswith("ValueError")
    assert not engine.is_due()


def test_what_it_needs_not_coming_within_a_day_parks_it_alone(told):
    told.says("affiliated", "number_certified")
    tomorrow = timezone.now() + timedelta(hours=25)
    told.arrives(told.event("certification_started"), now=tomorrow)
    parked = Inbox.objects.get(type="number_certified")
    assert parked.park_reason
    assert told.case.certification == "in_progress"


def test_a_gap_is_waited_for_and_asked_for(told):
    first, second = told.event("acknowledged"), told.event("affiliated")
    told.arrives(second)
    assert told.case.affiliation == "sent"
    assert told.case.filing.poll_at <= timezone.now()
    told.arrives(first)
    assert outcomes(told.case) == [("acknowledge", "moved"), ("affiliate", "moved")]


def test_the_same_event_twice_is_applied_once(told):
    event = told.event("acknowledged")
    told.arrives(event)
    told.arrives(event)
    assert len(outcomes(told.case)) == 1


def test_another_event_in_a_place_taken_is_an_anomaly(told):
    told.says("acknowledged")
    told.sequence = 0
    told.says("affiliated")
    assert told.case.affiliation == "under_review"
    assert outcomes(told.case)[-1] == ("affiliate", "anomaly")


def test_an_unknown_word_is_kept_as_an_anomaly(told):
    told.says("card_blessed")
    assert outcomes(told.case) == [("unknown:card_blessed", "anomaly")]


def test_a_provisional_number_announced_as_permanent_waits(told):
    told.says("affiliated").says("number_issued", number=NIA)
    assert told.case.number == "none"
    assert told.case.inbox.set_aside().count() == 1


@pytest.mark.parametrize(("second", "alerts"), [(NIR, 0), (OTHER_NIR, 1)])
def test_a_second_number_that_differs_calls_a_person(told, second, alerts):
    reviewer = make_reviewer()
    told.says("affiliated").says("number_issued", number=NIR).says("number_issued", number=second)
    assert outcomes(told.case)[-1] == ("issue", "noted")
    assert Message.objects.filter(user=reviewer, template="case_alert").count() == alerts


def test_after_the_end_only_new_rights_are_news(told):
    told.says("refused", reason="Non").says("closed").says("affiliated")
    assert outcomes(told.case) == [
        ("refuse", "moved"),
        ("close", "noted"),
        ("affiliate", "moved"),
    ]


def test_news_of_an_older_sending_is_noted_and_its_acceptance_calls_a_person(told):
    reviewer = make_reviewer()
    case = told.case
    told.says("refused", reason="Non")
    case.filings.create(ordinal=2, client_reference="ES-2", reference="REF-2")
    old = told.event("affiliated") | {"reference": "REF-1"}
    case.affiliation = "sent"
    case.save()
    told.arrives(old)
    assert case.affiliation == "sent"
    assert outcomes(case)[-1] == ("affiliate", "noted")
    assert Message.objects.filter(user=reviewer).exists()


def test_one_event_that_we_stumble_over_holds_up_nothing(told, monkeypatch):
    def stumble(*args):
        raise ValueError("our own mistake")

    with monkeypatch.context() as broken:
        broken.setattr(notifications, "tell", stumble)
        told.says("affiliated")
    assert told.case.inbox.set_aside().get().trouble.startswith("ValueError")
    told.says("certification_started")
    assert told.case.affiliation == "affiliated"
    assert told.case.certification == "in_progress"
