"""Where each field of a machine-readable zone stands, and which digit checks which signs.

Positions count from 0 over all lines joined together.
"""

import re
from dataclasses import dataclass, field

WEIGHTS = (7, 3, 1)


def check_digit(text: str) -> str:
    """Weights 7, 3, 1; digits as they are, letters from 10, fillers 0; modulo 10."""
    return str(
        sum(
            (0 if sign == "<" else int(sign, 36)) * WEIGHTS[position % 3]
            for position, sign in enumerate(text)
        )
        % 10
    )


@dataclass(frozen=True)
class CheckedGroup:
    """The digit at `at` checks these slices, joined. An empty optional group may have a filler."""

    name: str
    slices: tuple[tuple[int, int], ...]
    at: int

    def agrees(self, zone: str) -> bool:
        text = "".join(zone[start:end] for start, end in self.slices)
        digit = zone[self.at]
        return digit == check_digit(text) or (digit == "<" and not text.strip("<"))


@dataclass(frozen=True)
class Layout:
    format: str
    rows: int
    width: int
    first: re.Pattern[str]  # how the first line begins
    fields: dict[str, tuple[int, int]]
    checks: tuple[CheckedGroup, ...] = field(default=())

    def fits(self, lines: list[str]) -> bool:
        return (
            len(lines) == self.rows
            and all(len(line) == self.width for line in lines)
            and self.first.match(lines[0]) is not None
        )


def _checks(birth: int, expiry: int) -> tuple[CheckedGroup, ...]:
    """The two dates that all ICAO layouts check; the number is apart, for it may run on."""
    return (
        CheckedGroup("birth_date", ((birth, birth + 6),), birth + 6),
        CheckedGroup("expiry_date", ((expiry, expiry + 6),), expiry + 6),
    )


def _two_lines(width: int, end: int) -> dict[str, tuple[int, int]]:
    """Fields of the layouts with two lines: names above, the rest below."""
    return {
        "names": (5, width),
        "number": (width, width + 9),
        "number_check": (width + 9, width + 10),
        "nationality": (width + 10, width + 13),
        "birth_date": (width + 13, width + 19),
        "sex": (width + 20, width + 21),
        "expiry_date": (width + 21, width + 27),
        "optional": (width + 28, end),
    }


LAYOUTS = (
    Layout(
        "FRA-ID",
        2,
        36,
        re.compile(r"IDFRA"),
        {
            "family_name": (5, 30),
            "number": (36, 48),
            "number_check": (48, 49),
            "given_names": (49, 63),
            "birth_date": (63, 69),
            "sex": (70, 71),
        },
        (
            CheckedGroup("birth_date", ((63, 69),), 69),
            CheckedGroup("composite", ((0, 71),), 71),
        ),
    ),
    Layout("MRV-A", 2, 44, re.compile(r"V[A-Z<][A-Z<]{3}"), _two_lines(44, 88), _checks(57, 65)),
    Layout("MRV-B", 2, 36, re.compile(r"V[A-Z<][A-Z<]{3}"), _two_lines(36, 72), _checks(49, 57)),
    Layout(
        "TD3",
        2,
        44,
        re.compile(r"P[A-Z<][A-Z<]{3}"),
        _two_lines(44, 86),
        (
            *_checks(57, 65),
            CheckedGroup("optional", ((72, 86),), 86),
            CheckedGroup("composite", ((44, 54), (57, 64), (65, 87)), 87),
        ),
    ),
    Layout(
        "TD2",
        2,
        36,
        re.compile(r"[IACP][A-Z<][A-Z<]{3}"),
        _two_lines(36, 71),
        (
            *_checks(49, 57),
            CheckedGroup("composite", ((36, 46), (49, 56), (57, 71)), 71),
        ),
    ),
    Layout(
        "TD1",
        3,
        30,
        re.compile(r"[IAC][A-Z0-9<][A-Z<]{3}"),
        {
            "number": (5, 14),
            "number_check": (14, 15),
            "optional": (15, 30),
            "birth_date": (30, 36),
            "sex": (37, 38),
            "expiry_date": (38, 44),
            "nationality": (45, 48),
            "names": (60, 90),
        },
        (
            *_checks(30, 38),
            CheckedGroup("composite", ((5, 30), (30, 37), (38, 45), (48, 59)), 59),
        ),
    ),
)
