from datetime import date

import pytest

from documents.kinds import kind
from tests import specimens
from tests.documents.lines import lines_of_pdf
from tests.specimens import PEOPLE, PRIYA
from tests.specimens.mrz import card_lines, visa_lines

read_permit = kind("residence_permit").read
read_validation = kind("visa_validation").read


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)
def test_the_confirmation_of_a_validated_visa_is_read(person):
    reading = read_validation(lines_of_pdf(specimens.visa_validation_pdf(person)))
    assert reading["foreigner_number"] == "9912345678"
    assert reading["visa_number"] == "FRA512345678"
    assert reading["valid_from"] == "2026-09-01"
    assert reading["valid_until"] == "2027-08-31"
    assert reading["name"].endswith(person.given_names)


def test_another_paper_is_no_confirmation():
    reading = read_validation(lines_of_pdf(specimens.enrolment_pdf(PRIYA)))
    assert "foreigner_number" not in reading
    assert reading["looks_like"] == "enrolment_certificate"


@pytest.mark.parametrize(("extension", "permit"), [(False, "receipt"), (True, "extension")])
def test_a_receipt_and_an_extension_are_told_apart(extension, permit):
    reading = read_permit(lines_of_pdf(specimens.receipt_pdf(PRIYA, extension=extension)))
    assert reading["permit"] == permit
    assert reading["valid_from"] == "2026-09-20"
    assert reading["valid_until"] == "2027-03-19"
    assert reading["family_name"] == "SHARMA"


def test_an_algerian_certificate_of_residence():
    reading = read_permit(
        [["CERTIFICAT DE RÉSIDENCE POUR ALGÉRIEN", "Valable jusqu'au 02/10/2027"]]
    )
    assert reading["permit"] == "algerian_certificate"
    assert reading["valid_until"] == "2027-10-02"


def test_a_card_and_a_visa_by_their_zone():
    card = read_permit([card_lines(PRIYA, date(2027, 9, 30), "IRFRA")])
    assert (card["permit"], card["valid_until"]) == ("card", "2027-09-30")
    visa = read_permit([visa_lines(PRIYA, date(2027, 8, 31))])
    assert (visa["permit"], visa["visa_type"]) == ("long_stay_visa", "D")
    assert read_permit([visa_lines(PRIYA, date(2027, 8, 31), "C")])["visa_type"] == "C"
