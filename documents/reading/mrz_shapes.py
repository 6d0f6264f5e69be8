"""Which signs each position of a machine-readable zone may have, by layout.

ICAO Doc 9303, parts 4 to 7; for the old French card, the decree of 22 October 1955 and its cards.
A class is one letter of CLASSES; `CODE` stands three times where a country's code is.
"""

from string import ascii_uppercase as letters
from string import digits

FILLER = "<"
SIGNS = f"{FILLER}{digits}{letters}"

CLASSES = {
    "P": "P",
    "V": "V",
    "I": "IAC",
    "T": "IACP",
    "D": "D",
    "F": "F",
    "R": "R",
    "A": "A",
    "i": "I",
    "L": letters,  # where a name begins
    "a": letters + FILLER,  # names
    "C": letters + FILLER,  # a country's code
    "n": digits + FILLER,
    "N": digits,
    "S": "MFX<",
    "#": letters + digits,  # where a number begins: A, K and U weigh as little as a filler
    "*": SIGNS,
}
CODE = "CCC"
_DATES = "nnnnnnnSnnnnnnn"  # birth, its digit, sex, expiry, its digit

SHAPES = {
    "FRA-ID": [
        "iDFRA" + "L" + "a" * 24 + "*" * 6,
        "N" * 4 + "**" + "N" * 7 + "a" * 14 + "nnnnnnNSN",
    ],
    "MRV-A": ["Va" + CODE + "L" + "a" * 38, "#" + "*" * 8 + "n" + CODE + _DATES + "*" * 16],
    "MRV-B": ["Va" + CODE + "L" + "a" * 30, "#" + "*" * 8 + "n" + CODE + _DATES + "*" * 8],
    "TD3": ["Pa" + CODE + "L" + "a" * 38, "#" + "*" * 8 + "n" + CODE + _DATES + "*" * 14 + "nN"],
    "TD2": ["Ta" + CODE + "L" + "a" * 30, "#" + "*" * 8 + "n" + CODE + _DATES + "*" * 7 + "N"],
    "TD1": [
        "I*" + CODE + "#" + "*" * 8 + "n" + "*" * 15,
        _DATES + CODE + "*" * 11 + "N",
        "L" + "a" * 29,
    ],
}
"""For each layout, a line of classes for each line of signs."""
