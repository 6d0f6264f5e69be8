import base64
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection

from documents import rotation
from documents.encryption.keys import key_version
from documents.models import Document
from documents.rotation import sealed_columns
from tests.documents import files

OLD, NEW = (base64.b64encode(bytes([sign]) * 32).decode() for sign in b"on")
PDF = files.pdf()  # made once: each has an identifier of its own
BOTH = f"v2:{NEW},v1:{OLD}"


@pytest.fixture
def old(settings, student):
    """A paper with a reading and two files, all sealed under the old key."""
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    document = Document.objects.create(owner=student, kind="identity", reading={"number": "X1"})
    document.receive(files.uploaded(files.picture()))
    document.receive(files.uploaded(PDF, "a.pdf"))
    return document


def versions():
    """The key versions that the tables hold, read as the database holds them."""
    found = set()
    with connection.cursor() as cursor:
        for model in apps.get_models():
            for column in sealed_columns(model):
                cursor.execute(f'SELECT "{column}" FROM "{model._meta.db_table}"')
                found |= {key_version(bytes(value)) for (value,) in cursor if value is not None}
    return found


def run(**options):
    said = StringIO()
    call_command("rewrap_documents", stdout=said, **options)
    return said.getvalue()


def stored(settings):
    return {
        path: (path.stat().st_mtime_ns, path.read_bytes())
        for path in settings.DOCUMENT_STORE.rglob("*")
        if path.is_file()
    }


def test_with_the_old_key_removed_everything_opens(settings, old):
    settings.DOCUMENT_KEYS = BOTH
    said = run()
    assert versions() == {2}
    assert "documents_document: 1 of 1 rows re-sealed" in said
    assert "documents_original: 2 of 2 rows re-sealed" in said
    assert "every row is on v2" in said
    settings.DOCUMENT_KEYS = f"v2:{NEW}"
    document = Document.objects.get(pk=old.pk)
    assert document.reading == {"number": "X1"}
    assert document.texts[1] == ["Certificat"]
    assert [page.jpeg()[:2] for page in document.pages.all()] == [b"\xff\xd8"] * 2
    assert {b"".join(file.bytes()) for file in document.originals.all()} == {
        files.picture(),
        PDF,
    }


def test_no_body_is_rewritten(settings, old):
    before = stored(settings)
    settings.DOCUMENT_KEYS = BOTH
    run()
    assert before == stored(settings)


def test_a_second_run_finds_nothing_to_do(settings, old):
    settings.DOCUMENT_KEYS = BOTH
    run()
    assert "\n0 rows re-sealed" in run()


def test_a_run_that_was_cut_short_is_run_again(settings, old, monkeypatch):
    settings.DOCUMENT_KEYS = BOTH
    reseal, seen = rotation._reseal, []

    def dies_at_the_third(row, columns):
        seen.append(row)
        if len(seen) == 3:
            raise KeyboardInterrupt
        return reseal(row, columns)

    monkeypatch.setattr(rotation, "_reseal", dies_at_the_third)
    with pytest.raises(KeyboardInterrupt):
        run(batch=1)
    assert versions() == {1, 2}
    monkeypatch.setattr(rotation, "_reseal", reseal)
    run(batch=1)
    assert versions() == {2}


def test_batches_are_as_good_as_one(settings, student):
    settings.DOCUMENT_KEYS = f"v1:{OLD}"
    for number in range(5):
        Document.objects.create(owner=student, kind="identity", reading={"number": number})
    settings.DOCUMENT_KEYS = BOTH
    assert "documents_document: 5 of 5 rows" in run(batch=2)
    settings.DOCUMENT_KEYS = f"v2:{NEW}"
    assert {paper.reading["number"] for paper in Document.objects.all()} == set(range(5))


def test_a_key_that_was_removed_too_early_is_named(settings, old):
    settings.DOCUMENT_KEYS = f"v2:{NEW}"
    with pytest.raises(CommandError, match="v1"):
        run()


def test_every_encrypted_column_is_found():
    found = {
        (model._meta.label, name) for model in apps.get_models() for name in sealed_columns(model)
    }
    assert {("documents.Original", "wrapped_key"), ("documents.FindingRow", "facts")} <= found
    assert any(label.startswith("cpam.") for label, _name in found)
    assert any(name == "iban" for _label, name in found)


def test_the_key_of_searches_is_not_forgotten(settings, old):
    settings.DOCUMENT_KEYS = BOTH
    assert "BLIND_INDEX_KEY" in run()
    settings.BLIND_INDEX_KEY = OLD
    assert "BLIND_INDEX_KEY" not in run()
