"""A fund's HTTP answer, taken by the letter of the contract and nothing else.

What is not of the contract (another status, a body that is not JSON, a field missing) is "unknown":
the same request goes again with the same key.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any

from cpam.gateway.base import Answer, Busy, Conflict, Misconfigured, Refused, Taken, Unknown
from cpam.keepable import can_be_kept

PAUSE_UNSAID = 60.0  # seconds, where 429 or 503 comes without a readable Retry-After
LONGEST_PAUSE = 24 * 3600.0
CREDIBLE_PAUSE = 7 * LONGEST_PAUSE  # a slip of who writes more must not silence us for a day
LONGEST_FIELD = 100
A_WORD = re.compile(r"(?!.*\d{5})[A-Za-z][A-Za-z0-9_.-]{0,59}")  # with no number of a person
LONGEST_REFERENCE = 64

# All its hands may not know yet of a reference that a fund just gave: others fare well meanwhile.
NOT_HEARD_OF = Unknown("status 404", of_link=False)


def interpret(
    status: int, headers: Mapping[str, str], body: Any, success: int, fields: tuple[str, ...]
) -> Answer:
    """Turn the answer to a command into what the engine does next."""
    trouble = _trouble(status, headers, body)
    if trouble is not None:
        return trouble
    if status != success:
        return Unknown(f"status {status}")
    if not isinstance(body, dict):
        return Unknown("malformed answer")
    found = {name: body.get(name) for name in fields}
    if all(_can_be_kept(name, text) for name, text in found.items()):
        return Taken(found)
    return Unknown("malformed answer")


def read_events(status: int, headers: Mapping[str, str], body: Any) -> Answer:
    """Turn the answer to a poll into `Taken`, or into why there is none."""
    trouble = _trouble(status, headers, body)
    if trouble is not None:
        return trouble
    if status == HTTPStatus.NOT_FOUND:
        return NOT_HEARD_OF
    if status != HTTPStatus.OK:
        return Unknown(f"status {status}")
    if not isinstance(body, dict) or not isinstance(body.get("events"), list):
        return Unknown("malformed answer")
    return Taken({"events": body["events"], "last_sequence": body.get("last_sequence", 0)})


def _can_be_kept(name: str, text: Any) -> bool:
    """A text of the contract's length, whatever signs a fund likes in its references."""
    longest = LONGEST_REFERENCE if name == "reference" else LONGEST_FIELD
    return isinstance(text, str) and 0 < len(text) <= longest and can_be_kept(text)


def _trouble(status: int, headers: Mapping[str, str], body: Any) -> Answer | None:
    """What any operation may answer besides success."""
    match status:
        case HTTPStatus.UNAUTHORIZED | HTTPStatus.FORBIDDEN:
            return Misconfigured(status)
        case HTTPStatus.TOO_MANY_REQUESTS:
            return Busy(_pause(headers) or PAUSE_UNSAID)
        case HTTPStatus.UNPROCESSABLE_ENTITY | HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
            return Refused(_code(status, body))
        case HTTPStatus.CONFLICT:
            return Conflict(_code(status, body))
        case _ if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return Unknown(f"status {status}", _pause(headers))
        case _:
            return None


def _code(status: int, body: Any) -> str:
    """The problem's code: one word, never its detail, which may name a person."""
    code = body.get("code") if isinstance(body, dict) else None
    if isinstance(code, str) and A_WORD.fullmatch(code):
        return f"{status} {code}"
    return str(status)


def _pause(headers: Mapping[str, str]) -> float | None:
    """Retry-After in seconds, from seconds or from a date; None if it cannot be meant."""
    given = headers.get("Retry-After", "").strip()
    if given.isascii() and given.isdigit():
        seconds = float(given)
    else:
        try:
            seconds = (parsedate_to_datetime(given) - datetime.now(UTC)).total_seconds()
        except (ValueError, TypeError, OverflowError):
            return None
    return min(max(seconds, 0.0), LONGEST_PAUSE) if seconds <= CREDIBLE_PAUSE else None
