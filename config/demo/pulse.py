"""Which processes live and do nothing: the site's own readiness tells."""

import json
from http import HTTPStatus
from urllib.error import HTTPError
from urllib.request import urlopen

TIMEOUT = 5  # seconds


def silent_parts(url: str) -> set[str]:
    """The parts of /readyz that are silent though they could work; none where the site is away.

    A worker whose broker is away has nothing to hear: to start it again would change nothing.
    """
    try:
        parts = _readiness(url)
    except (OSError, ValueError):
        return set()
    if parts.get("broker") != "ok":
        return set()
    return {name for name, state in parts.items() if str(state).startswith("silent for")}


def _readiness(url: str) -> dict[str, object]:
    """What /readyz says, ready or not. Raises OSError or ValueError where it says nothing."""
    try:
        answer = urlopen(f"{url}/readyz", timeout=TIMEOUT)  # noqa: S310 - our own loopback
    except HTTPError as error:
        if error.code != HTTPStatus.SERVICE_UNAVAILABLE:
            raise
        answer = error
    with answer:
        parts: dict[str, object] = json.load(answer)
    return parts
