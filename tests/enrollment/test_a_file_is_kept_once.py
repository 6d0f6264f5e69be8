"""A browser that lost our answer sends its file again; the paper does not grow by that."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from documents.intake import Refused, open_file
from documents.models import Document, Original
from tests.dossiers import small_jpeg

pytestmark = pytest.mark.django_db
UPLOAD = "/file/identity/upload/"


def photo(number=0):
    return SimpleUploadedFile("passport.jpg", small_jpeg(number), "image/jpeg")


def test_the_same_file_again_is_kindly_said_to_be_there(student, draft):
    student.post(UPLOAD, {"files": [photo()]})
    response = student.post(UPLOAD, {"files": [photo()]}, headers={"X-Escale-Fragment": "1"})
    assert response.status_code == 200
    text = response.content.decode()
    assert "already added this file to this document" in text
    assert "finding-note" in text
    assert "finding-problem" not in text
    assert draft.current("identity").document.pages.count() == 1
    assert Original.objects.count() == 1


def test_the_others_of_the_same_press_are_taken(student, draft):
    student.post(UPLOAD, {"files": [photo(1)]})
    student.post(UPLOAD, {"files": [photo(1), photo(2), photo(2)]})
    assert draft.current("identity").document.pages.count() == 2


def test_two_that_arrive_at_the_same_moment_are_kept_once(student, draft, monkeypatch):
    """The second is looked at before the first is done: it is found when it would join."""
    student.post(UPLOAD, {"files": [photo(1)]})
    document = Document.objects.get()

    def the_other_comes_in(*args, **kwargs):
        monkeypatch.setattr("documents.intake.open_file", open_file)
        document.receive(photo(2))
        return open_file(*args, **kwargs)

    monkeypatch.setattr("documents.intake.open_file", the_other_comes_in)
    with pytest.raises(Refused, match="already_here"):
        document.receive(photo(2))
    assert document.pages.count() == 2
    assert Original.objects.count() == 2


def test_a_file_may_stand_in_two_papers(student, draft):
    student.post(UPLOAD, {"files": [photo()]})
    student.post("/file/bank-details/upload/", {"files": [photo()]})
    assert draft.current("bank_details").document.pages.count() == 1
