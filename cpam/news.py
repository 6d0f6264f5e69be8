"""An event of cpam-gateway.yaml as it arrives, by webhook or by poll, kept once.

Under NIR_STORAGE=masked a number is replaced by what may be known of it before anything is stored.
"""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from cpam import numbers
from cpam.facts import Facts, NumberFacts
from cpam.models import Filing, Inbox
from documents.encryption import blind_index
from documents.kinds import KINDS

MOST_TEXT = 1000
MOST_KINDS = 50
LONGEST_REFERENCE = 64
LARGEST = 2**31 - 1
SLUGS = {kind.slug for kind in KINDS}


class NotAnEvent(ValueError):  # noqa: N818 - reads as what happened
    """What came has not the shape of an Event. An unknown type or field is still an Event."""


class Kept(StrEnum):
    NEW = "new"
    KNOWN = "known"
    OTHER_BODY = "other_body"  # the same id came before and said something else


@dataclass(frozen=True)
class News:
    event_id: uuid.UUID
    reference: str
    sequence: int
    type: str
    occurred_at: datetime
    data: Mapping[str, Any]
    fingerprint: str


def parse(raw: Any) -> News:
    """Check an event's shape. Raises `NotAnEvent`, which says what is wrong and quotes nothing."""
    if not isinstance(raw, dict):
        raise NotAnEvent("not an object")
    data = raw.get("data", {})
    sequence, reference, type_ = raw.get("sequence"), raw.get("reference"), raw.get("type")
    if not isinstance(data, dict):
        raise NotAnEvent("data is not an object")
    if type(sequence) is not int or not 1 <= sequence <= LARGEST:
        raise NotAnEvent("sequence is not a number from 1")
    if not isinstance(reference, str) or not 0 < len(reference) <= LONGEST_REFERENCE:
        raise NotAnEvent("reference is not a text of 64 signs at most")
    if not isinstance(type_, str) or not type_:
        raise NotAnEvent("type is not a text")
    if not _can_be_kept(json.dumps(raw, ensure_ascii=False)):
        raise NotAnEvent("a text holds what no text can hold")
    return News(
        event_id=_uuid(raw.get("id")),
        reference=reference,
        sequence=sequence,
        type=type_[:60],
        occurred_at=_moment(raw.get("occurred_at")),
        data=data,
        fingerprint=blind_index(
            json.dumps(raw, sort_keys=True, separators=(",", ":")), "cpam.inbox"
        ),
    )


def keep(news: News, *, source: str, signed_with: str = "") -> tuple[Inbox, Kept]:
    """Store an event once, whichever way and however often it comes.

    An event of a reference that we do not know yet waits without its case. Its number could not be
    compared with a person: under `masked` it is dropped, and read again by the poll.
    """
    filing = Filing.objects.filter(reference=news.reference).select_related("case__dossier").first()
    data, dropped = _storable(news.data, filing)
    row, created = Inbox.objects.get_or_create(
        event_id=news.event_id,
        defaults={
            "case": filing.case if filing else None,
            "filing": filing,
            "reference": news.reference,
            "sequence": news.sequence,
            "type": news.type,
            "occurred_at": news.occurred_at,
            "data": data,
            "number_dropped": dropped,
            "fingerprint": news.fingerprint,
            "source": source,
            "signed_with": signed_with,
        },
    )
    if created:
        return row, Kept.NEW
    if row.fingerprint != news.fingerprint:
        return row, Kept.OTHER_BODY
    if row.number_dropped and filing and not dropped and row.applied_at is None:
        row.data, row.number_dropped = data, False
        row.save(update_fields=["data", "number_dropped"])
    return row, Kept.KNOWN


def facts_in(row: Inbox) -> Facts:
    """What an event kept in the inbox brings along."""
    data = row.data or {}
    kinds, words = _kinds(data.get("documents", []))
    reason = "\n".join(filter(None, [data.get("reason", ""), *words]))
    number = data.get("number")
    return Facts(
        kinds=kinds,
        reason=reason,
        number=NumberFacts(**number) if number else None,
        due_on=_date(data.get("due_on")),
    )


def _storable(data: Mapping[str, Any], filing: Filing | None) -> tuple[dict[str, Any], bool]:
    """Known fields of an event's data, the number as it may be kept; was a number dropped?"""
    kept: dict[str, Any] = {}
    if isinstance(data.get("reason"), str):
        kept["reason"] = numbers.without_numbers(data["reason"][:MOST_TEXT])
    if isinstance(data.get("documents"), list):
        texts = [str(kind)[:MOST_TEXT] for kind in data["documents"]]
        kept["documents"] = [numbers.without_numbers(text) for text in texts[:MOST_KINDS]]
    if _date(data.get("due_on")):
        kept["due_on"] = data["due_on"]
    if not isinstance(data.get("number"), str):
        return kept, False
    if filing is None:
        return kept, True
    kept["number"] = numbers.as_json(numbers.facts_of(data["number"], filing.case.dossier))
    return kept, False


def _kinds(asked: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Kinds asked; one that we do not know becomes other_paper, with that text."""
    words = [kind for kind in asked if kind not in SLUGS]
    kinds = [kind if kind in SLUGS else "other_paper" for kind in asked]
    return tuple(dict.fromkeys(kinds)), words


def _uuid(value: Any) -> uuid.UUID:
    try:
        return uuid.UUID(value)
    except (ValueError, AttributeError, TypeError):
        raise NotAnEvent("id is not a UUID") from None


def _moment(value: Any) -> datetime:
    try:
        moment = parse_datetime(value) if isinstance(value, str) else None
        if moment is not None and timezone.is_aware(moment):
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass  # no day of the calendar, or none in UTC
    raise NotAnEvent("occurred_at is not a date and time with its offset")


def _can_be_kept(text: str) -> bool:
    """No database keeps a NUL or half a character."""
    try:
        return "\x00" not in text and "\\u0000" not in text and bool(text.encode())
    except UnicodeEncodeError:
        return False


def _date(value: Any) -> date | None:
    try:
        return parse_date(value) if isinstance(value, str) else None
    except ValueError:
        return None
