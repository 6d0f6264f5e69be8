import errno

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from documents import bubblewrap
from tests.dossiers import attach_paper, small_jpeg


def upload(client, *, fragment=False):
    file = SimpleUploadedFile("paper.jpg", small_jpeg() + b"other")
    headers = {"X-Escale-Fragment": "1"} if fragment else {}
    return client.post("/file/identity/upload/", {"files": [file]}, headers=headers)


@pytest.fixture(params=[False, True], ids=["page", "fragment"])
def answer(request, student, draft):
    """Sends a file, and makes sure that the paper that was there is there still."""
    before = attach_paper(draft, "identity")

    def send():
        response = upload(student, fragment=request.param)
        assert draft.current("identity") == before
        assert before.document.pages.count() == 1
        assert "data-paper" in response.content.decode()
        return response.status_code, response.content.decode()

    return send


@pytest.mark.parametrize(
    ("quota", "sentence"),
    [
        ("QUOTA_FILES", "You have 1 files here"),
        ("QUOTA_UPLOADS_AN_HOUR", "Wait an hour"),
    ],
)
def test_a_quota(answer, settings, quota, sentence):
    setattr(settings, quota, 1)
    status, page = answer()
    assert status == 429
    assert sentence in page


def test_the_quota_of_megabytes(answer, settings):
    settings.QUOTA_MB = 0
    status, page = answer()
    assert status == 429
    assert "in a smaller size" in page


def test_a_full_disk(answer, monkeypatch):
    def fsync(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("documents.storage.os.fsync", fsync)
    status, page = answer()
    assert status == 503
    assert "We cannot keep new files now" in page


def test_no_room_to_open_files_in(answer, settings, monkeypatch):
    settings.SANDBOX = "bubblewrap"
    monkeypatch.setattr(bubblewrap, "works", lambda: False)
    status, page = answer()
    assert status == 503
    assert "We cannot open new files safely now" in page
