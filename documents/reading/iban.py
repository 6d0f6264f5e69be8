"""Account numbers in a text, however they are spaced."""

import re
from collections.abc import Iterator

from documents.numbers import Iban, bic_valid
from documents.numbers.iban import length, rib_key
from documents.reading.text import Paper

START = re.compile(r"(?=([A-Z]{2}\d{2}[0-9A-Z]{11,30}))")
MASKED = re.compile(r"[X*•]{4}")
FIGURES = re.compile(r"\d{5}")
LABEL = r"\biban\b|\brib\b|international bank account"
FRENCH_PARTS = re.compile(r"(?<![\dA-Z])(\d{5})\s+(\d{5})\s+([0-9A-Z]{11})\s+(\d{2})(?![\dA-Z])")
BIC_SHAPE = re.compile(
    r"(?<![A-Z0-9])[A-Z]{4} ?[A-Z]{2} ?[0-9A-Z]{2}(?: ?[0-9A-Z]{3})?(?![A-Z0-9])"
)
LINES_BELOW = 2


def find_iban(paper: Paper) -> Iban | None:
    """The account of the paper: a valid one if there is any, else the one that is printed.

    A French account number without IBAN gives one; it never mends a wrong IBAN beside it.
    """
    candidates = [iban for start in range(len(paper.lines)) for iban in _ibans_at(paper, start)]
    valid = next((iban for iban in candidates if iban.valid), None)
    printed = candidates[0] if candidates and paper.says(LABEL) else None
    return valid or printed or from_french_parts(paper)


def _ibans_at(paper: Paper, position: int) -> Iterator[Iban]:
    """What has the length of an IBAN from this line on, or broken over it and the next."""
    for count in (1, 2):
        compact = re.sub(r"[\s.\-]", "", "".join(paper.lines[position : position + count]))
        for match in START.finditer(compact):
            wanted = length(match[1][:2])
            signs = match[1][:wanted]
            if wanted == len(signs) and not MASKED.search(signs) and FIGURES.search(signs):
                yield Iban(signs)


def from_french_parts(paper: Paper) -> Iban | None:
    """From bank, branch, account and key in a row, as a RIB prints them; only if the key fits."""
    for match in FRENCH_PARTS.finditer("\n".join(paper.lines).replace("\t", " ")):
        bank, branch, account, key = match.groups()
        if rib_key(bank, branch, account) == key:
            body = f"{bank}{branch}{account}{key}"
            return Iban(f"FR{_check_digits('FR', body)}{body}")
    return None


def _check_digits(country: str, body: str) -> str:
    number = "".join(str(int(sign, 36)) for sign in f"{body}{country}00")
    return f"{98 - int(number) % 97:02}"


def find_bic(paper: Paper, country: str) -> str | None:
    """A BIC of the account's country, on a line that says BIC or SWIFT, or just below."""
    for position, line in enumerate(paper.plain_lines):
        if re.search(r"\b(?:bic|swift)\b", line):
            for near in paper.lines[position : position + 1 + LINES_BELOW]:
                for match in BIC_SHAPE.finditer(near):
                    bic = match[0].replace(" ", "")
                    if bic_valid(bic) and bic[4:6] == country and not bic.startswith("IBAN"):
                        return bic
    return None
