"""The right to stay: cards and visas by their zone, other papers by their title."""

import re
from typing import Any

from documents.reading.dates import date_after, dates_after, find_dates
from documents.reading.mrz import find
from documents.reading.permit_words import (
    ALGERIAN,
    CARD,
    CARD_LABELS,
    EXTENSION,
    FOREIGNER_NUMBER,
    FROM,
    PERIOD,
    RECEIPT,
    SHORT_STAY,
    UNTIL,
    VALIDATION,
    VISA_NUMBER,
)
from documents.reading.person import person
from documents.reading.text import Paper
from documents.reading.visa import visa_sticker


def read_residence_permit(paper: Paper) -> dict[str, Any]:
    """The fields of `residence_permit`, and `visa_type` ("C", "D") when the visa says it."""
    zone = find(paper.lines)
    if zone is None:
        return _by_title(paper)
    fields = zone.reading()
    if zone.format in {"MRV-A", "MRV-B"}:
        fields |= {"permit": "long_stay_visa"} | _printed_beside(paper)
        if (kind := zone.document_code[1:]) in {"C", "D"}:
            fields |= {"visa_type": kind}
    elif zone.document_code[0] in "AIC" and zone.issuing_country == "FRA" and zone.format == "TD1":
        fields |= {"permit": "card"}
    if zone.expiry_date:
        fields |= {"valid_until": zone.expiry_date}
    return fields | _numbers(paper)


def _printed_beside(paper: Paper) -> dict[str, Any]:
    """What the zone of a visa does not say: its type, at times, and the day it begins."""
    printed = visa_sticker(paper)
    return {name: printed[name] for name in ("visa_type", "valid_from") if name in printed}


def _by_title(paper: Paper) -> dict[str, Any]:
    """From print alone: papers without a zone, a front without its back, a zone cut off."""
    kinds = (
        ("extension", EXTENSION),
        ("receipt", RECEIPT),
        ("algerian_certificate", ALGERIAN),
        ("card", CARD),
    )
    if sticker := visa_sticker(paper):
        return sticker | _numbers(paper)
    permit = next((name for name, title in kinds if paper.titled(title, words=16)), None)
    if permit == "card" and not paper.says(CARD_LABELS):
        permit = None
    if permit is None and not paper.says(SHORT_STAY):
        return {}
    found: dict[str, Any] = {
        "permit": permit,
        **person(paper),
        **validity(paper),
        **_numbers(paper),
    }
    if permit is None:
        found |= {"visa_type": "C"}
    return {name: value for name, value in found.items() if value}


def read_visa_validation(paper: Paper) -> dict[str, Any]:
    """The fields of `visa_validation`, when its title is there; {} for any other paper."""
    if not paper.says(VALIDATION):
        return {}
    who = person(paper)
    found = {
        "name": " ".join(filter(None, (who.get("family_name"), who.get("given_names")))),
        **validity(paper),
        **_numbers(paper),
    }
    return {name: value for name, value in found.items() if value}


def validity(paper: Paper) -> dict[str, str]:
    """valid_from and valid_until, of a period or of dates with labels of their own."""
    for start, _end in paper.spans(PERIOD):
        days = [day for _at, day in find_dates(paper.flat[start : start + 110])]
        if len(days) > 1 and days[0] < days[1]:
            return {"valid_from": days[0].isoformat(), "valid_until": days[1].isoformat()}
    until = max(dates_after(paper, UNTIL), default=None)
    start_day = date_after(paper, FROM, within=25)
    found = {"valid_from": start_day, "valid_until": until}
    return {name: day.isoformat() for name, day in found.items() if day}


def _numbers(paper: Paper) -> dict[str, str]:
    found = {}
    for name, label, shape in (
        ("foreigner_number", FOREIGNER_NUMBER, r"\b\d{9,10}\b"),
        ("visa_number", VISA_NUMBER, r"\b(?:[A-Z]{3} ?)?[A-Z]?\d{8,9}\b"),
    ):
        for _start, end in paper.spans(label):
            if number := re.search(shape, paper.flat[end : end + 50]):
                found[name] = number[0].replace(" ", "")
                break
    return found
