import pytest

from documents.checks.names import whole
from documents.kinds import kind
from tests import specimens
from tests.documents.lines import lines_of_pdf
from tests.specimens import JOSE, PEOPLE, PRIYA
from tests.specimens.civil_status import FORMS

read = kind("birth_certificate").read

EXPECTED = {
    "full_copy": ("full_copy", "fr", True),
    "extract_with_parents": ("extract_with_parents", "fr", True),
    "extract": ("extract", "fr", False),
    "plurilingual": ("plurilingual", "fr", True),
    "english": ("full_copy", "en", True),
    "spanish": ("full_copy", "es", True),
    "portuguese": ("full_copy", "pt", True),
    "italian": ("extract_with_parents", "it", True),
    "german": ("full_copy", "de", True),
}


def words(name):
    return sorted(name.casefold().split())


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)
@pytest.mark.parametrize("form", FORMS)
def test_form_language_and_parents_are_read(person, form):
    reading = read(lines_of_pdf(specimens.birth_certificate_pdf(person, form)))
    assert (reading["form"], reading["language"], reading["parents_found"]) == EXPECTED[form]
    assert reading["birth_date"] == person.birth_date.isoformat()
    # Where no label tells a double family name from given names, only the whole is sure.
    assert words(whole(reading)) == words(whole(vars(person)))
    assert reading["script"] == "latin"


def test_the_town_is_read_even_inside_a_sentence():
    assert read(lines_of_pdf(specimens.birth_certificate_pdf(PRIYA)))["birth_place"] == "Pune"


@pytest.mark.parametrize(
    "lines",
    [
        ["ACTE DE NAISSANCE", "né de Habib BEN SALAH et de Leïla TRABELSI, son épouse"],
        ["ACTE DE NAISSANCE", "de Habib BEN SALAH, né à Sfax le 2 mai 1970, et de sa mère"],
        ["CERTIFICATE OF BIRTH", "son of Peter Smith and Mary Brown"],
        ["CERTIFICADO DE NACIMIENTO", "hijo de Álvaro García Ruiz y de Lucía Fernández"],
        ["CERTIDÃO DE NASCIMENTO", "filha de João Pereira e de Ana Costa"],
        ["ATTO DI NASCITA", "figlio di Marco Rossi e di Anna Bianchi"],
        ["Naissance", "EXTRAIT DU REGISTRE DES ACTES DE NAISSANCE", "Père\tMère", "DIALLO\tSOW"],
        ["ACTE DE NAISSANCE", "5. Nom du père : DIALLO"],
    ],
)
def test_parents_are_found_in_labels_and_in_sentences(lines):
    assert read([["État civil, commune, officier de l'état civil", *lines]])["parents_found"]


@pytest.mark.parametrize(
    "lines",
    [
        ["ACTE DE NAISSANCE", "Nom du père : ------", "Nom de la mère : néant"],
        ["ACTE DE NAISSANCE", "Nom du père :", "Nom de la mère :"],
    ],
)
def test_an_empty_line_names_nobody(lines):
    assert read([["Commune de Lyon, état civil", *lines]])["parents_found"] is False


def test_an_extract_that_speaks_of_parents_is_not_called_one_without_them():
    lines = ["Mairie de Kayes, état civil", "EXTRAIT D'ACTE DE NAISSANCE", "Père", "( illisible )"]
    assert read([lines])["form"] == "extract_with_parents"


def test_a_consulate_makes_it_consular():
    lines = ["Consulat général du Mali", "CERTIFICAT DE NAISSANCE", "Nom : DIALLO"]
    assert read([lines])["form"] == "consular"


def test_a_script_that_we_do_not_read_is_named_and_nothing_is_claimed():
    reading = read([["شهادة ميلاد", "الجمهورية التونسية", "الاسم محمد"]])
    assert reading["script"] == "arabic"
    assert "parents_found" not in reading
    assert "form" not in reading


def test_a_marriage_names_both():
    read_marriage = kind("marriage_certificate").read
    reading = read_marriage(lines_of_pdf(specimens.marriage_certificate_pdf(JOSE, PRIYA)))
    assert reading["names"] == ["GARCÍA FERNÁNDEZ José María", "SHARMA Priya Anjali"]
    assert reading["date"] == "2026-06-06"


@pytest.mark.parametrize("sworn", [True, False])
def test_the_formula_of_a_sworn_translator_is_found(sworn):
    reading = kind("translation").read(lines_of_pdf(specimens.translation_pdf(PRIYA, sworn=sworn)))
    assert reading["sworn"] is sworn
    assert reading["language_from"] == "en"
