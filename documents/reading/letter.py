"""Letters of the CPAM: what they are, and the number they bear, of which only a mask is kept."""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from documents.evidence import as_day
from documents.numbers import Nir
from documents.reading.dates import written_on
from documents.reading.letter_words import (
    ASKED,
    CERTIFICATES,
    DOCUMENTS_ASKED,
    FROM_THE_FUND,
    LETTERS,
)
from documents.reading.text import Paper

NUMBER = re.compile(
    r"(?<![\dA-Z])[123478][\s.]?\d\d[\s.]?\d\d[\s.]?(?:\d\d|2[AB])[\s.]?\d{3}[\s.]?\d{3}"
    r"(?:[\s./(]{0,3}(?:cl[eé] ?:? ?)?\d\d)?(?!\d)",
    re.IGNORECASE,
)
FUND = re.compile(
    r"(?:cpam|caisse primaire d'assurance maladie|cgss|cssm)(?: (?:de la|de l'|des|du|de|d'))?"
    r" ?[a-z][a-z' \-]{2,40}"
)


def read_cpam_letter(paper: Paper) -> dict[str, Any]:
    """The fields of `cpam_letter`; {} when nothing says that the CPAM wrote it."""
    if not paper.says(FROM_THE_FUND):
        return {}
    wrote = written_on(paper)
    fund = FUND.search(paper.plain_flat)
    found: dict[str, Any] = {
        "letter": (letter := which(paper)),
        **_number(paper),
        "dated": wrote.isoformat() if wrote else None,
        "health_fund": paper.flat[slice(*fund.span())].strip() if fund else None,
        "documents_asked": documents_asked(paper) if letter == "documents_asked" else None,
    }
    return {name: value for name, value in found.items() if value is not None}


def which(paper: Paper) -> str | None:
    """Which letter it is: by its title, else by the first of LETTERS that its text says."""
    for name, words in CERTIFICATES:
        if paper.titled(words, words=12):
            return name
    return next((name for name, words in LETTERS if paper.says(words)), None)


def documents_asked(paper: Paper) -> list[str]:
    """Kinds that the letter names after it has said that something is missing."""
    start = min((start for start, _end in paper.spans(DOCUMENTS_ASKED)), default=0)
    rest = paper.plain_flat[start:]
    return [kind for kind, words in ASKED if re.search(words, rest)] or ["other_paper"]


def number_fits(paper: Paper, declared: Mapping[str, Any]) -> dict[str, Any]:
    """Whether the number fits the declared birth date and country; {} when that cannot be said.

    Compared here, while the text is at hand, because the number itself is not kept.
    """
    number = find_number(paper)
    born, country = declared.get("birth_date"), declared.get("birth_country")
    if number is None or not (born or country):
        return {}
    return {"number_fits": number.fits(as_day(born), str(country or ""))}


def find_number(paper: Paper) -> Nir | None:
    """The first number whose key agrees, else the first of that shape."""
    found = []
    for match in NUMBER.finditer(paper.flat):
        with suppress(ValueError):
            found.append(Nir.parse(re.sub(r"[^\dAB]", "", match[0].upper())))
    return next((number for number in found if number.valid), found[0] if found else None)


def _number(paper: Paper) -> dict[str, Any]:
    number = find_number(paper)
    if number is None:
        return {}
    found: dict[str, Any] = {"number_kind": number.kind, "number_masked": number.masked}
    return found | ({"number_valid": number.valid} if number.key else {})
