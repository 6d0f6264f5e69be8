"""A certificate of enrolment, or what is sent in its place."""

import re
from typing import Any

from documents.numbers import ine_valid
from documents.reading.dates import birth_date, find_dates
from documents.reading.person import person
from documents.reading.study_words import (
    DENIALS,
    FINAL_SENTENCES,
    FINAL_TITLES,
    INE,
    NOT_FINAL_SENTENCES,
    NOT_FINAL_TITLES,
    SCHOOL,
)
from documents.reading.text import Paper, plain

YEARS = re.compile(
    r"(?<!\d)(20\d\d)(?:\s*(?:[-/_|~]+|et|a|to|and)\s*((?:20)?\d\d)|\s+(20\d\d))(?![\d/])"
)
YEAR_WORDS = r"annee|academic|scolaire|universitaire|inscri|enrol|regist|session|rentree"
PERIOD_WORDS = r"\b(?:du|from|entre|between)\b"

SCHOOL_LABEL = r"(?i)^\s*(?:[ée]tablissement|institution|school|university|nom|name)\b[^:]*:\s*"
LONGEST_NAME = 12  # words: more is a sentence


def read_enrolment(paper: Paper) -> dict[str, Any]:
    """The fields of `enrolment_certificate`; `final` is absent when the paper does not tell."""
    born = birth_date(paper)
    found: dict[str, Any] = {
        **person(paper),
        "birth_date": born.isoformat() if born else None,
        "academic_year": academic_year(paper),
        "institution": institution(paper),
        "ine": ine(paper),
        "final": final(paper),
    }
    return {name: value for name, value in found.items() if value is not None}


def academic_year(paper: Paper) -> str | None:
    """The year that the paper is about: the one nearest to words of enrolment, then the latest."""
    best: tuple[int, int] | None = None
    for position, line in enumerate(paper.plain_lines):
        for found in YEARS.finditer(line):
            first, second = int(found[1]), int((found[2] or found[3])[-2:])
            if (first + 1) % 100 != second:
                continue
            before = paper.plain_lines[position - 1] if position else ""
            weight = 2 if re.search(YEAR_WORDS, line) else int(bool(re.search(YEAR_WORDS, before)))
            best = max(best or (0, 0), (weight, first))
    if best is None:
        best = _period(paper)
    return f"{best[1]}-{best[1] + 1}" if best else None


def _period(paper: Paper) -> tuple[int, int] | None:
    """From a period in dates: from September 2026 to August 2027 is 2026-2027."""
    for start, _end in paper.spans(PERIOD_WORDS):
        dates = [day for _at, day in find_dates(paper.flat[start : start + 80])][:2]
        if len(dates) == 2 and 60 <= (dates[1] - dates[0]).days <= 400:  # noqa: PLR2004 - a term to a year
            first = dates[0]
            return 0, first.year if first.month >= 7 else first.year - 1  # noqa: PLR2004 - July
    return None


def final(paper: Paper) -> bool | None:
    """Whether the enrolment is final; a title weighs more than a sentence; None when both speak."""
    for yes, no in (
        (paper.titled(FINAL_TITLES), paper.titled(NOT_FINAL_TITLES)),
        (False, paper.says(DENIALS)),
        (paper.says(FINAL_SENTENCES), paper.says(NOT_FINAL_SENTENCES)),
    ):
        if yes != no:
            return yes
    return None


def institution(paper: Paper) -> str | None:
    """The first cell that names a school, as printed; else the words that do in a sentence."""
    for cell in (cell for line in paper.lines for cell in line.split("\t")):
        name = re.sub(SCHOOL_LABEL, "", cell).strip()
        if re.search(rf"\b{SCHOOL}\b", plain(name)) and len(name.split()) <= LONGEST_NAME:
            return name
    for start, _end in paper.spans(rf"\b{SCHOOL}\b"):
        if said := re.match(r"[^,.;:()\d]{4,80}", paper.flat[start:]):
            return said[0].strip()
    return None


def ine(paper: Paper) -> str | None:
    """The student number that stands after its label, if its shape and check sign hold."""
    for _start, end in paper.spans(INE):
        after = paper.flat[end : end + 60]
        for text in (after, re.sub(r"(?<=\w)[ .](?=\w)", "", after)):
            for token in re.findall(r"(?<![0-9A-Z])[0-9A-Z]{11}", text):
                if ine_valid(token):
                    return str(token)
    return None
