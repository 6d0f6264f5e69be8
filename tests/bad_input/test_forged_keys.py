"""The keys of another student's papers open nothing, wherever they are put."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.documents import files
from tests.dossiers import make_dossier
from tests.enrollment.wizard import ABOUT_YOU, post_step
from tests.people import make_student

ACTS = [
    "/file/identity/files/{original}/remove/",
    "/file/identity/files/{original}/move/",
    "/file/birth-certificate/files/{original}/remove/",
]


@pytest.fixture
def stranger(db):
    return make_dossier(make_student("stranger@example.org"))


@pytest.mark.parametrize("act", ACTS)
def test_a_file_of_another_is_not_touched(ready, stranger, act):
    document = stranger.current("identity").document
    original = document.originals.get()
    assert ready.post(act.format(original=original.pk)).status_code == 404
    assert document.pages.count() == 1


def test_nor_a_file_of_one_s_own_paper_under_another_name(ready, complete):
    original = complete.current("identity").document.originals.get()
    assert ready.post(f"/file/bank-details/files/{original.pk}/remove/").status_code == 404
    assert complete.current("identity").document.pages.count() == 1


def test_a_page_that_the_paper_has_not_is_not_turned(ready):
    assert ready.post("/file/identity/pages/2/rotate/").status_code == 404


def test_an_upload_joins_no_paper_but_one_s_own(ready, stranger):
    forged = {
        "files": SimpleUploadedFile("x.jpg", files.picture()),
        "document": str(stranger.current("identity").document.pk),
        "owner": str(stranger.owner.pk),
    }
    ready.post("/file/identity/upload/", forged)
    assert stranger.current("identity").document.pages.count() == 1


def test_columns_that_the_form_does_not_ask_are_not_written(ready, complete):
    post_step(
        ready, "about-you", ABOUT_YOU, state="submitted", owner="1", outcome="X", reference="X"
    )
    complete.refresh_from_db()
    assert (complete.state, complete.outcome) == ("draft", "PORTAL_NON_EU")
    assert complete.reference.startswith("ES-")
