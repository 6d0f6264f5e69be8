import errno
import logging

import pytest

from documents import bubblewrap
from documents.bubblewrap import NotConfined
from documents.hindrance import Hindered, Hindrance
from documents.models import Original
from tests.documents import files


@pytest.fixture
def full(monkeypatch):
    """No byte can be made durable, as on a disk without space."""

    def fsync(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device", "/somewhere/passport of Amina.jpg")

    monkeypatch.setattr("documents.storage.os.fsync", fsync)


def test_the_file_is_not_taken_and_leaves_no_row(full, paper, kept, caplog):
    with caplog.at_level(logging.ERROR), pytest.raises(Hindered) as hindered:
        paper.receive(files.uploaded(files.picture(), "Amina.jpg"))
    assert hindered.value.why == Hindrance.STORE
    assert not Original.objects.exists()
    assert kept() == []
    assert "No space left on device" in caplog.text
    assert "Amina" not in caplog.text


def test_a_disk_that_fills_after_the_original_leaves_nothing_either(paper, kept, monkeypatch):
    write = Original.keep

    def keep_then_fill(original, content):
        write(original, content)
        monkeypatch.setattr(
            "documents.storage.os.fsync", lambda descriptor: (_ for _ in ()).throw(OSError(28, "x"))
        )

    monkeypatch.setattr(Original, "keep", keep_then_fill)
    with pytest.raises(Hindered):
        paper.receive(files.uploaded(files.picture()))
    assert not Original.objects.exists()
    assert kept() == []


def test_what_was_there_stays(received, kept, full):
    before = kept()
    with pytest.raises(Hindered):
        received.receive(files.uploaded(files.picture(quality=50)))
    assert kept() == before
    assert received.pages.count() == 1


def test_no_file_is_opened_without_its_room(paper, settings, monkeypatch, kept, caplog):
    settings.SANDBOX = "bubblewrap"
    monkeypatch.setattr(bubblewrap, "works", lambda: False)
    with pytest.raises(NotConfined):
        bubblewrap.is_used()
    with caplog.at_level(logging.ERROR), pytest.raises(Hindered) as hindered:
        paper.receive(files.uploaded(files.picture()))
    assert hindered.value.why == Hindrance.SANDBOX
    assert not Original.objects.exists()
    assert kept() == []
    assert "bwrap does not run here" in caplog.text
