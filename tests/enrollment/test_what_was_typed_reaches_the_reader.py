"""A letter's number is compared with the answers while it is at hand: it is not kept."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.dossiers import make_dossier
from tests.people import sign_in
from tests.specimens import PRIYA, cpam_letter_pdf

pytestmark = pytest.mark.django_db


def codes_after(client, dossier, content):
    dossier.open_for(["cpam_letter"])
    sign_in(client, dossier.owner)
    file = SimpleUploadedFile("letter.pdf", content, "application/pdf")
    assert client.post("/file/cpam-letter/upload/", {"files": file}).status_code == 302
    document = dossier.current("cpam_letter").document
    return {row.code for row in document.findings.all()}


def test_a_number_that_fits_the_answers_is_not_doubted(client):
    dossier = make_dossier(submitted=True, birth_date=PRIYA.birth_date, birth_country="IN")
    assert "number_other_person" not in codes_after(client, dossier, cpam_letter_pdf(PRIYA))


def test_the_number_of_somebody_born_on_another_day_is_warned_about(client):
    dossier = make_dossier(submitted=True, birth_date=date(1999, 12, 1), birth_country="IN")
    assert "number_other_person" in codes_after(client, dossier, cpam_letter_pdf(PRIYA))
