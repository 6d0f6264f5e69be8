"""The French social security number (NIR), and the one that stands in for it (NIA).

S YY MM DDCCC NNN KK: both have the same shape; only the first digit tells them apart, and changing
it shifts the key by 9, so that one is never turned into the other.
"""

import re
from dataclasses import dataclass
from datetime import date

from documents.numbers.birthplaces import FORMER_DEPARTMENTS, INSEE_COUNTRIES, OVERSEAS

SHAPE = re.compile(
    r"""
    (?P<first>[123478])
    (?P<year>\d\d)
    (?P<month>0[1-9]|1[0-2]|20|3\d|4[0-2]|[5-9]\d)   # from 20 on: incomplete date, or overflow
    (?P<department>0[1-9]|[1-9]\d|2[AB])
    (?P<commune>\d{3})
    (?P<order>(?!000)\d{3})
    (?P<key>\d\d)?
    """,
    re.VERBOSE,
)
DEFINITIVE = "12"
CORSICA = {"2A": "19", "2B": "18"}
LAST_REAL_MONTH = 12
SINCE_CORSICA_WAS_SPLIT = 76


@dataclass(frozen=True)
class Nir:
    """`digits` are the 13 of the number, in capitals; `key` has two digits, or none was given."""

    digits: str
    key: str = ""

    @classmethod
    def parse(cls, text: str) -> "Nir":
        """From 13 or 15 signs, spaces or dots between them. Raises ValueError: not that shape."""
        found = SHAPE.fullmatch(re.sub(r"[\s.\-]", "", text).upper())
        if found is None:
            raise ValueError("not the shape of a social security number")
        return cls(found.string[:13], found["key"] or "")

    @property
    def expected_key(self) -> str:
        """97 minus the number modulo 97: from 01 to 97, never 00."""
        department = self.digits[5:7]
        number = self.digits[:5] + CORSICA.get(department, department) + self.digits[7:]
        return f"{97 - int(number) % 97:02}"

    @property
    def valid(self) -> bool:
        """The shape and the key are right. Without its key a number is not known to be valid."""
        return self.key == self.expected_key

    @property
    def kind(self) -> str:
        """`definitive`, or `provisional` (7, 8; 3 and 4 stand for a registration under way)."""
        return "definitive" if self.digits[0] in DEFINITIVE else "provisional"

    @property
    def last_two(self) -> str:
        return (self.digits + self.key)[-2:]

    @property
    def masked(self) -> str:
        """All that may be kept and shown: the last two digits."""
        return "•" * (len(self.digits + self.key) - 2) + self.last_two

    def fits(self, birth_date: date | None, country: str = "") -> bool:
        """Whether nothing in it contradicts a birth date and a country of birth (two letters).

        Only ever a reason to warn: countries had other codes, and dates were recorded wrongly.
        """
        return self._fits_date(birth_date) and self._fits_country(country.upper())

    def _fits_date(self, birth_date: date | None) -> bool:
        if birth_date is None:
            return True
        month = int(self.digits[3:5])
        return int(self.digits[1:3]) == birth_date.year % 100 and (
            month == birth_date.month or month > LAST_REAL_MONTH
        )

    def _fits_country(self, country: str) -> bool:
        department, place = self.digits[5:7], self.digits[7:10]
        if not country:
            return True
        if country == "FR":
            return department != "99"
        if country in OVERSEAS:
            return department in {"97", "98"}
        if department == "99":
            return INSEE_COUNTRIES.get(country, place) == place
        return department in FORMER_DEPARTMENTS.get(country, ())

    def __repr__(self) -> str:
        # Never whole in a log or a traceback.
        return f"Nir({self.masked})"
