"""French pages that no test draws, as PDF, scan and photo, with the fields that count."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tests import specimens
from tests.specimens.crowd import crowd
from tests.specimens.numbers import french_iban
from tests.specimens.people import Person

SEED = 551_207  # of no test
UNTIL = date(2027, 8, 31)


@dataclass(frozen=True)
class Sheet:
    """`truth` has the key fields of inspection.md for the kind `slug`."""

    slug: str
    name: str
    document: bytes
    truth: dict[str, object]


def sheets() -> Iterator[Sheet]:
    """One of each layout, each of another person."""
    people = crowd(SEED)
    for layout in ("sentence", "labels", "columns", "english"):
        person = next(people)
        yield Sheet(
            "enrolment_certificate",
            f"enrolment, {layout}",
            specimens.enrolment_pdf(person, layout=layout),
            {**_born(person), "academic_year": "2026-2027", "final": True},
        )
    for number, layout in enumerate(("columns", "labels", "english")):
        person = next(people)
        iban = french_iban(account=f"{84_311_907 * (number + 3):011}")
        document = specimens.rib_pdf(person, iban, layout=layout)
        truth = {"iban": iban, "holder": person.french_order.upper()}
        yield Sheet("bank_details", f"RIB, {layout}", document, truth)
    for form in ("full_copy", "extract_with_parents", "extract"):
        person = next(people)
        document = specimens.birth_certificate_pdf(person, form)
        truth = {**_born(person), "form": form, "parents_found": form != "extract"}
        yield Sheet("birth_certificate", f"birth, {form}", document, truth)
    person = next(people)
    yield Sheet(
        "visa_validation",
        "validation of a visa",
        specimens.visa_validation_pdf(person, valid_until=UNTIL),
        {"foreigner_number": "9912345678", "valid_until": UNTIL.isoformat()},
    )
    yield Sheet(
        "cpam_letter",
        "letter of the CPAM",
        specimens.cpam_letter_pdf(next(people)),
        {"letter": "provisional_certificate", "number_valid": True, "dated": "2026-11-12"},
    )


def _born(person: Person) -> dict[str, object]:
    return {"family_name": person.family_name, "birth_date": person.birth_date.isoformat()}
