import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from enrollment.receiving import paper_for, receive, settle
from tests.dossiers import make_dossier, small_jpeg
from tests.people import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(client):
    dossier = make_dossier(submitted=True)
    sign_in(client, dossier.owner)
    return dossier


def upload(client, slug, number=0):
    file = SimpleUploadedFile("page.jpg", small_jpeg(number))
    return client.post(f"/file/{slug}/upload/", {"files": file})


def test_a_sent_file_takes_no_paper_until_it_is_asked_for(client, sent):
    assert upload(client, "birth-certificate").status_code == 404
    assert client.get("/file/birth-certificate/upload/").status_code == 404


def test_only_the_kinds_asked_for_open(client, sent):
    sent.open_for(["birth_certificate"])
    assert client.get("/file/birth-certificate/upload/").status_code == 200
    assert client.get("/file/identity/upload/").status_code == 404


def test_what_was_sent_is_shown_and_cannot_be_touched(client, sent):
    page = sent.current("birth_certificate").document.pages.get()
    sent.open_for(["birth_certificate"])
    text = client.get("/file/birth-certificate/upload/").content.decode()
    assert "What you sent before" in text
    assert page.get_absolute_url() in text
    assert "Remove" not in text
    for act in ("restart/", "pages/1/rotate/", "anyway/"):
        assert client.post(f"/file/birth-certificate/{act}").status_code == 404


def test_the_new_paper_takes_the_place_of_the_one_that_was_sent(client, sent):
    former = sent.current("birth_certificate")
    moment = timezone.now()
    sent.open_for(["birth_certificate"])
    assert not sent.replaced_since("birth_certificate", moment)
    assert upload(client, "birth-certificate").status_code == 302
    new = sent.current("birth_certificate")
    assert new != former
    assert sent.replaced_since("birth_certificate", moment)
    former.document.refresh_from_db()
    assert former.document.erased_at is None, "the CPAM may still ask what it was sent"


def test_a_second_page_joins_the_new_paper(client, sent):
    sent.open_for(["birth_certificate"])
    upload(client, "birth-certificate", 1)
    upload(client, "birth-certificate", 2)
    assert sent.current("birth_certificate").document.pages.count() == 2


def test_two_first_pages_at_once_join_in_one_paper(sent):
    """Both uploads begin before either is done; the paper that was sent counts until then."""
    former = sent.current("birth_certificate")
    sent.open_for(["birth_certificate"])
    one, other = (paper_for(sent, "birth_certificate", replace=False) for _upload in range(2))
    assert one == other
    assert sent.current("birth_certificate") == former
    for number, document in enumerate((one, other)):
        document.receive(SimpleUploadedFile("page.jpg", small_jpeg(number)))
        settle(sent, "birth_certificate", document)
    assert sent.current("birth_certificate").document.pages.count() == 2
    former.document.refresh_from_db()
    assert former.document.erased_at is None


def test_a_refused_file_of_two_at_once_takes_no_page_of_the_other(sent):
    sent.open_for(["birth_certificate"])
    document = paper_for(sent, "birth_certificate", replace=False)
    document.receive(SimpleUploadedFile("page.jpg", small_jpeg()))
    assert receive(sent, "birth_certificate", [SimpleUploadedFile("a.txt", b"hello")])
    settle(sent, "birth_certificate", document)
    assert sent.current("birth_certificate").document == document


def test_removing_the_new_pages_gives_the_place_back(client, sent):
    former, moment = sent.current("birth_certificate"), timezone.now()
    sent.open_for(["birth_certificate"])
    upload(client, "birth-certificate")
    client.post("/file/birth-certificate/restart/")
    assert sent.current("birth_certificate") == former
    assert not sent.replaced_since("birth_certificate", moment)


def test_the_case_may_ask_for_a_kind_that_the_file_never_had(client, sent):
    sent.open_for(["identity_photo", "other_paper"])
    assert upload(client, "identity-photo").status_code == 302
    assert sent.current("identity_photo").document.pages.count() == 1


def test_closing_ends_it(client, sent):
    sent.open_for(["birth_certificate"])
    sent.open_for(["birth_certificate", "identity"])
    assert sent.corrections == ["birth_certificate", "identity"]
    sent.close_corrections()
    assert upload(client, "birth-certificate").status_code == 404


def test_reopening_thaws_the_whole_file(client, sent):
    sent.open_for(["birth_certificate"])
    sent.reopen()
    assert not sent.is_frozen
    assert sent.corrections == []
    assert client.get("/file/about-you/").status_code == 200
    assert client.get("/file/check/").status_code == 200
