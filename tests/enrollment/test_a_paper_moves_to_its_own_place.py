"""A paper in the wrong place moves to its own with one press: no second upload, nothing lost."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.dossiers import attach_paper
from tests.reading import read_waiting
from tests.specimens import PRIYA, enrolment_pdf, passport_jpeg

pytestmark = pytest.mark.django_db

URL = "/file/bank-details/elsewhere/"
THERE = "/file/enrolment-certificate/"


@pytest.fixture
def misplaced(student, draft):
    """A certificate of enrolment where the bank details should be."""
    file = SimpleUploadedFile("paper.pdf", enrolment_pdf(PRIYA))
    student.post("/file/bank-details/upload/", {"files": file})
    return draft.current("bank_details")


def test_the_page_offers_the_move(student, misplaced):
    page = student.get("/file/bank-details/").content.decode()
    assert "Move it to: Certificate of enrolment" in page


def test_it_is_judged_anew_in_its_own_place(student, draft, misplaced):
    response = student.post(URL, {"to": "enrolment-certificate"})
    assert (response.status_code, response.url) == (302, THERE)
    assert draft.current("bank_details") is None
    moved = draft.current("enrolment_certificate")
    assert moved.document_id == misplaced.document_id
    assert moved.document.reading["academic_year"] == "2026-2027"
    assert not moved.document.findings.filter(code="wrong_kind").exists()
    assert "We moved your document here" in student.get(THERE).content.decode()


def test_a_paper_that_is_there_stays_until_the_student_says_replace(student, draft, misplaced):
    there = attach_paper(draft, "enrolment_certificate")
    response = student.post(URL, {"to": "enrolment-certificate"})
    assert response.status_code == 422
    assert "Tick the box to replace the document" in response.content.decode()
    assert draft.current("enrolment_certificate").pk == there.pk
    assert student.post(URL, {"to": "enrolment-certificate", "replace": "1"}).status_code == 302
    assert draft.current("enrolment_certificate").document_id == misplaced.document_id
    there.document.refresh_from_db()
    assert there.document.erased_at


def test_it_moves_nowhere_else(student, draft, misplaced):
    assert student.post(URL, {"to": "identity"}).status_code == 404
    assert draft.current("bank_details").pk == misplaced.pk


def test_tries_in_the_wrong_place_are_forgotten(student, draft, misplaced):
    assert misplaced.tries == 1
    student.post(URL, {"to": "enrolment-certificate"})
    assert draft.current("enrolment_certificate").tries == 0


def test_a_picture_is_looked_at_again_for_what_its_own_place_needs(student, draft):
    file = SimpleUploadedFile("paper.jpg", passport_jpeg(PRIYA))
    student.post("/file/bank-details/upload/", {"files": file})
    read_waiting()
    misplaced = draft.current("bank_details").document
    assert misplaced.reading["looks_like"] == "identity"
    student.post(URL, {"to": "identity"})
    moved = draft.current("identity").document
    assert (moved.pk, moved.is_being_read) == (misplaced.pk, True)
    read_waiting()
    moved.refresh_from_db()
    assert moved.reading["mrz_valid"] is True


def test_a_paper_of_a_sent_file_is_not_offered_a_move(ready, complete):
    complete.submit("token")
    complete.open_for(["bank_details", "enrolment_certificate"])
    file = SimpleUploadedFile("paper.pdf", enrolment_pdf(PRIYA))
    page = ready.post("/file/bank-details/upload/", {"files": file}, follow=True).content.decode()
    assert "There is a problem" in page
    assert "Move it to" not in page
    assert ready.post(URL, {"to": "enrolment-certificate"}).status_code == 404
