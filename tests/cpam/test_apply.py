"""`Case.apply()` is the only writer of a track, and writes all of a move or nothing."""

import pytest
from django.db import DatabaseError, transaction

from accounts.models import Message
from cpam import notifications
from cpam.facts import Facts, NumberFacts
from cpam.models import Case, Event
from cpam.moves import Actor, NotAllowed, Source
from tests.cases import CERTIFIED, NIA, NIR, make_case, move, replace_paper

pytestmark = pytest.mark.django_db


def test_a_submission_opens_one_case():
    case = make_case()
    [event] = case.events.all()
    assert (event.seq, event.name, event.track) == (1, "opened", "")
    assert case.filing.client_reference == case.dossier.reference
    assert case.next_run_at is not None


def test_a_move_appends_one_event_and_moves_one_track():
    case = make_case(moves="affiliation.send")
    event = case.events.latest("seq")
    assert case.affiliation == "sent"
    assert (event.origin, event.target, event.actor) == ("preparing", "sent", "student")
    assert event.version == case.version


def test_a_move_is_refused_from_another_state_in_words():
    case = make_case()
    with pytest.raises(NotAllowed) as refused:
        move(case, "affiliation.acknowledge")
    assert str(refused.value.message)
    assert case.events.count() == 1


@pytest.mark.parametrize("name", ["affiliation.affiliate", "affiliation.acknowledge"])
def test_on_http_the_student_does_not_speak_for_the_cpam(name):
    case = make_case(channel="http")
    Case.objects.filter(pk=case.pk).update(affiliation="sent")
    with pytest.raises(NotAllowed):
        case.apply(*name.split("."), actor=Actor.STUDENT, source=Source.STUDENT)


def test_a_reviewer_must_say_which_papers_and_why():
    case = make_case()
    with pytest.raises(NotAllowed) as refused:
        move(case, "affiliation.return", Facts(reason="A page is missing"))
    assert [need.slug for need in refused.value.unmet] == ["kinds"]


def test_a_correction_needs_a_new_paper_of_each_kind():
    case = make_case(moves="affiliation.return")
    assert case.dossier.corrections == ["birth_certificate"]
    with pytest.raises(NotAllowed):
        move(case, "affiliation.correct")
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.correct")
    assert case.affiliation == "preparing"
    assert case.dossier.corrections == []


def test_kinds_asked_add_up_until_they_are_answered():
    case = make_case(moves="affiliation.send affiliation.ask")
    move(case, "affiliation.ask", Facts(kinds=("bank_details",), reason="Name is missing"))
    assert set(case.dossier.corrections) == {"birth_certificate", "bank_details"}
    replace_paper(case, "bank_details")
    with pytest.raises(NotAllowed):
        move(case, "affiliation.answer")
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")
    assert case.affiliation == "under_review"


def test_no_card_before_the_number_is_certified():
    case = make_case(moves="affiliation.send affiliation.affiliate")
    with pytest.raises(NotAllowed):
        move(case, "card.order")
    assert case.card == "locked"


def test_a_provisional_number_is_never_taken_for_a_permanent_one():
    case = make_case(moves="affiliation.send affiliation.affiliate")
    with pytest.raises(NotAllowed) as refused:
        move(case, "number.issue", Facts(number=NIA))
    assert [need.slug for need in refused.value.unmet] == ["valid_nir"]
    with pytest.raises(NotAllowed):
        move(case, "number.provide", Facts(number=NIR))


def test_a_number_that_does_not_fit_the_person_is_taken_with_a_warning():
    case = make_case(moves="affiliation.send affiliation.affiliate")
    move(case, "number.issue", Facts(number=NumberFacts("definitive", True, "57", fits=False)))
    [number] = case.social_numbers.all()
    assert (number.fits, number.value, number.last_two) == (False, "", "57")


def test_certification_needs_an_issued_number():
    case = make_case(moves="affiliation.send affiliation.affiliate number.provide")
    with pytest.raises(NotAllowed) as refused:
        move(case, "certification.certify")
    assert [need.slug for need in refused.value.unmet] == ["number_issued"]


def test_reopening_thaws_the_dossier_and_the_next_sending_is_another():
    case = make_case(moves="affiliation.send affiliation.refuse affiliation.reopen")
    assert not case.dossier.is_frozen
    case.dossier.submit("second-token")
    case.refresh_from_db()
    assert [filing.ordinal for filing in case.filings.order_by("ordinal")] == [1, 2]
    assert case.filing.client_reference == f"{case.dossier.reference}-2"
    assert case.events.latest("seq").name == "resubmitted"


def test_the_payload_holds_no_words_of_anybody():
    case = make_case(moves="affiliation.send affiliation.ask")
    event = case.events.latest("seq")
    assert set(event.payload) == {"kinds", "remark"}
    assert event.remark.text == "Illisible"


def test_a_move_tells_the_student_once():
    case = make_case(moves="affiliation.send")
    [message] = Message.objects.filter(user=case.dossier.owner)
    assert message.template == "case_affiliation_send"


def test_a_move_that_cannot_be_told_does_not_happen(monkeypatch):
    case = make_case()

    def fail(*args):
        raise RuntimeError("the mail room burns")

    monkeypatch.setattr(notifications, "tell", fail)
    with pytest.raises(RuntimeError), transaction.atomic():
        move(case, "affiliation.send")
    case.refresh_from_db()
    assert case.affiliation == "preparing"
    assert case.events.count() == 1


@pytest.mark.parametrize("change", ["update", "delete"])
def test_the_database_refuses_to_change_the_log(change):
    make_case()
    with pytest.raises(DatabaseError), transaction.atomic():
        Event.objects.update(name="never") if change == "update" else Event.objects.all().delete()


def test_a_certified_case_offers_card_and_doctor_by_the_worker():
    case = make_case(moves=CERTIFIED)
    for row in ("card", "doctor"):
        case.apply(row, "offer", actor=Actor.WORKER, source=Source.ESCALE)
    assert (case.card, case.doctor) == ("orderable", "declarable")
