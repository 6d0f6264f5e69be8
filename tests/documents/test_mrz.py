"""Machine-readable zones: what the published examples of ICAO Doc 9303 say, and what we draw."""

from datetime import date

import pytest

from documents.reading.mrz import check_digit, clean, find, numbers_alike, parse
from tests.specimens import PEOPLE, PRIYA
from tests.specimens.mrz import card_lines, passport_lines, visa_lines

PASSPORT = [
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
]
EXAMPLES = {
    "TD3": PASSPORT,
    "TD2": [
        "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
        "D231458907UTO7408122F1204159<<<<<<<6",
    ],
    "TD1": [
        "I<UTOD231458907<<<<<<<<<<<<<<<",
        "7408122F1204159UTO<<<<<<<<<<<6",
        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
    ],
    "MRV-A": [
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
        "L8988901C4XXX4009078F96121096ZE184226B<<<<<<",
    ],
    "MRV-B": [
        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<",
        "L8988901C4XXX4009078F9612109<<<<<<<<",
    ],
    "FRA-ID": [
        "IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<",
        "8806923102858CORINNE<<<<<<<6512068F6",
    ],
}


@pytest.mark.parametrize("format_", EXAMPLES)
def test_each_layout_is_told_by_its_shape_and_its_digits_agree(format_):
    zone = parse(EXAMPLES[format_])
    assert zone.format == format_
    assert zone.valid


@pytest.mark.parametrize("format_", EXAMPLES)
def test_a_digit_that_was_changed_is_seen(format_):
    lines = EXAMPLES[format_]
    row = 1 if format_ != "TD1" else 0
    place = next(at for at, sign in enumerate(lines[row]) if sign.isdigit())
    changed = str((int(lines[row][place]) + 1) % 10)
    wrong = [*lines]
    wrong[row] = lines[row][:place] + changed + lines[row][place + 1 :]
    assert not parse(wrong).valid


def test_the_reading_is_the_one_of_the_contract():
    assert parse(PASSPORT).reading() == {
        "format": "TD3",
        "document_code": "P",
        "issuing_country": "UTO",
        "number": "L898902C3",
        "family_name": "ERIKSSON",
        "given_names": "ANNA MARIA",
        "nationality": "UTO",
        "birth_date": "1974-08-12",
        "sex": "F",
        "expiry_date": "2012-04-15",
        "mrz": PASSPORT,
        "mrz_valid": True,
    }


def test_the_old_french_card_has_rules_of_its_own():
    zone = parse(EXAMPLES["FRA-ID"])
    assert (zone.family_name, zone.given_names) == ("BERTHIER", "CORINNE")
    assert zone.birth_date == "1965-12-06"
    assert zone.expiry_date == ""
    assert zone.number == "880692310285"


def test_a_long_number_goes_on_in_the_optional_field():
    zone = parse(
        [
            "I<UTOD23145890<7349<<<<<<<<<<<",
            "3407127M9507122UTO<<<<<<<<<<<2",
            "STEVENSON<<PETER<JOHN<<<<<<<<<",
        ]
    )
    assert zone.number == "D23145890734"
    assert zone.valid


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)
@pytest.mark.parametrize(
    "lines_of",
    [
        passport_lines,
        lambda person, expiry: card_lines(person, expiry, "IRFRA"),
        visa_lines,
    ],
    ids=["passport", "permit", "visa"],
)
def test_what_we_draw_is_read_back(person, lines_of):
    zone = parse(lines_of(person, date(2031, 6, 30)))
    assert zone.valid
    assert zone.birth_date == person.birth_date.isoformat()
    assert zone.expiry_date == "2031-06-30"
    assert zone.sex == person.sex
    assert zone.nationality == person.country.replace("DEU", "D")


def test_one_name_alone_is_the_family_name():
    zone = parse(passport_lines(PEOPLE[-1], date(2031, 6, 30)))
    assert (zone.family_name, zone.given_names) == ("WIRYAWAN", "")


def test_the_zone_is_found_among_other_lines():
    page = ["REPUBLIC OF UTOPIA", "PASSPORT", *PASSPORT, "page 2"]
    assert find(page).number == "L898902C3"


def test_spaces_and_guillemets_are_cleaned():
    assert clean("p<utoeriksson« anna") == "P<UTOERIKSSON<<ANNA"


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["HELLO", "WORLD"],
        ["A" * 44, "B" * 44],
        ["P<UTO" + "A" * 39, "1" * 44],
        [PASSPORT[0], PASSPORT[1][:-1]],
        [PASSPORT[0].replace("<", " "), PASSPORT[1]],
    ],
)
def test_nothing_is_invented(lines):
    assert parse(lines) is None


def test_an_unknown_day_of_birth_is_left_out():
    zone = parse([PASSPORT[0], PASSPORT[1].replace("740812", "7408<<")])
    assert zone.birth_date == ""


@pytest.mark.parametrize(
    ("two_digits", "expiry", "year"), [("74", "120415", "1974"), ("05", "310630", "2005")]
)
def test_birth_comes_before_expiry(two_digits, expiry, year):
    line = f"{PASSPORT[1][:13]}{two_digits}08122F{expiry}{PASSPORT[1][27:]}"
    assert parse([PASSPORT[0], line]).birth_date.startswith(year)


def test_a_check_digit_that_cannot_decide_is_known_to_be_ambiguous():
    assert numbers_alike("L898902C3", "6") == ["L898902C3", "LB9890ZC3", "LB9B902C3"]
    assert numbers_alike("A11", check_digit("A11")) == ["A11"]


def test_a_number_made_of_lookalikes_stays_cheap():
    assert len(numbers_alike("0" * 40, "0")) <= 64


def test_no_figure_stands_in_a_country_or_a_name():
    first, second = passport_lines(PRIYA, date(2031, 6, 30))
    zone = find([first.replace("PRIYA", "PR1YA"), second.replace("IND", "1ND")])
    assert zone
    assert (zone.issuing_country, zone.nationality) == ("IND", "IND")
    assert (zone.family_name, zone.given_names) == ("SHARMA", "PRIYA ANJALI")
