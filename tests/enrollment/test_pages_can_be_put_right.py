import re

import pytest

from tests.dossiers import add_file, attach_paper, make_draft
from tests.people import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper(draft):
    """A passport of two files, with two pages and one."""
    attachment = attach_paper(draft, "identity", pages=2)
    add_file(attachment.document)
    return attachment


def files(attachment):
    return list(attachment.document.originals.order_by("position"))


def test_a_page_is_turned_where_it_is(student, paper):
    response = student.post("/file/identity/pages/2/rotate/")
    assert response.headers["Location"] == "/file/identity/#paper"
    assert [page.rotation for page in paper.document.pages.all()] == [0, 90, 0]


def test_a_file_is_removed_with_its_pages(student, paper):
    student.post(f"/file/identity/files/{files(paper)[0].pk}/remove/")
    assert [page.position for page in paper.document.pages.all()] == [1]


def test_a_file_is_moved_before_its_neighbour(student, paper):
    first, second = files(paper)
    student.post(f"/file/identity/files/{second.pk}/move/", {"direction": "up"})
    assert files(paper) == [second, first]


@pytest.mark.usefixtures("paper")
def test_the_buttons_of_a_page_look_alike(student):
    page = student.get("/file/identity/").content.decode()
    acts = page.partition('<ol class="pages">')[2].partition("</ol>")[0]
    looks = re.findall(r'<button type="submit" class="([^"]*)"', acts)
    # Three pages are turned; two files are removed, and one moves up.
    assert looks == ["btn btn-secondary btn-small"] * 6


def test_starting_again_leaves_an_empty_page_and_counts_the_tries(student, draft, paper):
    paper.tries = 1
    paper.save()
    student.post("/file/identity/restart/")
    assert draft.current("identity") is None
    assert "Send your document" in student.get("/file/identity/").content.decode()
    paper.refresh_from_db()
    assert paper.tries == 1


def test_another_student_s_files_are_not_found(student, paper):
    other = attach_paper(make_draft(), "identity")
    for act in ("remove", "move"):
        response = student.post(f"/file/identity/files/{files(other)[0].pk}/{act}/")
        assert response.status_code == 404
    assert other.document.pages.count() == 1


def test_a_page_that_is_not_there_is_not_found(student, paper):
    assert student.post("/file/identity/pages/9/rotate/").status_code == 404
    assert student.post("/file/bank-details/pages/1/rotate/").status_code == 404


def test_looking_changes_nothing(student, paper):
    for address in ("pages/1/rotate/", "restart/", "anyway/", "later/"):
        assert student.get(f"/file/identity/{address}").status_code == 405
    assert paper.document.pages.count() == 3


def test_a_paper_that_was_sent_cannot_be_changed(ready, complete):
    complete.submit("token")
    attachment = complete.current("identity")
    for address in ("pages/1/rotate/", "restart/", f"files/{files(attachment)[0].pk}/remove/"):
        assert ready.post(f"/file/identity/{address}").status_code == 404
    assert attachment.document.pages.get().rotation == 0


def test_nobody_else_turns_a_page(client, paper):
    sign_in(client, make_draft().owner)
    assert client.post("/file/identity/pages/1/rotate/").status_code == 404
    assert paper.document.pages.first().rotation == 0
