"""Visa stickers by their print: where the zone is cut off, covered, or cannot be read.

Source of the layout: Regulation (EC) No 1683/95, uniform format for visas; France prints its labels
in French, other states in English, and years of two figures.
"""

import re
from contextlib import suppress
from datetime import date
from itertools import pairwise
from typing import Any

from documents.reading.permit_words import STICKER, STICKER_SIGNS
from documents.reading.person import name_run, split_name
from documents.reading.phrases import loose
from documents.reading.text import Paper

DAY = re.compile(r"(?<!\d)(\d{2})[-./ ](\d{2})[-./ ]((?:20)?\d{2})(?!\d)")
TYPE_LABEL = r"type (?:de|of) visa"
NAME_LABEL = r"(?:nom,? prenoms?|surname,? (?:first )?name|noms? et prenoms?)"
BESIDE_LABEL = 60  # signs: labels of the row first, then their values


def visa_sticker(paper: Paper) -> dict[str, Any]:
    """The printed fields of a visa: type, validity and name; {} when it does not look like one."""
    signs = {found[0] for found in loose(STICKER).finditer(paper.plain_flat)}
    if len(signs) < STICKER_SIGNS or not paper.says(r"\bvisa\b"):
        return {}
    kind = _type(paper)
    first, last = _validity(paper)
    name = next(filter(None, map(name_run, paper.values(NAME_LABEL))), "")
    found = {
        "permit": "long_stay_visa" if kind == "D" else None,
        "visa_type": kind,
        "valid_from": first,
        "valid_until": last,
        **split_name(name),
    }
    return {field: value for field, value in found.items() if value}


def _type(paper: Paper) -> str | None:
    """C or D: after its label, or the first of the values under the labels of its row."""
    for _start, end in paper.spans(TYPE_LABEL):
        if found := re.search(r"(?<![A-Za-z'])[CD](?![A-Za-z'])", paper.flat[end:][:BESIDE_LABEL]):
            return found[0]
    return None


def _validity(paper: Paper) -> tuple[str | None, str | None]:
    """The first two days of the sticker that follow each other: from, until."""
    days = []
    for found in DAY.finditer(paper.flat):
        with suppress(ValueError):
            day, month, year = map(int, found.groups())
            days.append(date(year if year > 99 else 2000 + year, month, day))  # noqa: PLR2004 - a year of two figures
    for first, last in pairwise(days):
        if first < last:
            return first.isoformat(), last.isoformat()
    return None, None
