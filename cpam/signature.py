"""Signatures of cpam-gateway.yaml, the same in both directions.

HMAC-SHA256(secret, timestamp + "." + METHOD + "." + path_and_query + "." + raw body), the path as
sent, an empty body for GET. More than 300 s of difference, or a wrong signature, is 401.
"""

import hmac
import time
from collections.abc import Sequence
from hashlib import sha256
from typing import Protocol

TIMESTAMP = "X-Escale-Timestamp"
SIGNATURE = "X-Escale-Signature"
TOLERANCE = 300  # seconds
LONGEST_TIMESTAMP = 12  # figures: seconds for the next 30,000 years


class Headers(Protocol):
    """What both a Django request and the standard library hold."""

    def get(self, name: str, default: str, /) -> str: ...


def headers(
    secret: str, method: str, path: str, body: bytes, *, now: float | None = None
) -> dict[str, str]:
    """Both headers of a request; `path` with its query, as it will be sent."""
    timestamp = str(int(time.time() if now is None else now))
    return {TIMESTAMP: timestamp, SIGNATURE: f"v1={_digest(secret, timestamp, method, path, body)}"}


def signed_with(
    secrets: Sequence[str],
    given: "Headers",
    method: str,
    path: str,
    body: bytes,
    *,
    now: float | None = None,
) -> int | None:
    """Which secret signed this request (0 is the first), or None: refuse it.

    `given` holds the request's headers and finds a name in any case. Every secret is tried whatever
    the outcome, so that the time taken tells nothing.
    """
    timestamp, signature = given.get(TIMESTAMP, ""), given.get(SIGNATURE, "")
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) <= LONGEST_TIMESTAMP):
        return None
    if not signature.isascii():
        return None
    found = None
    for place, secret in enumerate(secrets):
        expected = f"v1={_digest(secret, timestamp, method, path, body)}"
        if secret and hmac.compare_digest(expected, signature) and found is None:
            found = place
    fresh = abs((time.time() if now is None else now) - int(timestamp)) <= TOLERANCE
    return found if fresh else None


def _digest(secret: str, timestamp: str, method: str, path: str, body: bytes) -> str:
    message = f"{timestamp}.{method.upper()}.{path}.".encode() + body
    return hmac.new(secret.encode(), message, sha256).hexdigest()
