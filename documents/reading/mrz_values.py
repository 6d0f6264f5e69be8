"""Values of a machine-readable zone: names, dates with their century, long or doubtful numbers."""

import re
from datetime import date
from itertools import product

from documents.reading.mrz_layouts import check_digit

# An expiry or issue of '70 and later is of the last century: the first such papers are of 1980.
PIVOT = 70
# With no expiry to compare with, a birth of '30 and later is of the last century.
BIRTH_PIVOT = 30

# Signs that print and read alike. The weights 7, 3, 1 cannot tell some pairs of confusions apart.
ALIKE = {"0": "O", "1": "I", "5": "S", "8": "B", "2": "Z", "6": "G"}
ALIKE |= {letter: digit for digit, letter in ALIKE.items()}
MOST_ALIKE = 6


def names(cut: dict[str, str]) -> tuple[str, str]:
    """Family and given names, fillers as spaces. One name alone stands in the first."""
    if "names" in cut:
        family, _, given = cut["names"].partition("<<")
    else:  # the old French card prints them apart
        family, given = cut["family_name"], cut["given_names"]
    return spaced(family), spaced(given)


def spaced(text: str) -> str:
    return re.sub(r"<+", " ", text).strip()


def number_of(cut: dict[str, str]) -> tuple[str, bool]:
    """The document number, and whether its check digit agrees.

    A number of more than nine signs goes on in the optional field, its check digit last; a filler
    then stands where the check digit would be.
    """
    number, check = cut["number"], cut["number_check"]
    rest = cut.get("optional", "").split("<", 1)[0]
    if check == "<" and not number.endswith("<") and len(rest) > 1:
        whole = number + rest[:-1]
        return whole, rest[-1] == check_digit(whole)
    return spaced(number), check == check_digit(number)


def dates(cut: dict[str, str]) -> tuple[str, str]:
    """Birth and expiry in ISO 8601; empty when not given or no such day.

    Two digits leave the century open: expiry is near, and birth comes before expiry. The old French
    card has no expiry, but its number begins with the year of issue.
    """
    expiry = cut.get("expiry_date") or cut["number"][:2]
    latest = full_year(expiry[:2], 2000 + PIVOT - 1)
    born_by = latest or 2000 + BIRTH_PIVOT - 1
    return (
        iso(cut["birth_date"], full_year(cut["birth_date"][:2], born_by)),
        iso(cut["expiry_date"], latest) if "expiry_date" in cut else "",
    )


def full_year(two_digits: str, latest: int) -> int | None:
    """The year of this century, unless it comes after the latest possible; then of the last."""
    if not two_digits.isdigit():
        return None
    year = 2000 + int(two_digits)
    return year if year <= latest else year - 100


def iso(text: str, year: int | None) -> str:
    if year is None or not text[2:].isdigit():
        return ""
    try:
        return date(year, int(text[2:4]), int(text[4:6])).isoformat()
    except ValueError:
        return ""


def numbers_alike(number: str, check: str) -> list[str]:
    """Every number of signs that look like these and that the same check digit lets pass.

    More than one means that the digit proves nothing: show the number and ask. Only the first
    confusable signs are tried, so that a number made of nothing else stays cheap.
    """
    places = [place for place, sign in enumerate(number) if sign in ALIKE][:MOST_ALIKE]
    found = []
    for choice in product((False, True), repeat=len(places)):
        swapped = {place for place, swap in zip(places, choice, strict=True) if swap}
        other = "".join(
            ALIKE[sign] if place in swapped else sign for place, sign in enumerate(number)
        )
        if check_digit(other) == check:
            found.append(other)
    return found
