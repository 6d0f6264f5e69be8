import pytest

from documents.kinds import kind
from tests import specimens
from tests.documents.lines import lines_of_pdf
from tests.specimens import PEOPLE, PRIYA
from tests.specimens.numbers import nir

read = kind("cpam_letter").read


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)
@pytest.mark.parametrize("definitive", [True, False])
def test_an_attestation_and_the_kind_of_its_number(person, definitive):
    reading = read(lines_of_pdf(specimens.cpam_letter_pdf(person, definitive=definitive)))
    assert reading["letter"] == (
        "entitlement_certificate" if definitive else "provisional_certificate"
    )
    assert reading["number_kind"] == ("definitive" if definitive else "provisional")
    assert reading["number_valid"] is True
    assert reading["dated"] == "2026-11-12"
    assert reading["health_fund"] == "CPAM des Flandres"


def test_no_more_than_two_signs_of_a_number_leave_the_reader():
    number = nir("2", PRIYA.birth_date, PRIYA.insee)
    reading = read(
        lines_of_pdf(specimens.cpam_letter_pdf(PRIYA, definitive=True)), PRIYA.declared()
    )
    assert reading["number_masked"] == "•" * 13 + number[-2:]
    assert number[:6] not in str(reading).replace(" ", "")


def test_whether_the_number_fits_is_said_only_when_something_was_declared():
    lines = lines_of_pdf(specimens.cpam_letter_pdf(PRIYA))
    assert "number_fits" not in read(lines)
    assert read(lines, {"birth_date": "2003-03-14", "birth_country": "IN"})["number_fits"]
    assert read(lines, {"birth_date": "1999-01-01"})["number_fits"] is False


def test_papers_asked_are_kinds():
    letter = specimens.documents_asked_pdf(
        PRIYA, "une copie intégrale de votre acte de naissance", "un RIB à votre nom"
    )
    reading = read(lines_of_pdf(letter))
    assert reading["letter"] == "documents_asked"
    assert reading["documents_asked"] == ["birth_certificate", "bank_details"]


def test_a_paper_of_no_kind_that_we_know_is_an_other_paper():
    reading = read(lines_of_pdf(specimens.documents_asked_pdf(PRIYA, "une attestation du CROUS")))
    assert reading["documents_asked"] == ["other_paper"]


@pytest.mark.parametrize(
    ("line", "letter"),
    [
        ("Votre demande d'affiliation a été refusée : votre demande a été rejetée.", "refusal"),
        ("Nous ne pouvons pas donner une suite favorable à votre demande.", "refusal"),
        ("Demandez votre carte Vitale : complétez le formulaire et joignez une photo", "card_form"),
        ("Attestation de droits", "entitlement_certificate"),
        ("Bienvenue dans votre région", None),
    ],
)
def test_other_letters(line, letter):
    assert read([["L'Assurance Maladie", line]]).get("letter") == letter


def test_what_the_cpam_did_not_write_is_not_read_as_its_letter():
    assert "letter" not in read([["Université de Lille", "Attestation de droits"]])
