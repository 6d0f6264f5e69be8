import pytest

from documents.findings import Finding
from documents.models import Document
from tests.documents import files


def test_a_paper_of_an_unknown_kind_cannot_be_started(student):
    with pytest.raises(KeyError):
        Document.objects.start(student, "driving_licence")


def test_a_picture_reads_as_nothing_before_somebody_looked(received):
    assert received.read() == {}
    kept = Document.objects.get(pk=received.pk)
    assert kept.reading == {}
    assert kept.is_being_read


def test_what_the_reader_finds_is_kept_encrypted(student):
    document = Document.objects.start(student, "bank_details")
    lines = ["RELEVE D'IDENTITE BANCAIRE", "IBAN : FR76 3000 6000 0112 3456 7890 189"]
    document.receive(files.uploaded(files.pdf([line.replace("'", " ") for line in lines]), "a.pdf"))
    reading = document.read()
    assert reading["iban"] == "FR7630006000011234567890189"
    assert Document.objects.get(pk=document.pk).reading == reading


def test_findings_take_the_place_of_the_former_ones(received):
    received.record([Finding.of("blur", page=1), Finding.of("expires_soon")], "first")
    received.record([Finding.of("expired", this="passport", until="2012-04-15")], "second")
    stored = Document.objects.get(pk=received.pk)
    assert [row.finding.code for row in stored.findings.all()] == ["expired"]
    assert stored.outcome == "problem"
    assert stored.judged_hash == "second"


def test_a_finding_comes_back_whole_and_in_its_place(received):
    findings = [
        Finding.of("blur", page=1, box=(1, 2, 3, 4)),
        Finding.of("expired", this="passport", until="2012-04-15"),
    ]
    received.record(findings, "hash")
    assert [row.finding for row in received.findings.all()] == findings


def test_a_paper_without_findings_is_accepted(received):
    received.record([], "hash")
    assert received.outcome == "accepted"


def test_only_owner_and_reviewer_have_it_in_sight(received, student, stranger, reviewer):
    visible = Document.objects.visible_to
    assert list(visible(student)) == list(visible(reviewer)) == [received]
    assert list(visible(stranger)) == []
