"""Which kind of paper a text is, when its title leaves no doubt."""

import re

from documents.reading.civil_status_words import BIRTH_PAPER, FORMS
from documents.reading.iban import find_iban
from documents.reading.letter_words import FROM_THE_FUND, LETTER_TITLE
from documents.reading.mrz import find
from documents.reading.permit_words import EXTENSION, RECEIPT, VALIDATION
from documents.reading.phrases import phrases
from documents.reading.study_words import FINAL_SENTENCES, FINAL_TITLES, NOT_FINAL_TITLES
from documents.reading.text import Paper

CARE_TITLE = phrases(r"""
    feuille de soins
    ordonnance (?:bizone|de medicaments)
    ordonnance$
""")
CARE_FORM = phrases(r"""
    \bcerfa\b.{0,20}\b1\d{4} ?[^\w\s]? ?\d\d\b
    \bcerfa\b.{0,20}\b1\d{4} ?x ?\d\d\b
    \b1\d{4} ?\* ?\d\d\b
    \bs ?3(?:110|115|116|117|120|321)[a-z]?\b
""")
RIB_TITLE = phrases(r"""
    releve d'?identite bancaire
    rib\b
    (?:vos |mes )?coordonnees bancaires
    iban\b
    bank (?:account )?details
""")
S1_TITLE = phrases(r"""
    (?:document portable |formulaire |portable document )?s1\b
    inscription en vue de beneficier de la couverture
""")


def care_document(paper: Paper) -> bool:
    """A feuille de soins or a prescription: its title and its form number are both there."""
    return paper.titled(CARE_TITLE, words=12) and paper.says(CARE_FORM)


def recognise(paper: Paper) -> str | None:
    """The slug of the one kind whose signs are all there; None for none, or for several."""
    found = [kind for kind, signs in SIGNS.items() if signs(paper)]
    return found[0] if len(found) == 1 else None


def looks_like(paper: Paper, expected: str) -> str | None:
    """`care_document`, or a kind other than the expected one; None when there is no doubt of it."""
    if care_document(paper):
        return "care_document"
    if expected in SIGNS and SIGNS[expected](paper):
        return None
    found = recognise(paper)
    return found if found != expected else None


def _identity(paper: Paper) -> bool:
    zone = find(paper.lines)
    return bool(zone and zone.valid and zone.format == "TD3")


def _residence_permit(paper: Paper) -> bool:
    if paper.titled(rf"{RECEIPT} de demande|(?:{EXTENSION})", words=16):
        return True
    zone = find(paper.lines)
    return bool(zone and zone.valid and zone.format.startswith("MRV"))


def _enrolment(paper: Paper) -> bool:
    return paper.titled(rf"{FINAL_TITLES}|{NOT_FINAL_TITLES}") and (
        paper.says(rf"{FINAL_SENTENCES}|etudiant|student|admi") and find_iban(paper) is None
    )


def _bank_details(paper: Paper) -> bool:
    iban = find_iban(paper)
    return bool(iban and iban.valid and paper.titled(RIB_TITLE, words=12))


def _birth(paper: Paper) -> bool:
    return paper.titled(BIRTH_PAPER, words=16) and not _marriage(paper)


def _marriage(paper: Paper) -> bool:
    return paper.titled(FORMS["marriage_certificate"], words=12)


def _letter(paper: Paper) -> bool:
    return paper.titled(LETTER_TITLE, words=12) and paper.says(FROM_THE_FUND)


SIGNS = {
    "identity": _identity,
    "residence_permit": _residence_permit,
    "visa_validation": lambda paper: paper.titled(VALIDATION, words=24),
    "enrolment_certificate": _enrolment,
    "bank_details": _bank_details,
    "birth_certificate": _birth,
    "marriage_certificate": _marriage,
    "s1_form": lambda paper: paper.titled(S1_TITLE, words=14),
    "cpam_letter": _letter,
}


def printed_pages(paper: Paper) -> int | None:
    """How many pages the paper says it has ("page 1/3", "page 1 sur 3"); None when it does not."""
    totals = {
        int(match[1])
        for page in paper.plain_lines
        if (match := re.search(r"\bpage\s*:?\s*\d{1,2}\s*(?:/|sur|of|de)\s*(\d{1,2})\b", page))
    }
    return totals.pop() if len(totals) == 1 else None
