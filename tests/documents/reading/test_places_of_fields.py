"""Where a field stands, so that a person is shown the piece of the page."""

from datetime import date

import pytest

from documents.reading.picture.seen import Line, Seen, Zone
from documents.reading.places import places_of
from tests.specimens import PRIYA
from tests.specimens.mrz import passport_lines


def page(*texts, confidence=0.98, zone=None):
    """A page of lines below each other, 100 pixels apart."""
    lines = [Line(text, (50, 100 * at, 900, 40), confidence) for at, text in enumerate(texts, 1)]
    return Seen(1000, 1400, lines=tuple(lines), zone=zone)


@pytest.mark.parametrize(
    ("field", "value", "printed"),
    [
        ("birth_date", "2003-03-14", "Née le 14 mars 2003 à Pune"),
        ("birth_date", "2003-03-14", "Date of birth\t14/03/2003"),
        ("iban", "FR7630004008120000123456789", "IBAN FR76 3000 4008 1200 0012 3456 789"),
        ("iban", "FR7630004008120000123456789", "FR76 3OOO 4008 1200 0012 3456 789"),
        ("academic_year", "2026-2027", "Année universitaire 2026/2027"),
        ("academic_year", "2026-2027", "Année 2026-27"),
        ("holder", "SHARMA PRIYA", "Titulaire : Mme SHARMA PRIYA"),
        ("institution", "Université de Lyon", "UNIVERSITE DE LYON"),
        ("family_name", "NGUYỄN", "Nom : NGUYEN"),
        ("given_names", "Li", "Prénom : Li"),
        ("foreigner_number", "9912345678", "N° étranger : 99 1234 5678"),
        ("final", True, "CERTIFICAT DE SCOLARITÉ"),
        ("permit", "receipt", "Récépissé de demande de titre de séjour"),
        ("printed_pages", 3, "Page 1/3"),
    ],
)
def test_a_field_is_found_in_any_printed_form(field, value, printed):
    seen = page("République française", "Fait à Lyon le 2 septembre 2026", printed, "Le directeur")
    place = places_of({field: value}, [seen])[field]
    assert place == {"page": 1, "box": [50, 300, 900, 40], "confidence": 0.98}


def test_a_name_over_two_lines_is_shown_where_its_longest_word_stands():
    seen = page("Certificat", "Monsieur José GARCIA", "FERNANDEZ")
    assert places_of({"family_name": "GARCIA FERNANDEZ"}, [seen])["family_name"]["box"][1] == 300


def test_what_is_not_printed_has_no_place():
    seen = page("République française", "A", "Fait à Lyon")
    reading = {"family_name": "OKAFOR", "birth_date": "2003-03-14", "iban_valid": True}
    assert places_of(reading, [seen]) == {}


def test_the_page_is_counted_over_all_pages_and_digital_ones_have_no_box():
    reading = {"family_name": "SHARMA", "birth_date": "2003-03-14"}
    found = places_of(reading, [None, page("SHARMA")], [["Née le 14 mars 2003"], ["SHARMA"]])
    assert found["birth_date"] == {"page": 1}
    assert found["family_name"]["page"] == 2


def zone_page(lines):
    return page("PASSPORT", zone=Zone(tuple(lines), (20, 1200, 960, 120)))


def test_fields_of_a_zone_stand_in_the_zone():
    lines = list(passport_lines(PRIYA, expiry=date(2031, 4, 15)))
    reading = {"mrz": lines, "mrz_valid": True, "birth_date": PRIYA.birth_date.isoformat()}
    found = places_of(reading, [page("Cover"), zone_page(lines)])
    assert found["birth_date"] == {"page": 2, "box": [20, 1200, 960, 120]}
    assert found["mrz"]["page"] == 2


def test_a_date_that_its_check_digit_speaks_against_is_doubted():
    first, second = passport_lines(PRIYA, expiry=date(2031, 4, 15))
    wrong = str((int(second[19]) + 1) % 10)
    lines = [first, second[:19] + wrong + second[20:]]
    reading = {"mrz": lines, "birth_date": PRIYA.birth_date.isoformat()}
    assert places_of(reading, [zone_page(lines)])["birth_date"]["confidence"] == 0.5


def test_a_zone_that_runs_into_the_side_of_the_picture_is_doubted():
    lines = list(passport_lines(PRIYA, expiry=date(2031, 4, 15)))
    seen = page("PASSPORT", zone=Zone(tuple(lines), (0, 1200, 960, 120)))
    reading = {"mrz": lines, "looks_like": "identity", "birth_date": PRIYA.birth_date.isoformat()}
    found = places_of(reading, [seen])
    assert {place["confidence"] for place in found.values()} == {0.5}
    assert set(found) == set(reading)


def test_a_care_document_is_as_sure_as_the_less_sure_of_its_signs():
    seen = Seen(
        1000,
        1400,
        lines=(
            Line("Feuille de soins", (10, 10, 100, 20), 0.99),
            Line("cerfa n° 12541*02", (10, 50, 100, 20), 0.7),
        ),
    )
    place = places_of({"looks_like": "care_document"}, [seen])["looks_like"]
    assert place == {"page": 1, "box": [10, 10, 100, 20], "confidence": 0.7}
