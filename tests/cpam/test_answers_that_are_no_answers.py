"""Whatever bytes a fund sends back, a call ends in an answer of ours; it never raises."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import httpx
import pytest

from cpam.gateway import http
from cpam.gateway.base import Busy, Call, Unknown

CALL = Call("submit_affiliation", "key", b"{}", "application/json")


@pytest.fixture
def fund(monkeypatch):
    """`fund(answer)`: the gateway of a fund that answers so to everything."""

    def answering(answer):
        client = httpx.Client(transport=httpx.MockTransport(lambda request: answer))
        monkeypatch.setattr(http, "_client", lambda loopback: client)
        return http.HttpGateway("http://127.0.0.1:9/v1", "secret", 2)

    return answering


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(202),
        httpx.Response(202, content=b"[" * 100_000),
        httpx.Response(202, content=b"\xff\xfe\x00"),
        httpx.Response(202, html="<h1>Welcome</h1>"),
        httpx.Response(202, json=["R1"]),
        httpx.Response(202, content=b"x" * (8 * 1024 * 1024 + 1)),
        httpx.Response(202, headers={"Content-Encoding": "gzip"}, stream=httpx.ByteStream(b"no")),
        httpx.Response(302, headers={"Location": "http://example.org/"}),
        httpx.Response(599),
    ],
    ids=["empty", "deep", "bytes", "html", "list", "huge", "bad gzip", "redirect", "599"],
)
def test_the_outcome_of_a_command_is_unknown(fund, answer):
    assert isinstance(fund(answer).perform(CALL), Unknown)


def test_a_zipped_flood_is_cut_off(fund):
    flood = gzip.compress(b" " * (64 * 1024 * 1024))
    stream = httpx.ByteStream(flood)
    answer = httpx.Response(202, headers={"Content-Encoding": "gzip"}, stream=stream)
    assert fund(answer).perform(CALL) == Unknown("the answer is too large")


@pytest.mark.parametrize("events", [None, {}, "all", 7])
def test_a_poll_without_a_list_is_unknown(fund, events):
    gateway = fund(httpx.Response(200, json={"events": events, "last_sequence": 1}))
    assert isinstance(gateway.events("R1", 0), Unknown)


@pytest.mark.parametrize(
    ("operation", "of_link"),
    [
        ("upload_document", True),
        ("submit_affiliation", True),
        ("add_documents", False),
        ("order_card", False),
        ("declare_doctor", False),
    ],
)
def test_only_where_a_reference_is_named_404_is_of_that_reference(fund, operation, of_link):
    call = Call(operation, "key", b"{}", "application/json", "R1")
    assert fund(httpx.Response(404)).perform(call) == Unknown("status 404", of_link=of_link)


class Baker(BaseHTTPRequestHandler):
    """A fund that hands out a cookie with each answer."""

    seen: ClassVar = []

    def do_GET(self):
        self.seen.append(self.headers.get("Cookie"))
        self.send_response(404)
        self.send_header("Set-Cookie", f"session={len(self.seen)}; Path=/")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        pass


def test_no_cookie_is_brought_back():
    with ThreadingHTTPServer(("127.0.0.1", 0), Baker) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        gateway = http.HttpGateway(f"http://127.0.0.1:{server.server_port}/v1", "secret", 10)
        for _ in range(2):
            gateway.events("R1", 0)
        server.shutdown()
    assert Baker.seen == [None, None]


def test_429_without_a_word_is_waited_out(fund):
    assert fund(httpx.Response(429)).perform(CALL) == Busy(60.0)


@pytest.mark.parametrize(
    ("reference", "step"),
    [
        ("a/b?c%2F", b"a%2Fb%3Fc%252F"),
        ("é\u202e", b"%C3%A9%E2%80%AE"),
        ("..", b"%2E%2E"),
        (".", b"%2E"),
    ],
)
def test_a_reference_is_one_step_of_the_path_whatever_its_signs(monkeypatch, reference, step):
    asked = []

    def answer(request):
        asked.append(request.url.raw_path)
        return httpx.Response(200, json={"events": [], "last_sequence": 0})

    client = httpx.Client(transport=httpx.MockTransport(answer))
    monkeypatch.setattr(http, "_client", lambda loopback: client)
    http.HttpGateway("http://127.0.0.1:9/v1", "secret", 2).events(reference, 3)
    assert asked == [b"/v1/affiliations/" + step + b"/events?after=3"]
