import pytest

from enrollment.receiving import remove
from tests.dossiers import attach_paper, make_dossier, make_draft
from tests.enrollment.wizard import ABOUT_YOU, post_step

pytestmark = pytest.mark.django_db


def test_continue_leads_to_the_first_gap(student, draft):
    assert post_step(student, "about-you", ABOUT_YOU).headers["Location"] == "/file/identity/"
    attach_paper(draft, "identity")
    response = post_step(student, "identity")
    assert response.headers["Location"] == "/file/enrolment-certificate/"


def test_what_was_put_off_is_not_asked_at_each_page(student, draft):
    student.post("/file/identity/later/")
    response = post_step(student, "about-you", ABOUT_YOU)
    assert response.headers["Location"] == "/file/enrolment-certificate/"


def test_a_changed_answer_leads_back_to_the_check_page(ready, complete):
    response = post_step(ready, "about-you", ABOUT_YOU, family_name="Sharma Rao")
    assert response.headers["Location"] == "/file/check/"


def test_a_changed_nationality_asks_the_new_question(client):
    dossier = make_dossier(nationality="DE", permit="", permit_valid_until=None)
    client.force_login(dossier.owner)
    response = post_step(client, "about-you", ABOUT_YOU, nationality="IN")
    assert response.headers["Location"] == "/file/residence-permit/"


def test_with_everything_else_put_off_the_list_is_shown(ready, complete):
    attachment = complete.current("bank_details")
    remove(complete, attachment, files=list(attachment.document.originals.all()))
    ready.post("/file/bank-details/later/")
    response = post_step(ready, "about-you", ABOUT_YOU)
    assert response.headers["Location"] == "/file/"


def test_an_upload_step_without_a_page_says_what_to_do(student):
    response = post_step(student, "identity")
    assert response.status_code == 200
    assert "No page was sent yet. Take a photo or choose a file" in response.content.decode()


def test_a_doubted_paper_is_not_passed_over_in_silence(student, draft):
    attach_paper(draft, "identity", outcome="problem")
    text = post_step(student, "identity").content.decode()
    assert "There is a problem with this document. Send another one, or send it anyway." in text


def test_a_certificate_of_validation_is_asked_once_the_visa_is_named(db, client):
    draft = make_draft(nationality="IN")
    client.force_login(draft.owner)
    assert client.get("/file/visa-validation/").status_code == 404
    draft.permit = "long_stay_visa"
    draft.save()
    assert client.get("/file/visa-validation/").status_code == 200


def test_what_is_not_begun_comes_before_what_is_doubted(student, draft):
    attach_paper(draft, "identity", outcome="problem")
    response = post_step(student, "about-you", ABOUT_YOU)
    assert response.headers["Location"] == "/file/enrolment-certificate/"


def test_a_translation_is_offered_and_never_in_the_way(ready, complete):
    assert "Optional" in ready.get("/file/").content.decode()
    assert ready.get("/file/translation/").status_code == 200
    assert ready.get("/file/check/").status_code == 200
    attach_paper(complete, "translation", outcome="problem")
    assert ready.get("/file/check/").headers["Location"] == "/file/"
