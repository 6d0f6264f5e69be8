import json

import pytest
from django.db import transaction

from accounts.signals import erasing, exporting
from documents.encryption import Tampered
from documents.envelope import Envelope
from documents.findings import Finding
from documents.models import Document, FindingRow, Original, Page
from tests.documents import files


def test_nothing_but_the_row_is_left(received, kept, django_capture_on_commit_callbacks):
    received.record([Finding.of("unreadable")], "hash")
    with django_capture_on_commit_callbacks(execute=True):
        received.erase()
    row = Document.objects.get()
    assert row.erased_at is not None
    assert row.reading == {}
    assert not row.outcome
    assert not Original.objects.exists()
    assert not Page.objects.exists()
    assert not FindingRow.objects.exists()
    assert kept() == []


def test_a_copy_in_a_backup_is_dead_without_its_key(received, settings, kept):
    backup = {name: (settings.DOCUMENT_STORE / name).read_bytes() for name in kept()}
    original = received.originals.get()
    key = original.pk
    received.erase()
    for name, body in backup.items():
        path = settings.DOCUMENT_STORE / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
    with pytest.raises(Tampered):
        list(Envelope.new(key).read(0))


def test_an_erasure_that_is_undone_loses_nothing(received, kept):
    before = kept()
    with transaction.atomic():
        received.erase()
        transaction.set_rollback(True)
    assert kept() == before
    assert received.pages.get().jpeg().startswith(b"\xff\xd8")


def test_when_a_person_leaves_all_their_papers_go(
    student, stranger, received, kept, django_capture_on_commit_callbacks
):
    theirs = Document.objects.start(stranger, "identity")
    theirs.receive(files.uploaded(files.picture()))
    with django_capture_on_commit_callbacks(execute=True):
        erasing.send(None, user=student)
    received.refresh_from_db()
    assert received.erased_at is not None
    assert len(kept()) == 2
    assert theirs.pages.get().jpeg()


def test_a_person_is_told_all_that_we_hold(student, received):
    received.reading = {"number": "L898902C3"}
    received.save()
    answers = dict(answer for _receiver, answer in exporting.send(None, user=student) if answer)
    papers = json.loads(json.dumps(answers["documents"]))
    assert papers[0]["kind"] == "identity"
    assert papers[0]["reading"] == {"number": "L898902C3"}
    assert papers[0]["files"][0]["name"] == "paper.jpg"


def test_what_a_person_confirmed_is_told_and_goes_with_the_paper(student, received):
    received.reading = {"number": "L8B8902C3", "number_ambiguous": ["LB88902C3"]}
    received.save()
    received.confirm("number", "LB88902C3")
    (paper,) = dict(answer for _room, answer in exporting.send(None, user=student))["documents"]
    assert paper["confirmed"] == {"number": "LB88902C3"}
    (line,) = paper["corrections"]
    assert (line["read"], line["right"], line["by"]) == ("L8B8902C3", "LB88902C3", "student")
    erasing.send(None, user=student)
    received.refresh_from_db()
    assert received.confirmed == {}
    kept = received.corrections.get()
    assert (kept.read_value, kept.right_value, kept.was_right) == (None, None, False)
