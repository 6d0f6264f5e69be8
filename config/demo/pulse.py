"""Which processes live and do nothing: the site's own readiness tells."""

import json
from http import HTTPStatus
from http.client import HTTPException
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

TIMEOUT = 5  # seconds
DIRECT = build_opener(ProxyHandler({}))  # no proxy is asked for our own loopback


def silent_parts(url: str) -> set[str]:
    """The parts of /readyz that are silent though they could work; none where the site is away.

    A worker whose broker is away has nothing to hear: to start it again would change nothing.
    """
    try:
        parts = _readiness(url)
    except (OSError, HTTPException, ValueError):
        return set()
    if parts.get("broker") != "ok":
        return set()
    return {name for name, state in parts.items() if str(state).startswith("silent for")}


def _readiness(url: str) -> dict[str, object]:
    """What /readyz says, ready or not.

    Raises OSError, HTTPException or ValueError where it says nothing, or breaks off.
    """
    try:
        answer = DIRECT.open(f"{url}/readyz", timeout=TIMEOUT)
    except HTTPError as error:
        if error.code != HTTPStatus.SERVICE_UNAVAILABLE:
            raise
        answer = error
    with answer:
        parts: dict[str, object] = json.load(answer)
    return parts
