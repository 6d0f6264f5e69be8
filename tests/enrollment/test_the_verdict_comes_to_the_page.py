"""While a paper is read the page says so, and nobody has to wait."""

import pytest

from documents.findings import Finding
from tests.dossiers import attach_paper
from tests.enrollment.wizard import post_step

pytestmark = pytest.mark.django_db

SCRIPT = {"X-Escale-Fragment": "1"}


@pytest.fixture
def read_now(draft):
    attachment = attach_paper(draft, "identity", outcome="")
    attachment.document.is_being_read = True
    attachment.document.save()
    return attachment


def test_it_says_checking_and_loads_itself_again_without_scripts(student, read_now):
    page = student.get("/file/identity/").content.decode()
    assert "We are reading your document. This takes a few seconds. You can go on." in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert "See the result" in page


def test_a_script_hears_nothing_until_there_is_a_verdict(student, read_now):
    assert student.get("/file/identity/upload/", headers=SCRIPT).status_code == 204
    document = read_now.document
    document.is_being_read = False
    document.save()
    document.record([Finding.of("blur", page=1, box=(1, 1, 30, 20))], "hash")
    answer = student.get("/file/identity/upload/", headers=SCRIPT)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "This picture is blurred." in page
    assert f"/documents/findings/{document.findings.get().pk}/crop/" in page
    assert "Take it again" in page


def test_the_student_goes_on_meanwhile(student, read_now):
    assert post_step(student, "identity").status_code == 302
    assert "We are reading it." in student.get("/file/").content.decode()


def test_a_page_that_was_turned_is_no_finding(student, draft):
    document = attach_paper(draft, "identity").document
    document.record([Finding.of("rotated_fixed", page=1)], "hash")
    page = student.get("/file/identity/").content.decode()
    assert "This document looks fine" in page
    assert "We turned a page upright for you." in page


def test_why_a_picture_cannot_be_read_is_said_once(student, draft):
    document = attach_paper(draft, "identity", outcome="unsure").document
    document.record([Finding.of("cut_edge", page=1, case="zone"), Finding.of("unreadable")], "hash")
    page = student.get("/file/identity/").content.decode()
    assert "are cut off or covered" in page
    assert "We could not read" not in page


@pytest.mark.parametrize(("tries", "offered"), [(1, False), (2, True)])
def test_a_picture_we_cannot_read_may_be_sent_as_it_is_after_two_tries(
    student, draft, tries, offered
):
    attachment = attach_paper(draft, "identity", outcome="unsure", tries=tries)
    attachment.document.record([Finding.of("blur", page=1)], "hash")
    page = student.get("/file/identity/").content.decode()
    assert ("Send it as it is: a person will look" in page) is offered
    student.post("/file/identity/anyway/", {})
    attachment.refresh_from_db()
    assert attachment.holds_back is offered
