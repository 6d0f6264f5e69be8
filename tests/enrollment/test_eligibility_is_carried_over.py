import pytest
from django.contrib.auth import login
from django.contrib.sessions.backends.db import SessionStore

from enrollment.models import Dossier
from tests.dossiers import make_dossier, make_draft
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db

INDIAN = {"cover": "no", "activity": "study", "insured-in": "IN", "nationality": "IN"}


def interview(client, answers):
    for slug, value in answers.items():
        client.post(f"/eligibility/{slug}/", {"answer": value})


def sign_in_keeping_the_session(client, user, rf):
    """As the sign-in page does: the anonymous session lives on under another key."""
    request = rf.post("/account/login/code/")
    request.session = SessionStore(client.session.session_key)
    login(request, user, "allauth.account.auth_backends.AuthenticationBackend")
    request.session.save()
    client.cookies["sessionid"] = request.session.session_key


def test_signing_in_begins_the_file_with_what_was_answered(client, rf):
    interview(client, INDIAN)
    user = make_student()
    sign_in_keeping_the_session(client, user, rf)
    dossier = Dossier.objects.get(owner=user)
    assert dossier.outcome == "PORTAL_NON_EU"
    assert dossier.eligibility["answers"] == INDIAN
    assert dossier.nationality == "IN"
    assert client.get("/file/").status_code == 200


def test_signing_in_begins_nothing_for_who_need_not_register(client, rf):
    interview(client, {"cover": "insured"})
    sign_in_keeping_the_session(client, make_student(), rf)
    assert not Dossier.objects.exists()


def test_somebody_signed_in_goes_on_to_the_file(client):
    user = make_student()
    sign_in(client, user)
    interview(client, INDIAN)
    assert client.post("/eligibility/begin/").headers["Location"] == "/file/"
    assert Dossier.objects.get(owner=user).outcome == "PORTAL_NON_EU"


def test_an_objection_is_kept_as_a_case_for_a_person(client):
    user = make_student()
    sign_in(client, user)
    interview(client, {"cover": "no", "activity": "study", "insured-in": "ES", "card": "full"})
    client.post("/eligibility/begin/", {"different": "1"})
    dossier = Dossier.objects.get(owner=user)
    assert (dossier.outcome, dossier.eligibility["rule"]) == ("REVIEW", "different")


def test_answering_again_keeps_the_typed_nationality(client):
    dossier = make_draft(nationality="FR")
    sign_in(client, dossier.owner)
    interview(client, INDIAN)
    client.post("/eligibility/begin/")
    dossier.refresh_from_db()
    assert dossier.nationality == "FR"


def test_a_file_that_was_sent_is_left_as_it_is(client):
    dossier = make_dossier(submitted=True)
    sign_in(client, dossier.owner)
    interview(client, {"cover": "no", "activity": "job"})
    client.post("/eligibility/begin/")
    dossier.refresh_from_db()
    assert dossier.outcome == "PORTAL_NON_EU"


def test_a_page_of_the_file_leads_to_eligibility_first(client):
    sign_in(client, make_student())
    assert client.get("/file/").headers["Location"] == "/eligibility/"
    assert not Dossier.objects.exists()
