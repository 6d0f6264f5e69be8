"""2D-Doc: the code that French administrations, banks and schools print on what they deliver.

A header, data, and a signature of both (doc2d_signature). Source: ANTS (France Titres),
"Spécifications techniques des codes à barres 2D-Doc"; the text encoding (C40) of versions 01 to 04.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from documents.reading.picture.doc2d_fields import DAYS, DOCUMENTS, FIXED, LISTS, NAMES
from documents.reading.picture.doc2d_signature import verdict
from documents.reading.picture.seen import Code

GROUP, RECORD, UNIT = "\x1d", "\x1e", "\x1f"  # end of a value, of a cut value, of all data
EPOCH = date(2000, 1, 1)
NO_DATE = "FFFF"
HEADER = re.compile(
    r"DC(?P<version>0[1-4])(?P<authority>[A-Z0-9]{4})(?P<certificate>[A-Z0-9]{4})"
    r"(?P<issued>[0-9A-F]{4})(?P<signed>[0-9A-F]{4})(?P<document>[A-Z0-9]{2})"
)
# Version 03 adds the perimeter to the header, version 04 the country.
LENGTHS = {"01": 22, "02": 22, "03": 24, "04": 26}
PERIMETER = slice(22, 24)
ANTS = "01"  # the perimeter whose identifiers we know; the only one before version 03


@dataclass(frozen=True)
class Doc2d:
    """A code whose header and data were read; `data` has values by identifier, as printed."""

    version: str
    authority: str
    certificate: str
    issued: date | None
    signed: date | None
    document: str
    data: dict[str, str]
    content: str
    signature: str

    def fields(self) -> dict[str, str]:
        """The data by the names that readings use, days in ISO 8601."""
        found = {}
        for name, identifiers in NAMES.items():
            value = next(filter(None, map(self.data.get, identifiers)), None)
            if value and (said := _said(name, value)):
                found[name] = said
        return found


def read_doc2d(codes: Iterable[Code]) -> dict[str, Any]:
    """The first 2D-Doc among the codes of a paper, as `doc2d` of its reading; {} when none is.

    Keys: `document`, `version`, `authority`, `certificate`, `issued`, `signed`, `signature`
    ("valid", "wrong", "unknown_key") and `fields`.
    """
    for code in codes:
        with suppress(ValueError):
            parsed = parse(code.text)
            return {
                "document": DOCUMENTS.get(parsed.document, parsed.document),
                "version": parsed.version,
                "authority": parsed.authority,
                "certificate": parsed.certificate,
                **_day("issued", parsed.issued),
                **_day("signed", parsed.signed),
                "signature": verdict(
                    parsed.content,
                    parsed.signature,
                    key=parsed.authority + parsed.certificate,
                    on=parsed.signed,
                ),
                "fields": parsed.fields(),
            }
    return {}


def parse(text: str) -> Doc2d:
    """Split a code. Raises ValueError when it is no 2D-Doc of a version and perimeter we know."""
    header = HEADER.match(text)
    content, end, rest = text.partition(UNIT)
    if header is None or not end:
        raise ValueError("not a 2D-Doc")
    length = LENGTHS[header["version"]]
    if length > header.end() and text[PERIMETER] != ANTS:
        raise ValueError("a perimeter whose identifiers are not ours")
    return Doc2d(
        version=header["version"],
        authority=header["authority"],
        certificate=header["certificate"],
        issued=_from_epoch(header["issued"]),
        signed=_from_epoch(header["signed"]),
        document=header["document"],
        data=_data(content[length:]),
        content=content,
        signature=rest.partition(GROUP)[0],  # an annex, which is not signed, may follow
    )


def _data(message: str) -> dict[str, str]:
    """Values by identifier. A fixed value has no end sign unless it was cut short."""
    found: dict[str, str] = {}
    at = 0
    while at + 2 <= len(message):
        identifier = message[at : at + 2]
        at += 2
        ends = re.compile(f"[{GROUP}{RECORD}]").search(message, at)
        end = ends.start() if ends else len(message)
        fixed = FIXED.get(identifier)
        stop = end if fixed is None else min(end, at + fixed)
        found.setdefault(identifier, message[at:stop].strip())
        at = stop + 1 if stop == end else stop
    return found


def _from_epoch(hexadecimal: str) -> date | None:
    """Days since 1 January 2000."""
    return None if hexadecimal == NO_DATE else EPOCH + timedelta(days=int(hexadecimal, 16))


def _said(name: str, value: str) -> str | None:
    if name in DAYS:
        return _iso(value)
    if name == "academic_year":  # three hexadecimal digits of the year in which it begins
        with suppress(ValueError):
            start = int(value, 16)
            return f"{start}-{start + 1}"
        return None
    return value.replace("/", " ") if name in LISTS else value


def _iso(value: str) -> str | None:
    """DDMMYYYY, or four hexadecimal digits of days."""
    with suppress(ValueError, OverflowError):
        if re.fullmatch(r"\d{8}", value):
            return date(int(value[4:]), int(value[2:4]), int(value[:2])).isoformat()
        if re.fullmatch(r"[0-9A-F]{4}", value) and (day := _from_epoch(value)):
            return day.isoformat()
    return None


def _day(name: str, day: date | None) -> dict[str, str]:
    return {name: day.isoformat()} if day else {}
