import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile

from documents import intake
from documents.models import Original
from documents.scanners import Infected, Unavailable
from enrollment.tasks import take_up_files
from tests.dossiers import attach_paper, small_jpeg

SAYS = "You need not send it again"


class Silent:
    def scan(self, content):
        raise Unavailable("nobody answers")


class Sound:
    def scan(self, content):
        """Nothing is found."""


class Finds:
    def scan(self, content):
        raise Infected


@pytest.fixture
def scanner(monkeypatch):
    """Who is asked; silent until the test says otherwise."""

    def becomes(kind):
        monkeypatch.setattr(intake, "scanner", kind)

    becomes(Silent)
    return becomes


def upload(client, content=None, **fields):
    file = SimpleUploadedFile("paper.jpg", small_jpeg() if content is None else content)
    return client.post("/file/identity/upload/", {"files": [file], **fields}, follow=True)


def test_the_file_is_kept_locked_and_the_student_told(student, draft, scanner, settings):
    answer = upload(student)
    assert answer.status_code == 200
    assert SAYS in answer.content.decode()
    original = Original.objects.get()
    assert original.is_waiting
    assert not original.pages.exists()
    [body] = [path for path in settings.DOCUMENT_STORE.rglob("*") if path.is_file()]
    assert small_jpeg()[:64] not in body.read_bytes()
    assert draft.current("identity") is None


def test_it_is_still_said_on_the_next_day(student, scanner):
    upload(student)
    assert SAYS in student.get("/file/identity/").content.decode()


def test_it_is_taken_up_once_the_antivirus_answers(student, draft, scanner):
    upload(student)
    take_up_files()
    assert draft.current("identity") is None
    scanner(Sound)
    take_up_files()
    paper = draft.current("identity")
    assert paper.document.pages.count() == 1
    assert paper.document.outcome
    assert SAYS not in student.get("/file/identity/").content.decode()


def test_sent_again_it_is_one_file(student, scanner):
    upload(student)
    answer = upload(student)
    assert "already added" in answer.content.decode()
    assert Original.objects.count() == 1


def test_an_infected_one_is_erased_and_the_reason_said(
    student, draft, scanner, settings, django_capture_on_commit_callbacks
):
    upload(student)
    scanner(Finds)
    with django_capture_on_commit_callbacks(execute=True):
        take_up_files()
    assert draft.current("identity") is None
    assert not [path for path in settings.DOCUMENT_STORE.rglob("*") if path.is_file()]
    assert bytes(Original.objects.get().wrapped_key) == b""
    assert "something dangerous" in student.get("/file/identity/").content.decode()


def test_the_reason_goes_when_another_file_comes(student, draft, scanner):
    upload(student)
    scanner(Finds)
    take_up_files()
    scanner(Sound)
    answer = upload(student)
    assert "something dangerous" not in answer.content.decode()
    assert draft.current("identity").document.pages.count() == 1


def test_a_good_paper_stays_until_the_new_one_is_checked(student, draft, scanner):
    before = attach_paper(draft, "identity")
    upload(student, small_jpeg() + b"other", mode="replace")
    assert draft.current("identity") == before
    scanner(Sound)
    take_up_files()
    after = draft.current("identity")
    assert after != before
    assert after.document.pages.count() == 1


def test_a_file_is_not_sent_to_the_cpam_without_what_waits(ready, complete, scanner):
    file = SimpleUploadedFile("paper.jpg", small_jpeg() + b"other")
    ready.post("/file/identity/upload/", {"files": [file], "mode": "add"})
    answer = ready.get("/file/check/", follow=True)
    assert "waits for our virus check" in answer.content.decode()


def test_one_that_cannot_be_read_holds_up_no_other(student, draft, scanner, settings):
    upload(student, small_jpeg() + b"lost")
    [body] = [path for path in settings.DOCUMENT_STORE.rglob("*") if path.is_file()]
    body.unlink()
    upload(student)
    scanner(Sound)
    take_up_files()
    assert draft.current("identity").document.pages.count() == 1


def test_two_workers_do_not_take_it_up_at_once(student, draft, scanner):
    upload(student)
    scanner(Sound)
    cache.add("enrollment.take_up_files", value=True)
    take_up_files()
    assert draft.current("identity") is None
