"""Synthetic papers drawn by code: nobody here exists, nothing here was photographed.

Each function takes a `Person` and returns the bytes of a file; the same call gives the same paper.
PDFs have real text; pictures are JPEG.
"""

from tests.specimens.bank import rib_pdf
from tests.specimens.cards import (
    identity_card_front_jpeg,
    identity_card_jpeg,
    official_card_jpeg,
    old_french_card_back_jpeg,
    old_french_card_jpeg,
    passport_jpeg,
    visa_jpeg,
)
from tests.specimens.civil_status import (
    birth_certificate_jpeg,
    birth_certificate_pdf,
    marriage_certificate_pdf,
    translation_pdf,
)
from tests.specimens.crowd import crowd
from tests.specimens.doc2d import doc2d, doc2d_jpeg
from tests.specimens.letters import (
    card_form_pdf,
    cpam_letter_pdf,
    documents_asked_pdf,
    feuille_de_soins_pdf,
    refusal_pdf,
)
from tests.specimens.negatives import bank_card_jpeg, blank_jpeg, landscape_jpeg, negatives
from tests.specimens.paper import several_pages_pdf
from tests.specimens.people import AMINE, JOSE, LUKAS, PEOPLE, PRIYA, SUHARTO, WEI, Person
from tests.specimens.permits import (
    algerian_certificate_jpeg,
    residence_permit_front_jpeg,
    residence_permit_jpeg,
)
from tests.specimens.phone import FAULTS, degraded
from tests.specimens.photo import identity_photo_jpeg
from tests.specimens.scan import photographed, scanned
from tests.specimens.stay import receipt_pdf, visa_validation_pdf
from tests.specimens.study import admission_letter_pdf, enrolment_pdf

__all__ = [
    "AMINE",
    "FAULTS",
    "JOSE",
    "LUKAS",
    "PEOPLE",
    "PRIYA",
    "SUHARTO",
    "WEI",
    "Person",
    "admission_letter_pdf",
    "algerian_certificate_jpeg",
    "bank_card_jpeg",
    "birth_certificate_jpeg",
    "birth_certificate_pdf",
    "blank_jpeg",
    "card_form_pdf",
    "cpam_letter_pdf",
    "crowd",
    "degraded",
    "doc2d",
    "doc2d_jpeg",
    "documents_asked_pdf",
    "enrolment_pdf",
    "feuille_de_soins_pdf",
    "identity_card_front_jpeg",
    "identity_card_jpeg",
    "identity_photo_jpeg",
    "landscape_jpeg",
    "marriage_certificate_pdf",
    "negatives",
    "official_card_jpeg",
    "old_french_card_back_jpeg",
    "old_french_card_jpeg",
    "passport_jpeg",
    "photographed",
    "receipt_pdf",
    "refusal_pdf",
    "residence_permit_front_jpeg",
    "residence_permit_jpeg",
    "rib_pdf",
    "scanned",
    "several_pages_pdf",
    "translation_pdf",
    "visa_jpeg",
    "visa_validation_pdf",
]
