"""Machine-readable zones: finding their lines, and what the check digits say.

Pure functions on text: they serve lines from a PDF and lines from OCR alike. Layouts: ICAO Doc 9303
parts 3 to 7; the French identity card of 1995 to 2021 has its own.
"""

import re
from dataclasses import dataclass, field

from documents.reading.mrz_layouts import LAYOUTS, Layout, check_digit
from documents.reading.mrz_values import dates, names, number_of, numbers_alike

SIGNS = re.compile(r"[A-Z0-9<]+")
# What fonts and readers put in the place of a filler: guillemets, full-width and angle brackets.
FILLERS = str.maketrans(
    {"\u00ab": "<<", "\u2039": "<", "\uff1c": "<", "\u3008": "<", " ": "", "\t": ""}
)
FEWEST_FILLERS = 2
# Countries and names have no figures: one that print shows there is a letter misread.
LETTERS = str.maketrans("012568", "OIZSGB")


@dataclass(frozen=True)
class Mrz:
    """What a zone says. `failed` names the groups whose check digit does not agree."""

    format: str
    lines: tuple[str, ...]
    document_code: str
    issuing_country: str
    number: str
    family_name: str
    given_names: str
    nationality: str
    sex: str
    birth_date: str = ""
    expiry_date: str = ""
    failed: frozenset[str] = field(default_factory=frozenset)

    @property
    def valid(self) -> bool:
        return not self.failed

    def reading(self) -> dict[str, object]:
        """The fields of inspection.md; those that are empty are absent."""
        fields: dict[str, object] = {
            "format": self.format,
            "document_code": self.document_code,
            "issuing_country": self.issuing_country,
            "number": self.number,
            "family_name": self.family_name,
            "given_names": self.given_names,
            "nationality": self.nationality,
            "birth_date": self.birth_date,
            "sex": self.sex,
            "expiry_date": self.expiry_date,
            "mrz": list(self.lines),
        }
        return {name: value for name, value in fields.items() if value} | {"mrz_valid": self.valid}


def find(lines: list[str]) -> Mrz | None:
    """The zone among these lines: a valid one if there is any, else the first likely one."""
    candidates = [clean(line) for line in lines]
    likely = None
    for start in range(len(candidates)):
        for count in (3, 2):
            zone = parse(candidates[start : start + count])
            if zone and zone.valid:
                return zone
            likely = likely or zone
    return likely


def clean(line: str) -> str:
    """The line as a zone would have it: capitals, no spaces, one sign for a filler."""
    return line.translate(FILLERS).upper()


def parse(lines: list[str]) -> Mrz | None:
    """The zone that exactly these lines make; None when their shape is that of no layout."""
    if not all(SIGNS.fullmatch(line) for line in lines) or not lines:
        return None
    if sum(line.count("<") for line in lines) < FEWEST_FILLERS:
        return None
    layout = next((layout for layout in LAYOUTS if layout.fits(lines)), None)
    return _read(layout, lines) if layout else None


def _read(layout: Layout, lines: list[str]) -> Mrz:
    zone = "".join(lines)
    cut = {name: zone[start:end] for name, (start, end) in layout.fields.items()}
    number, sound = number_of(cut)
    family, given = names(cut)
    born, expires = dates(cut)
    failed = {check.name for check in layout.checks if not check.agrees(zone)}
    return Mrz(
        format=layout.format,
        lines=tuple(lines),
        document_code=zone[:2].rstrip("<"),
        issuing_country=zone[2:5].rstrip("<").translate(LETTERS),
        number=number,
        family_name=family.translate(LETTERS),
        given_names=given.translate(LETTERS),
        nationality=cut.get("nationality", zone[2:5]).rstrip("<").translate(LETTERS),
        sex=cut["sex"].replace("<", "X"),
        birth_date=born,
        expiry_date=expires,
        failed=frozenset(failed if sound else failed | {"number"}),
    )


__all__ = ["Mrz", "check_digit", "clean", "find", "numbers_alike", "parse"]
