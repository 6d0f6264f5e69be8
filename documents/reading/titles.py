"""Words that a field was read from where its value is printed nowhere: titles and phrases."""

import re
from typing import Any

from documents.reading.bank import SAVINGS
from documents.reading.civil_status_words import BIRTH_PAPER, EXTRACT, FORMS
from documents.reading.letter_words import LETTER_TITLE, LETTERS
from documents.reading.permit_words import ALGERIAN, EXTENSION, RECEIPT, SHORT_STAY, VALIDATION
from documents.reading.recognise import CARE_FORM, CARE_TITLE, RIB_TITLE, S1_TITLE
from documents.reading.study_words import (
    FINAL_SENTENCES,
    FINAL_TITLES,
    NOT_FINAL_SENTENCES,
    NOT_FINAL_TITLES,
)

ENROLMENT = rf"{FINAL_TITLES}|{FINAL_SENTENCES}"
NO_ENROLMENT = rf"{NOT_FINAL_TITLES}|{NOT_FINAL_SENTENCES}"

# All patterns of a value are needed to say it, so it is as sure as the least sure of them.
WORDS: dict[str, dict[Any, tuple[str, ...]]] = {
    "final": {True: (ENROLMENT,), False: (NO_ENROLMENT,)},
    "form": {"extract": (EXTRACT,), **{form: (title,) for form, title in FORMS.items()}},
    "permit": {
        "receipt": (RECEIPT,),
        "extension": (EXTENSION,),
        "algerian_certificate": (ALGERIAN,),
    },
    "visa_type": {"C": (SHORT_STAY,)},
    "savings": {True: (SAVINGS,)},
    "letter": {letter: (words,) for letter, words in LETTERS},
    "looks_like": {
        "care_document": (CARE_TITLE, CARE_FORM),
        "residence_permit": (rf"{RECEIPT}|{EXTENSION}",),
        "visa_validation": (VALIDATION,),
        "enrolment_certificate": (rf"{ENROLMENT}|{NO_ENROLMENT}",),
        "bank_details": (RIB_TITLE,),
        "birth_certificate": (BIRTH_PAPER,),
        "marriage_certificate": (FORMS["marriage_certificate"],),
        "s1_form": (S1_TITLE,),
        "cpam_letter": (LETTER_TITLE,),
    },
}


def words_of(field: str, value: Any) -> tuple[re.Pattern[str], ...]:
    """What to look for, on plain lines, where this field has this value; () if we do not know."""
    if isinstance(value, list):  # the lines of a zone, the papers asked
        return ()
    if field == "printed_pages":
        return (re.compile(rf"\bpage\s*:?\s*\d{{1,2}}\s*(?:/|sur|of|de)\s*{value}\b"),)
    return tuple(
        re.compile(pattern.replace(" ", r"\s")) for pattern in WORDS.get(field, {}).get(value, ())
    )
