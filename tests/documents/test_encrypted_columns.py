import pytest
from django.core import serializers
from django.core.exceptions import FieldError
from django.db import connection

from documents.encryption import Tampered
from documents.models import Document

READING = {"number": "L898902C3", "given_names": "Zoé"}


@pytest.fixture
def document(student):
    return Document.objects.create(owner=student, kind="identity", reading=READING)


def raw(document):
    with connection.cursor() as cursor:
        key = document.pk.hex if connection.vendor == "sqlite" else document.pk
        cursor.execute("SELECT reading FROM documents_document WHERE id = %s", [key])
        return bytes(cursor.fetchone()[0])


def test_a_value_comes_back_from_the_database(document):
    assert Document.objects.get(pk=document.pk).reading == READING


def test_the_database_holds_none_of_it(document):
    assert b"L898902C3" not in raw(document)


def test_a_value_moved_to_another_row_does_not_open(document, student):
    other = Document.objects.create(owner=student, kind="identity", reading={"number": "other"})
    with connection.cursor() as cursor:
        cursor.execute("UPDATE documents_document SET reading = %s", [raw(document)])
    assert Document.objects.get(pk=document.pk).reading == READING
    with pytest.raises(Tampered):
        Document.objects.get(pk=other.pk).reading  # noqa: B018 - looking at it opens it


def test_a_list_of_rows_opens_nothing(document, monkeypatch):
    monkeypatch.setattr("documents.encryption.fields.unseal", None)
    assert [row.kind for row in Document.objects.all()] == ["identity"]


def test_a_changed_value_is_saved(document):
    stored = Document.objects.get(pk=document.pk)
    stored.reading["number"] = "changed"
    stored.save()
    assert Document.objects.get(pk=document.pk).reading["number"] == "changed"


def test_a_deferred_value_is_fetched_when_looked_at(document):
    assert Document.objects.defer("reading").get(pk=document.pk).reading == READING


def test_rows_saved_together_are_sealed_each_for_itself(student):
    rows = [Document(owner=student, kind="identity", reading={"at": at}) for at in range(3)]
    Document.objects.bulk_create(rows)
    assert [Document.objects.get(pk=row.pk).reading["at"] for row in rows] == [0, 1, 2]


def test_nobody_can_write_one_without_its_row(document):
    with pytest.raises(ValueError, match="encrypted"):
        Document.objects.update(reading={})


def test_nobody_can_look_one_up(document):
    with pytest.raises(FieldError):
        Document.objects.filter(reading=READING).exists()


def test_a_dump_holds_none_of_it(document):
    assert "L898902C3" not in serializers.serialize("json", [document])
