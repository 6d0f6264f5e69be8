"""The student number (INE) and the number of a school (UAI)."""

import re

# No I, O, Q: a letter that stands for a number modulo 23.
CHECK_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ"

RNIE = re.compile(r"\d{9}[A-HJK]{2}")
BEA = re.compile(r"(\d{10})([A-HJ-NPR-Z])")
BASE_36 = re.compile(r"([0-9A-Z]{9})([0-9A-Z])(\d)")
APPRENTICE = re.compile(r"\d{4}A\d{5}[A-HJ-NPR-Z]")
PROVISIONAL = re.compile(r"\d{4}D\d{5}[A-HJ-NPR-Z]")
UAI = re.compile(r"(\d{7})([A-HJ-NPR-Z])")


def ine_form(text: str) -> str | None:
    """Which of its forms an INE has, check sign included; None when it has none.

    `rnie` (schools, since 2018: its letters are not known to check anything), `bea`, `base_36`
    (given by universities, so to most students from abroad), `apprentice`, `provisional`.
    """
    ine = compact(text)
    for form, shape in (("rnie", RNIE), ("apprentice", APPRENTICE), ("provisional", PROVISIONAL)):
        if shape.fullmatch(ine):
            return form
    if (bea := BEA.fullmatch(ine)) and CHECK_LETTERS[int(bea[1]) % 23] == bea[2]:
        return "bea"
    if (university := BASE_36.fullmatch(ine)) and base_36_digit(university[1] + university[2]) == (
        university[3]
    ):
        return "base_36"
    return None


def ine_valid(text: str) -> bool:
    return ine_form(text) is not None


def uai_valid(text: str) -> bool:
    """Seven digits and the letter that they call for."""
    found = UAI.fullmatch(compact(text))
    return found is not None and CHECK_LETTERS[int(found[1]) % 23] == found[2]


def base_36_digit(first_ten: str) -> str:
    """The last decimal digit of the ten signs read as a number in base 36."""
    return str(int(first_ten, 36) % 10)


def compact(text: str) -> str:
    return re.sub(r"[\s.\-]", "", text).upper()
