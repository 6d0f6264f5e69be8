import json
import tempfile
from pathlib import Path

import pytest
from django.db import connection
from django.urls import reverse

from accounts.models import User
from documents.findings import Finding
from documents.models import Document
from tests.documents import files

MARKER = "MARKER7QX"


def rows(table):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return cursor.fetchall()


@pytest.fixture
def marked(student):
    """A paper that says the marker in its text, its file name and its reading."""
    document = Document.objects.start(student, "enrolment_certificate")
    document.receive(files.uploaded(files.pdf([MARKER]), f"{MARKER}.pdf"))
    assert document.texts == [[MARKER]]
    document.reading = {"family_name": MARKER}
    document.save()
    return document


def test_the_store_holds_no_readable_text(marked, settings, kept):
    for name in kept():
        assert MARKER.encode() not in (settings.DOCUMENT_STORE / name).read_bytes()
        assert b"%PDF" not in (settings.DOCUMENT_STORE / name).read_bytes()


@pytest.mark.parametrize("table", ["document", "original", "page", "findingrow"])
def test_the_database_holds_no_readable_text(marked, table):
    marked.findings.model.objects.keep([(marked, [Finding.of("wrong_kind", found=MARKER)])])
    for row in rows(f"documents_{table}"):
        assert not any(
            MARKER.encode() in bytes(v) for v in row if isinstance(v, bytes | memoryview)
        )
        assert MARKER not in json.dumps([str(value) for value in row])


def test_the_logs_hold_no_readable_text(marked, client, student, caplog):
    client.force_login(User.objects.get(pk=student.pk))
    caplog.set_level(0)
    client.get(reverse("documents:page", args=[marked.pk, 1]))
    assert MARKER not in caplog.text


def test_no_temporary_file_is_written(student, monkeypatch):
    written = set(Path(tempfile.gettempdir()).glob("*"))

    def fail(*args, **kwargs):
        raise AssertionError("a temporary file")

    monkeypatch.setattr(tempfile, "mkstemp", fail)
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", fail)
    document = Document.objects.start(student, "identity")
    document.receive(files.uploaded(files.pdf([MARKER]), "a.pdf"))
    new = set(Path(tempfile.gettempdir()).glob("*")) - written
    assert not [path for path in new if path.is_file() and MARKER.encode() in path.read_bytes()]
