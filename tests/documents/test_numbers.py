"""Numbers are verified as their issuers define them (vectors verified by formula)."""

from datetime import date

import pytest

from documents.numbers import Iban, Nir, bic_valid, ine_form, ine_valid, uai_valid
from tests.specimens import PEOPLE
from tests.specimens.numbers import french_iban, ine, nir

VECTORS = [
    ("7 02 09 99 216 001 48", "provisional"),
    ("1 02 09 99 216 001 57", "definitive"),
    ("8 03 09 99 350 123 75", "provisional"),
    ("2 03 09 99 350 123 84", "definitive"),
    ("1 99 06 974 11 009 25", "definitive"),
    ("2 53 07 2B 073 004 70", "definitive"),
    ("2 53 07 2A 073 004 43", "definitive"),
]


@pytest.mark.parametrize(("written", "kind"), VECTORS)
def test_a_right_social_security_number_is_valid_and_its_kind_known(written, kind):
    number = Nir.parse(written)
    assert number.valid
    assert number.kind == kind


@pytest.mark.parametrize(("written", "kind"), VECTORS)
def test_any_other_key_is_wrong(written, kind):
    right = written[-2:]
    keys = [f"{key:02}" for key in range(100)]
    assert [key for key in keys if Nir.parse(written[:-2] + key).valid] == [right]


def test_one_kind_of_number_never_passes_for_the_other():
    assert not Nir.parse("1 02 09 99 216 001 48").valid


def test_a_number_without_key_is_read_but_not_valid():
    number = Nir.parse("1020999216001")
    assert not number.valid
    assert number.expected_key == "57"


@pytest.mark.parametrize(
    "written",
    [
        *("", "hello", "1 02 09 99 216 001 5", "5 02 09 99 216 001 57", "1 02 13 99 216 001 57"),
        *("1 02 09 00 216 001 57", "1 02 09 99 216 000 57", "1 02 09 2C 216 001 57"),
    ],
)
def test_what_has_not_its_shape_is_no_number(written):
    with pytest.raises(ValueError, match="not the shape"):
        Nir.parse(written)


@pytest.mark.parametrize("month", ["01", "12", "20", "30", "42", "50", "99"])
def test_months_of_incomplete_dates_are_accepted(month):
    Nir.parse(f"1 02 {month} 99 216 001")


def test_only_the_last_two_signs_are_ever_shown():
    number = Nir.parse("1 02 09 99 216 001 57")
    assert number.last_two == "57"
    assert number.masked == "•" * 13 + "57"
    assert "1020999216001" not in repr(number)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)
def test_a_number_fits_its_own_person(person):
    country = {"IND": "IN", "TUN": "TN", "CHN": "CN", "COL": "CO", "DEU": "DE", "IDN": "ID"}
    number = Nir.parse(nir("8", person.birth_date, person.insee))
    assert number.valid
    assert number.fits(person.birth_date, country[person.country])
    assert number.fits(person.birth_date)
    assert not number.fits(date(1990, 2, 3))
    assert not number.fits(person.birth_date, "SE")


def test_births_in_algeria_before_independence_have_a_department():
    number = Nir.parse("1 50 01 92 123 045")
    assert number.fits(None, "DZ")
    assert not number.fits(None, "MA")


def test_births_overseas_and_in_france_are_told_apart():
    assert Nir.parse("1 99 06 974 11 009").fits(None, "RE")
    assert Nir.parse("1 99 06 75 111 009").fits(None, "FR")
    assert not Nir.parse("1 99 06 99 216 009").fits(None, "FR")


def test_a_french_iban_and_its_key():
    iban = Iban.parse("FR14 2004 1010 0505 0001 3M02 606")
    assert iban.valid
    assert iban.rib_key_valid
    assert iban.sepa
    assert iban.bic == "PSSTFRPP"
    assert str(iban) == "FR14 2004 1010 0505 0001 3M02 606"
    assert iban.masked == "FR14 … 606"


def test_every_wrong_sign_of_an_iban_is_seen():
    right = french_iban()
    for place in range(4, len(right)):
        wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
        assert not Iban.parse(wrong).valid


def test_a_wrong_key_is_seen_although_the_iban_is_right():
    body = "30004008120000123456700"
    iban = Iban.parse(f"FR{98 - int(body + '152700') % 97:02}{body}")
    assert iban.valid
    assert iban.rib_key_valid is False


@pytest.mark.parametrize(
    ("written", "sepa"),
    [
        ("DE89 3704 0044 0532 0130 00", True),
        ("BE68 5390 0754 7034", True),
        ("GB29 NWBK 6016 1331 9268 19", True),
        ("TN59 1000 6035 1835 9847 8831", False),
        ("BR15 0000 0000 0000 1093 2840 814P 2", False),
    ],
)
def test_accounts_of_other_countries(written, sepa):
    iban = Iban.parse(written)
    assert iban.valid
    assert iban.sepa is sepa
    assert iban.rib_key_valid is None


def test_an_iban_of_the_wrong_length_or_of_no_country_is_not_valid():
    assert not Iban.parse("DE89 3704 0044 0532 0130").valid
    assert not Iban.parse("ZZ89 3704 0044 0532 0130 00").valid
    with pytest.raises(ValueError, match="not the shape"):
        Iban.parse("3704")


def test_a_bic_names_a_country():
    assert bic_valid("BNPAFRPPXXX")
    assert bic_valid("PSST FR PP")
    assert not bic_valid("BNPAQQPP")
    assert not bic_valid("BNPAFRP")


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("070012345AB", "rnie"),
        ("2498A12345B", "apprentice"),
        ("2498D12345B", "provisional"),
        ("0000000023A", "bea"),
        (ine(), "base_36"),
        ("0000000023B", None),
        ("0GHK2P4M739", None),
        ("123", None),
    ],
)
def test_a_student_number_has_one_of_its_forms(written, form):
    assert ine_form(written) == form
    assert ine_valid(written) is (form is not None)


@pytest.mark.parametrize("written", ["0751717J", "7200664J", "075 1717 j"])
def test_a_school_number_ends_with_the_letter_it_calls_for(written):
    assert uai_valid(written)


@pytest.mark.parametrize("written", ["0751717K", "0751717", "07517171"])
def test_another_letter_is_wrong(written):
    assert not uai_valid(written)
