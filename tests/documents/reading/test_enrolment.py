import pytest

from documents.checks.names import whole
from documents.kinds import kind
from tests import specimens
from tests.documents.lines import lines_of_pdf
from tests.specimens import PEOPLE, PRIYA
from tests.specimens.numbers import ine
from tests.specimens.study import LAYOUTS, SCHOOL

read = kind("enrolment_certificate").read
everyone = pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)


@everyone
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_certificate_is_read_whatever_its_layout(person, layout):
    reading = read(lines_of_pdf(specimens.enrolment_pdf(person, layout=layout)))
    if layout != "english" or person.given_names:
        assert reading["family_name"].upper() == person.family_name.upper().replace("ẞ", "SS")
    assert reading.get("given_names", "") == person.given_names
    assert reading["birth_date"] == person.birth_date.isoformat()
    assert reading["academic_year"] == "2026-2027"
    assert reading["institution"] == SCHOOL
    assert reading["final"] is True
    assert reading.get("ine") == (ine() if layout != "english" else None)


@everyone
@pytest.mark.parametrize("language", ["fr", "en"])
def test_an_admission_is_not_an_enrolment(person, language):
    reading = read(lines_of_pdf(specimens.admission_letter_pdf(person, language=language)))
    assert reading["final"] is False
    assert reading["academic_year"] == "2026-2027"


@pytest.mark.parametrize(
    ("line", "final"),
    [
        ("CERTIFICAT DE SCOLARITÉ", True),
        ("Attestation d'inscription", True),
        ("Certificate of Registration", True),
        ("est régulièrement inscrit(e) à l'université", True),
        ("est inscrite en Licence 2 pour l'année 2026-2027", True),
        ("ATTESTATION DE PRÉINSCRIPTION", False),
        ("Certificat d'inscription provisoire", False),
        ("Lettre d'acceptation", False),
        ("ATTESTATION D'ADMISSION", False),
        ("Offer of Admission", False),
        ("Vous êtes autorisée à vous inscrire en Master", False),
        ("You have been accepted to our programme", False),
        ("Relevé de notes et résultats", None),
        ("Service des admissions et de la scolarité", None),
    ],
)
def test_titles_and_sentences_tell_whether_it_is_final(line, final):
    assert read([["Université de Lorraine", line]]).get("final") is final


def test_a_letter_of_admission_that_mentions_the_certificate_stays_an_admission():
    reading = read([["Lettre d'admission", "Vous recevrez ensuite votre certificat de scolarité."]])
    assert reading["final"] is False


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Année universitaire 2026/2027", "2026-2027"),
        ("Année universitaire : 2026 - 2027", "2026-2027"),
        ("Academic year 2026–27", "2026-2027"),
        ("du 01/09/2026 au 31/08/2027", "2026-2027"),
        ("from 12 January 2027 to 30 June 2027", "2026-2027"),
        ("Tél. 03 20 26 20 27", None),
        ("Promotion 2026-2029", None),
    ],
)
def test_the_academic_year_is_found(line, year):
    assert read([["CERTIFICAT DE SCOLARITÉ", line]]).get("academic_year") == year


def test_the_year_of_the_enrolment_wins_over_another_one():
    lines = ["CERTIFICAT DE SCOLARITÉ", "Règlement des études 2024-2025", "inscrite en 2026-2027"]
    assert read([lines])["academic_year"] == "2026-2027"


def test_the_name_of_a_signatory_is_not_taken_for_the_student():
    lines = ["CERTIFICAT DE SCOLARITÉ", "Nom : SHARMA", "Prénom : Priya", "M. Jean MARTIN, doyen"]
    assert read([lines])["family_name"] == "SHARMA"


def test_a_title_is_not_taken_for_a_name():
    lines = ["Le Président certifie que", "CERTIFICAT DE SCOLARITÉ", "M SHARMA PRIYA"]
    assert read([lines])["family_name"] == "SHARMA"


def test_the_name_of_a_school_is_not_taken_for_the_student():
    lines = ["Nom : Université de Lille", "Nom : SHARMA", "Prénom : Priya", "Étudiant : oui"]
    reading = read([lines])
    assert (reading["family_name"], reading["given_names"]) == ("SHARMA", "Priya")
    assert reading["institution"] == "Université de Lille"


@pytest.mark.parametrize("name", ["LE THI HOA", "NO Min-jun", "D'ALMEIDA Ana", "VAN DER BERG Jan"])
def test_names_that_look_like_small_words_are_names(name):
    reading = read([["CERTIFICAT DE SCOLARITÉ", f"certifie que Madame {name}, née le 14/03/2003"]])
    assert sorted(whole(reading).split()) == sorted(name.split())


def test_two_people_and_no_label_is_nobody():
    lines = ["CERTIFICAT DE SCOLARITÉ", "Mme Priya SHARMA", "M. Jean MARTIN"]
    assert "family_name" not in read([lines])


def test_a_number_with_a_wrong_check_sign_is_no_student_number():
    assert "ine" not in read([["INE : 0GHK2P4M732"]])


def test_last_years_paper_keeps_its_year():
    reading = read(lines_of_pdf(specimens.enrolment_pdf(PRIYA, "2025-2026")))
    assert reading["academic_year"] == "2025-2026"
