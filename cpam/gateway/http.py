"""A partner that speaks cpam-gateway.yaml, over HTTP. The simulator is one."""

import atexit
import json
import time
from functools import cache
from http import HTTPStatus
from http.cookiejar import DefaultCookiePolicy
from typing import Any
from urllib.parse import quote, urlsplit

import httpx

from cpam import signature
from cpam.crash import crashpoint
from cpam.gateway.answers import NOT_HEARD_OF, interpret, read_events
from cpam.gateway.base import OPERATIONS, Answer, Call, Unknown
from cpam.gateway.deadline import bounded, deadline

LARGEST_ANSWER = 8 * 1024 * 1024  # bytes: 500 events of the contract fit many times
LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class HttpGateway:
    """`url` is the contract's server, with its version; `timeout` in seconds, for a whole call."""

    def __init__(self, url: str, secret: str, timeout: float) -> None:
        self.url, self.secret, self.timeout = url.rstrip("/"), secret, timeout
        self.name = urlsplit(url).netloc

    def perform(self, call: Call) -> Answer:
        operation = OPERATIONS[call.operation]
        path = operation.path.format(reference=_segment(call.reference))
        headers = {"Idempotency-Key": call.key, "Content-Type": call.content_type}
        answer = self._ask(operation.method, path, call.content, headers)
        if isinstance(answer, Unknown):
            return answer
        if answer[0] == HTTPStatus.NOT_FOUND and operation.is_of_reference:
            return NOT_HEARD_OF
        return interpret(*answer, operation.success, operation.answer)

    def events(self, reference: str, after: int) -> Answer:
        path = f"/affiliations/{_segment(reference)}/events?after={after}"
        answer = self._ask("GET", path, b"", {})
        return answer if isinstance(answer, Unknown) else read_events(*answer)

    def _ask(
        self, method: str, path: str, content: bytes, headers: dict[str, str]
    ) -> tuple[int, httpx.Headers, Any] | Unknown:
        """Send one signed request; return status, headers and JSON (None if it is not JSON)."""
        client = _client(urlsplit(self.url).hostname in LOOPBACK)
        stop = time.monotonic() + self.timeout
        try:
            request = client.build_request(
                method, self.url + path, content=content, headers=headers, timeout=self.timeout
            )
            sent_path = request.url.raw_path.decode()
            request.headers.update(signature.headers(self.secret, method, sent_path, content))
            with deadline(self.timeout):
                response = client.send(request, stream=True)
                try:
                    crashpoint("CP6")
                    body = _read(response, stop)
                finally:
                    response.close()
        except httpx.HTTPError as error:
            return Unknown(type(error).__name__)
        except _TooMuch as error:
            return Unknown(str(error))
        try:
            parsed = json.loads(body)
        except (ValueError, RecursionError):
            parsed = None
        return response.status_code, response.headers, parsed


def _segment(reference: str) -> str:
    """A fund's reference as one step of a path, whatever signs it has."""
    dots_only = not reference.strip(".")  # those would be read as "here" and "above"
    return reference.replace(".", "%2E") if dots_only else quote(reference, safe="")


class _TooMuch(Exception):  # noqa: N818 - reads as what happened
    """An answer that does not end."""


def _read(response: httpx.Response, stop: float) -> bytes:
    """Read the body; a fund that lets it drip, or never ends, is cut off."""
    body = b""
    for piece in response.iter_bytes():
        body += piece
        if time.monotonic() > stop:
            raise _TooMuch("the answer took too long")
        if len(body) > LARGEST_ANSWER:
            raise _TooMuch("the answer is too large")
    return body


@cache
def _client(loopback: bool) -> httpx.Client:
    """One client per process: connections are kept. A proxy is never asked for loopback.

    No cookie is taken: a signature says who we are, and requests must not grow.
    """
    client = bounded(httpx.Client(trust_env=not loopback, follow_redirects=False))
    client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    atexit.register(client.close)
    return client
