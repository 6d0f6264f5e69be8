import pytest

from documents.intake import open_file
from tests import specimens
from tests.specimens import AMINE, PRIYA

DRAWN = [
    *(specimens.enrolment_pdf, specimens.rib_pdf, specimens.visa_validation_pdf),
    *(specimens.birth_certificate_pdf, specimens.cpam_letter_pdf, specimens.admission_letter_pdf),
    *(specimens.passport_jpeg, specimens.residence_permit_jpeg, specimens.birth_certificate_jpeg),
    *(specimens.identity_photo_jpeg, specimens.visa_jpeg, specimens.identity_card_jpeg),
    *(specimens.old_french_card_jpeg, specimens.official_card_jpeg, specimens.bank_card_jpeg),
    *(specimens.identity_card_front_jpeg, specimens.residence_permit_front_jpeg),
    *(specimens.algerian_certificate_jpeg, specimens.doc2d_jpeg, specimens.refusal_pdf),
]


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_the_same_call_draws_the_same_paper_and_another_person_another(draw):
    assert draw(PRIYA) == draw(PRIYA) != draw(AMINE)


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_a_specimen_passes_the_intake(draw):
    opened = open_file(draw(PRIYA), f"x.{draw.__name__.rsplit('_', 1)[-1]}")
    assert len(opened.pages) == 1
    assert bool(opened.texts[0]) is draw.__name__.endswith("pdf")
