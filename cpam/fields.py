"""The fields of an Event of cpam-gateway.yaml, taken by the letter of the contract."""

import re
import uuid as uuids
from datetime import UTC, datetime
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_datetime

from cpam.keepable import can_be_kept

LONGEST_REFERENCE = 64
LARGEST = 2**31 - 1
LEAP_SECOND = re.compile(r"(?<=:59):60")


class NotAnEvent(ValueError):  # noqa: N818 - reads as what happened
    """What came has not the shape of an Event. An unknown type or field is still an Event."""


def uuid(value: Any) -> uuids.UUID:
    try:
        return uuids.UUID(value)
    except (ValueError, AttributeError, TypeError):
        raise NotAnEvent("id is not a UUID") from None


def reference(value: Any) -> str:
    if isinstance(value, str) and 0 < len(value) <= LONGEST_REFERENCE and can_be_kept(value):
        return value
    raise NotAnEvent("reference is not a text of 64 signs at most")


def sequence(value: Any) -> int:
    """JSON knows no integers apart: 7.0 is one."""
    whole = type(value) is int or (isinstance(value, float) and value.is_integer())
    if whole and 1 <= value <= LARGEST:
        return int(value)
    raise NotAnEvent("sequence is not a number from 1")


def moment(value: Any) -> datetime:
    """A date-time of RFC 3339: small letters and a leap second are of it."""
    try:
        text = LEAP_SECOND.sub(":59", value.upper()) if isinstance(value, str) else ""
        moment = parse_datetime(text)
        if moment is not None and timezone.is_aware(moment):
            return moment.astimezone(UTC)
    except (ValueError, OverflowError):
        pass  # no day of the calendar, or none in UTC
    raise NotAnEvent("occurred_at is not a date and time with its offset")
