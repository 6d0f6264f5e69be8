"""Dates as papers write them, in French, English and the languages of civil status papers."""

import re
from collections.abc import Iterator
from datetime import date

from documents.reading import dates_in_words
from documents.reading.dates_in_words import IN_WORDS
from documents.reading.phrases import phrases
from documents.reading.text import Paper, plain

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january januar janner jaenner enero ene janeiro gennaio gen",
            "fevrier fevr fev february feb februar febrero fevereiro febbraio",
            "mars mar march marz maerz marzo marco mrz",
            "avril avr april apr abril abr aprile",
            "mai may mayo maio maggio mag",
            "juin june jun juni junio junho giugno giu",
            "juillet juil july jul juli julio julho luglio lug",
            "aout aou august aug agosto ago",
            "septembre sept sep september septiembre set setembro settembre",
            "octobre oct october oktober okt octubre outubro out ottobre ott",
            "novembre nov november noviembre novembro",
            "decembre dec december dezember dez diciembre dic dezembro dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
YEAR = r"(?P<year>(?:19|20)\d\d)"
SEPARATOR = r"\s*[./\- \t]\s*"

FORMS = (
    re.compile(rf"\b{YEAR}\s?-\s?(?P<month>\d\d)\s?-\s?(?P<day>\d\d)\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}}){SEPARATOR}(?P<month>\d{{1,2}}){SEPARATOR}{YEAR}(?!\d)"),
    # 12 mars 2001, 1er mars 2001, 12 de marzo de 2001, 12. März 2001, 12 MAR/MARS 2001
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:er|st|nd|rd|th|º|o)?[.\s]*(?:de |day of |of )?\s*"
        rf"(?P<name>{MONTH})\b\.?\s*(?:/\s*(?:{MONTH})\.?)?,?\s*(?:de |del )?\s*{YEAR}(?!\d)"
    ),
    # Multilingual form: Jo 12 Mo 03 An 2001; Latin America: Año 2002 Mes ENE Día 15
    re.compile(rf"\bjo\W*(?P<day>\d{{1,2}})\W+mo\W*(?P<month>\d{{1,2}})\W+an\W*{YEAR}(?!\d)"),
    re.compile(rf"\bano\W*{YEAR}\W+mes\W*(?P<name>{MONTH})\W+dia\W*(?P<day>\d{{1,2}})(?!\d)"),
    re.compile(rf"\b(?P<name>{MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{YEAR}\b"),
)


def find_dates(text: str) -> list[tuple[int, date]]:
    """All dates of a text with where each begins, in reading order; day first where both fit."""
    text = plain(text)
    found: dict[int, tuple[int, date]] = {}
    taken: list[tuple[int, int]] = []
    for form, day_of in (*((form, as_date) for form in FORMS), (IN_WORDS, dates_in_words.as_date)):
        for match in form.finditer(text):
            day = day_of(match)
            if day and not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found[match.start()] = (match.start(), day)
    return [found[start] for start in sorted(found)]


def as_date(match: re.Match[str]) -> date | None:
    """The date of a match of FORMS; None when there is no such day."""
    parts = match.groupdict()
    year, day = int(parts["year"]), int(parts["day"])
    month = MONTHS[parts["name"]] if parts.get("name") else int(parts["month"])
    for one, other in ((month, day), (day, month)):  # 03/25/2001 is the American order
        try:
            return date(year, one, other)
        except ValueError:
            if parts.get("name"):
                break
    return None


def first_date(text: str | None) -> date | None:
    return next((day for _start, day in find_dates(text or "")), None)


def date_after(paper: Paper, pattern: str, within: int = 60) -> date | None:
    """The first date that follows the pattern (plain) within so many signs."""
    return next(dates_after(paper, pattern, within), None)


def dates_after(paper: Paper, pattern: str, within: int = 60) -> Iterator[date]:
    for _start, end in paper.spans(pattern):
        if found := first_date(paper.flat[end : end + within]):
            yield found


BORN = phrases(r"""
    \bnee? le\b
    \bne ?(?:\(e\)|/ ?nee?|\.e|·e)(?: le)?
    date (?:et lieu )?de naissance
    naissance le
    \bborn(?: on)?\b
    date (?:and place )?of birth
    birth date
    \bdob\b
    \bnacid[oa](?: el)?\b
    fecha de nacimiento
    \bnascid[oa]\b
    data d[ei] (?:nascimento|nascita)
    \bnat[oa] (?:il|a)\b
    \bgeboren(?: am)?\b
    geburts(?:datum|tag)
""")


# "Le 14 mars 2003 à huit heures est née", as full copies have it.
DAY_OF_BIRTH = r"\ble (?=[^.]{8,90}? est nee?\b)"
WRITTEN = phrases(r"""
    \bfait (?:a|le)\b
    \bdelivree? le\b
    \bdated?\b ?:?
    [a-z], (?:le\b)?
""")


def birth_date(paper: Paper) -> date | None:
    """The date that the paper gives as the birth of its first person."""
    return date_after(paper, BORN, within=80) or date_after(paper, DAY_OF_BIRTH, within=80)


def written_on(paper: Paper) -> date | None:
    """When the paper was written: as it says, else the first of its dates that is not a birth."""
    born = birth_date(paper)
    days = [*dates_after(paper, WRITTEN, within=40), *(day for _at, day in find_dates(paper.flat))]
    return next((day for day in days if day != born), None)
