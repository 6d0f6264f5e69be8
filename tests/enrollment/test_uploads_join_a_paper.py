import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.reading import read_waiting
from tests.specimens import PRIYA, enrolment_pdf, passport_jpeg

pytestmark = pytest.mark.django_db


def photo(number=0, name="passport.jpg"):
    """A photo of the passport; each `number` is another file."""
    return SimpleUploadedFile(name, passport_jpeg(PRIYA) + bytes([number]), "image/jpeg")


def upload(client, slug, *files, **headers):
    return client.post(f"/file/{slug}/upload/", {"files": list(files)}, headers=headers)


def test_a_photo_is_saved_at_once_and_the_page_comes_back(student, draft):
    response = upload(student, "identity", photo())
    assert response.headers["Location"] == "/file/identity/#paper"
    attachment = draft.current("identity")
    assert attachment.document.pages.count() == 1
    page = student.get("/file/identity/").content.decode()
    assert attachment.document.pages.get().get_absolute_url() in page
    assert "1 page" in page


def test_several_photos_make_one_document_even_one_after_the_other(student, draft):
    upload(student, "identity", photo(1), photo(2))
    upload(student, "identity", photo(3))
    assert draft.attachments.count() == 1
    assert draft.current("identity").document.pages.count() == 3


def test_another_document_takes_the_place_of_the_pages(student, draft):
    upload(student, "identity", photo())
    former = draft.current("identity")
    student.post("/file/identity/upload/", {"files": [photo(1), photo(2)], "mode": "replace"})
    assert draft.current("identity") != former
    assert draft.current("identity").document.pages.count() == 2
    former.document.refresh_from_db()
    assert former.document.erased_at is not None


def test_a_photo_is_accepted_once_it_was_read(student, draft):
    upload(student, "identity", photo())
    read_waiting()
    attachment = draft.current("identity")
    assert attachment.document.outcome == "accepted"
    assert attachment.is_settled
    assert attachment.document.reading["birth_date"] == "2003-03-14"


def test_a_digital_certificate_is_read_and_offered_as_the_answer(student, draft):
    pdf = SimpleUploadedFile("certificat.pdf", enrolment_pdf(PRIYA), "application/pdf")
    upload(student, "enrolment-certificate", pdf)
    assert draft.current("enrolment_certificate").document.reading["academic_year"] == "2026-2027"
    form = student.get("/file/study/").context["form"]
    assert form.initial["academic_year"] == "2026-2027"


def test_the_result_comes_alone_for_the_script(student):
    response = upload(student, "identity", photo(), **{"X-Escale-Fragment": "1"})
    text = response.content.decode().strip()
    assert response.status_code == 200
    assert text.startswith("<section data-paper")
    assert text.endswith("</section>")
    assert "data-focus" in text


def test_sending_nothing_says_what_to_do(student):
    response = upload(student, "identity")
    assert response.status_code == 422
    assert "No photo and no file was chosen." in response.content.decode()


def test_an_upload_counts_as_activity_and_ends_the_reminder(student, draft):
    student.post("/file/identity/later/")
    before = draft.last_activity_at
    upload(student, "identity", photo())
    draft.refresh_from_db()
    assert draft.last_activity_at > before
    assert not draft.reminders.exists()
    assert not draft.owner.messages.exists()


def test_a_kind_that_is_not_owed_takes_no_file(student, draft):
    for slug in ("s1-form", "cpam-letter", "identity-photo", "nonsense"):
        assert upload(student, slug, photo()).status_code == 404
    assert not draft.attachments.exists()
