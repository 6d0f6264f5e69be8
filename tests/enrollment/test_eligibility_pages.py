from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from enrollment.models import Dossier

pytestmark = pytest.mark.django_db


def answer(client, **answers):
    for slug, value in answers.items():
        response = client.post(f"/eligibility/{slug.replace('_', '-')}/", {"answer": value})
        assert response.status_code == 302
    return client.get("/eligibility/", follow=True)


def test_a_student_of_another_continent_is_told_to_register(client):
    page = answer(client, cover="no", activity="study", insured_in="IN", nationality="IN")
    text = page.content.decode()
    assert "You can register" in text
    assert "You will need 5 documents" in text
    assert "ameli.fr" in text
    assert "24 November 2026" in text


def test_a_european_with_a_card_is_told_kindly_and_not_trapped(client):
    page = answer(client, cover="no", activity="study", insured_in="ES", card="full")
    text = page.content.decode()
    assert "You stay insured at home. You do not need this service" in text
    assert "My situation is different" in text
    assert "Create my file" not in text


def test_whoever_objects_goes_on_for_a_person_to_look(client):
    answer(client, cover="no", activity="study", insured_in="ES", card="full")
    response = client.post("/eligibility/begin/", {"different": "1"})
    assert response.status_code == 302
    assert response.headers["Location"].endswith("?next=/file/")
    assert "a person will look at your case" in client.get("/eligibility/result/").content.decode()


def test_who_need_not_register_cannot_begin_without_objecting(client):
    answer(client, cover="insured")
    assert client.post("/eligibility/begin/").headers["Location"] == "/eligibility/result/"


def test_an_empty_answer_says_what_to_choose(client):
    response = client.post("/eligibility/cover/", {})
    text = response.content.decode()
    assert "Choose the sentence about French health insurance that is true for you." in text
    assert "This field is required" not in text
    assert "<title>Error: " in text


def test_a_question_out_of_turn_leads_to_the_one_that_is_open(client):
    assert client.get("/eligibility/card/").headers["Location"] == "/eligibility/"
    assert client.get("/eligibility/").headers["Location"] == "/eligibility/cover/"
    assert client.get("/eligibility/nonsense/").status_code == 404


def test_a_former_answer_is_shown_and_can_be_changed(client):
    answer(client, cover="no", activity="study")
    assert 'value="no"' in client.get("/eligibility/cover/").content.decode()
    page = answer(client, cover="insured")
    assert "You do not need this service" in page.content.decode()


def test_answers_are_forgotten_after_two_hours(client, monkeypatch):
    answer(client, cover="no", activity="study")
    later = timezone.now() + timedelta(hours=2, minutes=1)
    monkeypatch.setattr("enrollment.eligibility.session.timezone.now", lambda: later)
    assert client.get("/eligibility/").headers["Location"] == "/eligibility/cover/"


def test_nothing_is_stored_outside_the_session(client):
    answer(client, cover="no", activity="study", insured_in="IN", nationality="IN")
    assert not Dossier.objects.exists()
    assert not User.objects.exists()


def test_overseas_shows_both_sources_where_they_disagree(client):
    page = answer(client, cover="no", activity="study", insured_in="NC")
    assert "Sources disagree" in page.content.decode()
