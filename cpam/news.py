"""An event of cpam-gateway.yaml as it arrives, by webhook or by poll, kept once.

Under NIR_STORAGE=masked a number is replaced by what may be known of it before anything is stored.
"""

import json
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from django.utils.dateparse import parse_date

from cpam import fields, numbers
from cpam.facts import Facts, NumberFacts
from cpam.fields import NotAnEvent
from cpam.keepable import as_kept
from cpam.models import Filing, Inbox
from documents.encryption import blind_index
from documents.kinds import KINDS
from enrollment.calendar import civil_today

MOST_TEXT = 1000
MOST_KINDS = 50
ASKS = "documents_asked"
FAR = timedelta(days=730)
LONGEST_TYPE = 60
SAYS = ("number", "documents", "reason", "due_on")  # all that an Event's data means to us
SLUGS = {kind.slug for kind in KINDS}


class Kept(StrEnum):
    NEW = "new"  # to its case, which has to look at it
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
    data, type_ = raw.get("data", {}), raw.get("type")
    if not isinstance(data, dict):
        raise NotAnEvent("data is not an object")
    if not isinstance(type_, str):
        raise NotAnEvent("type is not a text")
    news = News(
        event_id=fields.uuid(raw.get("id")),
        reference=fields.reference(raw.get("reference")),
        sequence=fields.sequence(raw.get("sequence")),
        type=as_kept(type_, "\ufffd")[:LONGEST_TYPE],
        occurred_at=fields.moment(raw.get("occurred_at")),
        data=data,
        fingerprint="",
    )
    return replace(news, fingerprint=_fingerprint(news))


def keep(news: News, *, source: str, signed_with: str = "") -> tuple[Inbox, Kept]:
    """Store an event once, whichever way and however often it comes.

    An event of a reference that we do not know yet waits without its case. Its number could not be
    compared with a person: under `masked` it is dropped, and read again by the poll.
    """
    [filing] = Filing.objects.filter(reference=news.reference)[:1] or [None]
    data, dropped = _storable(news.data, filing)
    new = Inbox(
        event_id=news.event_id,
        case_id=filing.case_id if filing else None,
        filing=filing,
        reference=news.reference,
        sequence=news.sequence,
        type=news.type,
        occurred_at=news.occurred_at,
        data=data,
        number_dropped=dropped,
        fingerprint=news.fingerprint,
        source=source,
        signed_with=signed_with,
    )
    # Kept unless it is there: the database decides between two that bring it at once.
    Inbox.objects.bulk_create([new], ignore_conflicts=True)
    if Inbox.objects.filter(pk=new.pk).exists():
        return new, Kept.NEW
    row = Inbox.objects.get(event_id=news.event_id)
    if row.fingerprint != news.fingerprint:
        return row, Kept.OTHER_BODY
    found = Kept.KNOWN
    if filing and row.filing is None:  # it came while the fund's own answer was being written
        row.case, row.filing, found = filing.case, filing, Kept.NEW
        row.save(update_fields=["case", "filing"])
    if row.number_dropped and filing and not dropped and row.applied_at is None:
        row.data, row.number_dropped, found = data, False, Kept.NEW
        row.save(update_fields=["data", "number_dropped"])
    return row, found


def facts_in(row: Inbox) -> Facts:
    """What an event kept in the inbox brings along."""
    data = row.data or {}
    kinds, words = _kinds(data.get("documents", []))
    if row.type == ASKS and not kinds:
        kinds = ("other_paper",)  # what is asked for is said in the reason, or by a call
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
        kept["reason"] = _said(data["reason"])
    if isinstance(data.get("documents"), list):
        kept["documents"] = [_said(str(kind)) for kind in data["documents"][:MOST_KINDS]]
    due_on = _date(data.get("due_on"))
    if due_on and abs(due_on - civil_today()) <= FAR:  # another day is a slip, and helps nobody
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


def _fingerprint(news: News) -> str:
    """Of what it says, however it is written: a fund's two channels need not write alike."""
    said = [
        str(news.event_id),
        news.reference,
        news.sequence,
        news.type,
        news.occurred_at.isoformat(),
        {name: news.data.get(name) for name in SAYS},
    ]
    return blind_index(json.dumps(said, sort_keys=True, separators=(",", ":")), "cpam.inbox")


def _said(text: str) -> str:
    """Words of a fund as they may be kept."""
    return numbers.without_numbers(as_kept(text)[:MOST_TEXT])


def _date(value: Any) -> date | None:
    try:
        return parse_date(value) if isinstance(value, str) else None
    except ValueError:
        return None
