"""Dates that full copies of French registers write out: "le quatorze mars deux mille trois"."""

import re
from datetime import date

UNITS = """
zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
"""
TENS = {"premier": 1, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
NUMBERS = {word: number for number, word in enumerate(UNITS.split())} | TENS
MONTHS = """
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
"""
FOUR_TWENTIES = 4

WORD = rf"(?:{'|'.join([*NUMBERS, 'vingts', 'cents?', 'mil(?:le)?', 'et'])})"
IN_WORDS = re.compile(
    rf"\b(?P<day>{WORD}(?:[\s-]+{WORD}){{0,3}})\s+(?P<month>{'|'.join(MONTHS.split())})\s+"
    rf"(?:de l'an\s+)?(?P<year>{WORD}(?:[\s-]+{WORD}){{1,8}})\b"
)


def value(words: str) -> int:
    """A number below ten thousand from its French words, without accents."""
    total = current = 0
    for word in re.split(r"[\s-]+", words.strip()):
        if word in {"mil", "mille"}:
            total, current = total + max(current, 1) * 1000, 0
        elif word.startswith("cent"):
            current = max(current, 1) * 100
        elif word.startswith("vingt") and current % 100 == FOUR_TWENTIES:
            current += 80 - FOUR_TWENTIES
        elif word != "et":
            current += NUMBERS[word]
    return total + current


def as_date(found: re.Match[str]) -> date | None:
    """The day of a match of IN_WORDS; None when there is no such day."""
    try:
        month = MONTHS.split().index(found["month"]) + 1
        return date(value(found["year"]), month, value(found["day"]))
    except ValueError:
        return None
