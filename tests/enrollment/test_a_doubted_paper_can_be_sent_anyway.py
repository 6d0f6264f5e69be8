import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from enrollment.models import ReasonNeeded
from tests.dossiers import attach_paper, small_jpeg
from tests.enrollment.wizard import post_step
from tests.people import make_reviewer
from tests.specimens import PRIYA, admission_letter_pdf, enrolment_pdf

pytestmark = pytest.mark.django_db

URL = "/file/identity/anyway/"


@pytest.fixture
def doubted(draft):
    return attach_paper(draft, "identity", outcome="problem", tries=1)


def test_at_once_with_a_reason(student, doubted):
    response = student.post(URL, {"reason": "The embassy extended it on page 3."})
    assert response.status_code == 302
    doubted.refresh_from_db()
    assert doubted.sent_anyway_reason == "The embassy extended it on page 3."
    assert doubted.holds_back
    assert doubted.is_settled
    assert post_step(student, "identity").status_code == 302


def test_at_once_without_a_reason_we_ask_for_one(student, doubted):
    response = student.post(URL, {"reason": "  "})
    assert response.status_code == 422
    assert "Why is this document right? Tell us in a sentence" in response.content.decode()
    doubted.refresh_from_db()
    assert not doubted.holds_back


def test_after_two_tries_no_reason_is_asked(student, doubted):
    doubted.tries = 2
    doubted.save()
    assert "You tried more than once" in student.get("/file/identity/").content.decode()
    assert student.post(URL, {"reason": ""}).status_code == 302
    doubted.refresh_from_db()
    assert doubted.holds_back


def test_a_doubted_retake_counts_and_a_good_one_does_not(student, draft):
    """An admission letter twice, then the certificate itself."""
    letter, certificate = admission_letter_pdf(PRIYA), enrolment_pdf(PRIYA)
    for content, tries in ((letter, 1), (letter, 2), (certificate, 2)):
        file = SimpleUploadedFile("paper.pdf", content)
        student.post("/file/enrolment-certificate/upload/", {"files": file, "mode": "replace"})
        assert draft.current("enrolment_certificate").tries == tries
    assert draft.current("enrolment_certificate").is_settled


def test_the_verb_itself_asks_for_the_reason(doubted):
    with pytest.raises(ReasonNeeded):
        doubted.send_anyway(" ")


def test_a_paper_that_nobody_doubts_is_not_marked(student, draft):
    attachment = attach_paper(draft, "identity", outcome="unsure")
    student.post(URL, {"reason": "Just in case"})
    attachment.refresh_from_db()
    assert not attachment.holds_back


def test_a_reviewer_s_yes_holds_nothing_back_any_more(doubted):
    reviewer = make_reviewer()
    doubted.send_anyway("It is right.")
    doubted.accept(reviewer)
    assert not doubted.holds_back
    assert doubted.reviewed_by == reviewer.pk


def test_a_reviewer_s_no_opens_the_task_again(student, doubted):
    doubted.send_anyway("It is right.")
    doubted.return_(make_reviewer())
    assert not doubted.is_settled
    assert "asks for another document" in student.get("/file/").content.decode()


def test_new_pages_take_the_mark_away(student, draft, doubted):
    doubted.send_anyway("It is right.")
    student.post("/file/identity/upload/", {"files": SimpleUploadedFile("p.jpg", small_jpeg())})
    doubted.refresh_from_db()
    assert not doubted.holds_back
    assert doubted.sent_anyway_reason == ""
