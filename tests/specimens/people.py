"""A handful of invented people."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Person:
    """`country` has three letters, `insee` is its code in a social security number."""

    family_name: str
    given_names: str
    birth_date: date
    birth_place: str
    country: str
    sex: str
    insee: str
    father: str = ""
    mother: str = ""

    @property
    def french_order(self) -> str:
        return f"{self.family_name.upper()} {self.given_names}".strip()

    @property
    def courtesy(self) -> str:
        return "Madame" if self.sex == "F" else "Monsieur"

    @property
    def born(self) -> str:
        return "née" if self.sex == "F" else "né"

    def declared(self) -> dict[str, str]:
        """What this person would type, as `--declared` has it."""
        return {
            "family_name": self.family_name,
            "given_names": self.given_names,
            "birth_date": self.birth_date.isoformat(),
        }


PRIYA = Person(
    "Sharma", "Priya Anjali", date(2003, 3, 14), "Pune", "IND", "F", "223",
    father="Rakesh Sharma", mother="Sunita Deshpande",
)  # fmt: skip
AMINE = Person(
    "Ben Salah", "Mohamed Amine", date(2004, 11, 2), "Sfax", "TUN", "M", "351",
    father="Habib Ben Salah", mother="Leïla Trabelsi",
)  # fmt: skip
WEI = Person(
    "Zhang", "Wei", date(2001, 7, 29), "Chengdu", "CHN", "M", "216",
    father="Zhang Guoqiang", mother="Liu Yan",
)  # fmt: skip
JOSE = Person(
    "García Fernández", "José María", date(2002, 1, 8), "Bogotá", "COL", "M", "419",
    father="Álvaro García Ruiz", mother="Lucía Fernández Peña",
)  # fmt: skip
LUKAS = Person(
    "Müller-Weiß", "Lukas", date(2003, 9, 21), "Köln", "DEU", "M", "109",
    father="Stefan Müller", mother="Anke Weiß",
)  # fmt: skip
SUHARTO = Person(
    "Wiryawan", "", date(2002, 5, 17), "Yogyakarta", "IDN", "M", "231",
    father="Hadi", mother="Siti",
)  # fmt: skip

PEOPLE = (PRIYA, AMINE, WEI, JOSE, LUKAS, SUHARTO)
