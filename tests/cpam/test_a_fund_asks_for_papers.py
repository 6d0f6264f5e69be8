"""A fund asks for papers: known or not, named or not, with a last day or with none that can be."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Message
from tests.cases import move, replace_paper
from tests.people import make_reviewer
from tests.telling import outcomes

pytestmark = pytest.mark.django_db


def test_a_document_asked_once_covered_is_noted_opened_and_told(told):
    reviewer = make_reviewer()
    told.says("affiliated").says("documents_asked", documents=["bank_details"], reason="Illisible")
    case = told.case
    assert outcomes(case)[-1] == ("ask", "noted")
    assert case.dossier.corrections == ["bank_details"]
    templates = set(Message.objects.values_list("user", "template"))
    assert {(case.dossier.owner.pk, "case_asked_late"), (reviewer.pk, "case_alert")} <= templates
    assert not case.send_late_papers()
    replace_paper(case, "bank_details")
    assert case.send_late_papers()
    commands = case.events.latest("seq").commands.order_by("position")
    assert [command.operation for command in commands] == [
        "upload_document",
        "add_documents",
    ]
    assert case.dossier.corrections == []


def test_a_kind_that_we_do_not_know_becomes_another_paper_in_its_words(told):
    told.says("documents_asked", documents=["attestation_de_loyer"])
    event = told.case.events.latest("seq")
    assert event.payload["kinds"] == ["other_paper"]
    assert event.remark.text == "attestation_de_loyer"


@pytest.mark.parametrize("data", [{}, {"documents": []}, {"documents": [], "reason": "Un bail"}])
def test_a_request_that_names_no_paper_can_be_answered_with_one(told, data):
    told.says("documents_asked", **data)
    assert list(told.case.wanted()) == ["other_paper"]
    assert told.case.dossier.corrections == ["other_paper"]
    replace_paper(told.case, "other_paper")
    move(told.case, "affiliation.answer")
    assert told.case.affiliation == "under_review"


@pytest.mark.parametrize("due_on", ["9999-12-31", "0001-01-01", "2020-01-01", "soon", 7])
def test_a_last_day_that_cannot_be_meant_is_none(told, due_on):
    told.says("documents_asked", documents=["identity"], due_on=due_on)
    assert "due_on" not in told.case.events.latest("seq").payload


def test_a_last_day_is_kept(told):
    day = (timezone.now() + timedelta(days=20)).date().isoformat()
    told.says("documents_asked", documents=["identity"], due_on=day)
    assert told.case.events.latest("seq").payload["due_on"] == day
