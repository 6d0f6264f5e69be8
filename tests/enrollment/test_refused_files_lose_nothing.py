import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from documents.models import Document
from tests.dossiers import attach_paper, make_dossier, small_jpeg
from tests.people import sign_in

pytestmark = pytest.mark.django_db

BAD = {
    "empty.jpg": b"",
    "notes.txt": b"my passport number is ...",
    "broken.pdf": b"%PDF-1.7\nnothing that a parser could use",
    "fake.pdf": small_jpeg(),
}


def upload(client, slug, *files):
    return client.post(f"/file/{slug}/upload/", {"files": list(files)})


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_the_reason_and_no_trace(student, draft, name):
    response = upload(student, "identity", SimpleUploadedFile(name, BAD[name]))
    text = response.content.decode()
    assert response.status_code == 422
    assert "We could not take this file" in text
    assert "What to do" in text
    assert draft.current("identity") is None
    assert student.get("/file/").status_code == 200


def test_a_good_paper_stays_when_a_bad_file_comes(student, draft):
    before = attach_paper(draft, "identity")
    upload(student, "identity", SimpleUploadedFile("notes.txt", b"hello"))
    assert draft.current("identity") == before
    assert before.document.pages.count() == 1
    assert draft.current("identity").document.outcome == "accepted"


def test_a_good_paper_stays_when_what_should_replace_it_is_refused(student, draft):
    before = attach_paper(draft, "identity", outcome="problem")
    bad = SimpleUploadedFile("notes.txt", b"hello")
    student.post("/file/identity/upload/", {"files": bad, "mode": "replace"})
    assert draft.current("identity") == before
    assert Document.objects.filter(owner=draft.owner).count() == 1


def test_good_files_sent_beside_a_bad_one_are_kept(student, draft):
    good = SimpleUploadedFile("page.jpg", small_jpeg())
    response = upload(student, "identity", good, SimpleUploadedFile("notes.txt", b"hello"))
    assert response.status_code == 422
    assert draft.current("identity").document.pages.count() == 1


def test_the_paper_that_was_sent_stays_when_a_correction_is_refused(client):
    dossier = make_dossier(submitted=True)
    sent = dossier.current("birth_certificate")
    dossier.open_for(["birth_certificate"])
    sign_in(client, dossier.owner)
    upload(client, "birth-certificate", SimpleUploadedFile("notes.txt", b"hello"))
    assert dossier.current("birth_certificate") == sent
    assert Document.objects.filter(owner=dossier.owner, kind="birth_certificate").count() == 1
