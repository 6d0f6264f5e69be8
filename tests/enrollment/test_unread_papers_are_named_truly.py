"""What we say of a paper in which nothing was found: why, without a word that is not so."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.dossiers import small_jpeg
from tests.specimens.paper import pdf

pytestmark = pytest.mark.django_db


def said_of(client, draft, name, content):
    file = SimpleUploadedFile(name, content)
    client.post("/file/bank-details/upload/", {"files": file})
    (row,) = draft.current("bank_details").document.findings.filter(code="unreadable")
    return row.finding.saw


def test_a_pdf_with_text_is_said_to_have_been_read(student, draft):
    text = pdf("Bonjour,", "Votre rendez-vous est confirmé pour lundi à neuf heures.")
    saw = said_of(student, draft, "letter.pdf", text)
    assert saw == "We read the text of this PDF, but we did not find what we look for."


def test_a_picture_is_said_not_to_be_readable(student, draft):
    saw = said_of(student, draft, "page.jpg", small_jpeg())
    assert saw == "We could not read this picture."
