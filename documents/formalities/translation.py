"""Who says that a civil status paper is accepted without translation."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.formalities.source import Source

_EU = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
EU = frozenset(_EU.split())
EUROPE = EU | frozenset({"CH", "IS", "LI", "NO"})


@dataclass(frozen=True)
class Acceptance:
    """`source` accepts papers in these `languages` (ISO 639-1), if they come from `countries`.

    Empty sets are any; `but` are languages that are not accepted all the same.
    """

    source: Source
    languages: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    but: frozenset[str] = frozenset()

    def covers(self, language: str, country: str | None) -> bool:
        if self.languages and language not in self.languages:
            return False
        if self.countries and country not in self.countries:
            return False
        return language not in self.but


_IN_LYON = "sq de en da hr es fi hu it lv lt nl no nb nn pl pt ro sk sv cs tr"
LYON = Source("cpam_lyon", "espace-ulys.universite-lyon.fr", "2019")
CAMPUS_FRANCE = Source("campus_france", "campusfrance.org, page 301673", "2026")

ACCEPTED = (
    Acceptance(LYON, languages=frozenset(_IN_LYON.split())),
    Acceptance(CAMPUS_FRANCE, countries=EUROPE, but=frozenset({"el", "bg"})),
)


def accepted_by(language: str, country: str | None) -> Iterator[Source]:
    """Who accepts a paper in this language (ISO 639-1) from this country (ISO 3166-1, two letters).

    Nobody, for a language or a country that is unknown to us; others may all the same.
    """
    return (rule.source for rule in ACCEPTED if rule.covers(language, country))
