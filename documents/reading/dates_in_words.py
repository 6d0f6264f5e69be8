"""Dates that civil registers write out: "le quatorze mars deux mille trois", "Fourteenth March".

French, English, Spanish and Portuguese: their words for numbers can stand in one table, because
none of them means another number in another of the four.
"""

import re
from datetime import date

UNITS = (
    "zero",
    "un one uno primero primeiro first premier 1er",
    "deux two dos dois second",
    "trois three tres third",
    "quatre four cuatro quatro fourth",
    "cinq five cinco fifth",
    "six seis sixth",
    "sept seven siete sete seventh",
    "huit eight ocho oito eighth",
    "neuf nine nueve nove ninth",
    "dix ten diez dez tenth",
    "onze eleven once eleventh",
    "douze twelve doce doze twelfth",
    "treize thirteen trece treze thirteenth",
    "quatorze fourteen catorce catorze fourteenth",
    "quinze fifteen quince fifteenth",
    "seize sixteen dieciseis dezesseis dezasseis sixteenth",
    "seventeen diecisiete dezessete dezassete seventeenth",
    "eighteen dieciocho dezoito eighteenth",
    "nineteen diecinueve dezenove dezanove nineteenth",
)
TENS = {
    20: "vingt twenty veinte vinte twentieth",
    21: "veintiuno veintiun",
    22: "veintidos",
    23: "veintitres",
    24: "veinticuatro",
    25: "veinticinco",
    26: "veintiseis",
    27: "veintisiete",
    28: "veintiocho",
    29: "veintinueve",
    30: "trente thirty treinta trinta thirtieth",
    40: "quarante forty cuarenta quarenta",
    50: "cinquante fifty cincuenta cinquenta",
    60: "soixante sixty sesenta sessenta",
    70: "seventy setenta",
    80: "eighty ochenta oitenta",
    90: "ninety noventa",
    100: "cent cents cem cento ciento hundred",
    900: "novecientos novecentos",
}
NUMBERS = {
    word: number
    for table in (dict(enumerate(UNITS)), TENS)
    for number, words in table.items()
    for word in words.split()
}
THOUSAND = frozenset({"mil", "mille", "thousand"})
AND = frozenset({"et", "and", "y", "e"})
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier january enero janeiro",
            "fevrier february febrero fevereiro",
            "mars march marzo marco",
            "avril april abril",
            "mai may mayo maio",
            "juin june junio junho",
            "juillet july julio julho",
            "aout august agosto",
            "septembre september septiembre setembro",
            "octobre october octubre outubro",
            "novembre november noviembre novembro",
            "decembre december diciembre dezembro",
        ),
        start=1,
    )
    for name in names.split()
}
FOUR_TWENTIES = 4
CENTURIES = range(18, 21)  # "nineteen ninety nine"

WORD = rf"(?:{'|'.join(sorted({*NUMBERS, *THOUSAND, *AND, 'vingts'}, key=len, reverse=True))})"
BETWEEN = r"(?:days? |jours? |dias? )?(?:of |de |del |do )?(?:the )?(?:month of |mois de |mes de )?"
IN_WORDS = re.compile(
    rf"\b(?P<day>{WORD}(?:[\s-]+{WORD}){{0,3}})\s+{BETWEEN}(?P<month>{'|'.join(MONTHS)})\s*,?\s+"
    rf"(?:de l'an |del ano |do ano )?(?:de |of )?(?P<year>\d{{4}}|{WORD}(?:[\s-]+{WORD}){{1,8}})\b"
)


def value(words: str) -> int:
    """A number below ten thousand from its words, without accents."""
    if words.isdigit():
        return int(words)
    total = current = 0
    for word in re.split(r"[\s-]+", words.strip()):
        if word in THOUSAND:
            total, current = total + max(current, 1) * 1000, 0
        elif word.startswith("cent") or word == "hundred":
            current = max(current, 1) * 100
        elif word.startswith("vingt") and current % 100 == FOUR_TWENTIES:
            current += 80 - FOUR_TWENTIES
        elif current in CENTURIES and word not in AND and NUMBERS[word] >= 10:  # noqa: PLR2004 - a year in two halves
            current = current * 100 + NUMBERS[word]
        elif word not in AND:
            current += NUMBERS[word]
    return total + current


def as_date(found: re.Match[str]) -> date | None:
    """The day of a match of IN_WORDS; None when there is no such day."""
    try:
        return date(value(found["year"]), MONTHS[found["month"]], value(found["day"]))
    except (ValueError, KeyError):
        return None
