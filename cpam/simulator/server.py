"""The fund's HTTP face: cpam-gateway.yaml by the standard library."""

import contextlib
import json
import re
import socket
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cpam.signature import signed_with
from cpam.simulator.faults import CallFault, Faults
from cpam.simulator.fund import Fund
from cpam.simulator.schema import check
from cpam.simulator.shapes import Problem

LARGEST = 32 * 1024 * 1024  # bytes
ROUTES = (
    ("POST", r"/affiliations", "submitAffiliation"),
    ("GET", r"/affiliations/(?P<reference>[^/]{1,64})", "readAffiliation"),
    ("POST", r"/affiliations/(?P<reference>[^/]{1,64})/documents", "addDocuments"),
    ("POST", r"/affiliations/(?P<reference>[^/]{1,64})/card-orders", "orderCard"),
    ("PUT", r"/affiliations/(?P<reference>[^/]{1,64})/treating-doctor", "declareTreatingDoctor"),
    ("GET", r"/affiliations/(?P<reference>[^/]{1,64})/events", "listEvents"),
    ("POST", r"/documents", "uploadDocument"),
)


class Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self, port: int, fund: Fund, secrets: list[str], faults: Faults) -> None:
        self.fund, self.secrets, self.faults = fund, secrets, faults
        super().__init__(("127.0.0.1", port), Handler)


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._serve(b"")

    def do_POST(self) -> None:
        self._serve(self._body())

    do_PUT = do_POST  # noqa: N815 - the library asks for this name

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """The ledger says what matters."""

    def _body(self) -> bytes | None:
        length = int(self.headers.get("Content-Length") or 0)
        return self.rfile.read(length) if length <= LARGEST else None

    def _serve(self, content: bytes | None) -> None:
        operation, key, fault = "", self.headers.get("Idempotency-Key", ""), None
        try:
            operation, reference = self._route()
            self._check(content)
            fault = self.server.faults.of_call(operation)
            self._note(operation, key, fault)
            if fault and fault.when == "before" and not self._strike(fault):
                return
            status, answer = self._answer(operation, key, content or b"", reference)
            if fault and fault.when == "after" and not self._strike(fault, answer):
                return
        except Problem as problem:
            status, answer = problem.status, problem.body
            self.server.fund.ledger.write("problem", operation=operation, key=key, **answer)
        self._send(status, answer)

    def _note(self, operation: str, key: str, fault: CallFault | None) -> None:
        """A call is in the ledger from its arrival, whatever becomes of it."""
        struck = vars(fault) if fault else None
        self.server.fund.ledger.write("call", operation=operation, key=key, fault=struck)

    def _route(self) -> tuple[str, str]:
        path = urlsplit(self.path).path.removeprefix("/v1")
        for method, pattern, operation in ROUTES:
            found = re.fullmatch(pattern, path)
            if found and method == self.command:
                return operation, found.groupdict().get("reference", "")
        raise Problem(404, "unknown_path", "No such resource")

    def _check(self, content: bytes | None) -> None:
        if content is None:
            self.close_connection = True
            raise Problem(413, "too_large", "The request is too large")
        given = signed_with(self.server.secrets, self.headers, self.command, self.path, content)
        if given is None:
            raise Problem(401, "bad_signature", "The signature is wrong")

    def _answer(
        self, operation: str, key: str, content: bytes, reference: str
    ) -> tuple[int, dict[str, Any]]:
        fund = self.server.fund
        if operation == "readAffiliation":
            return fund.read(reference)
        if operation == "listEvents":
            query = parse_qs(urlsplit(self.path).query)
            after, limit = (
                int(query.get(name, [default])[0])
                for name, default in (("after", 0), ("limit", 100))
            )
            return fund.events(reference, after, limit)
        try:
            uuid.UUID(key)
        except ValueError:
            raise Problem(400, "no_key", "Idempotency-Key is not a UUID") from None
        body = {} if operation == "uploadDocument" else check(operation, content)
        return fund.command(operation, key, content, reference, body)

    def _strike(self, fault: CallFault, answer: dict[str, Any] | None = None) -> bool:
        """Do what the fault says. True: the call goes on as if nothing had happened."""
        match fault.what:
            case "slow":
                time.sleep(fault.seconds)
                return True
            case "status":
                self._send(
                    fault.status,
                    {"type": "about:blank", "title": "fault", "status": fault.status},
                    fault.retry_after,
                )
            case "malformed":
                self._send_raw(202, b'{"reference": ', "application/json")
            case "drip":
                self._drip(json.dumps(answer or {}).encode(), fault.seconds)
            case "hang":
                time.sleep(fault.seconds)
                self._break()
            case _:
                self._break()
        return False

    def _break(self) -> None:
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def _drip(self, body: bytes, seconds: float) -> None:
        self.send_response(202)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        for place in range(len(body)):
            try:
                self.wfile.write(body[place : place + 1])
                self.wfile.flush()
            except OSError:
                return
            time.sleep(seconds / max(len(body), 1))

    def _send(self, status: int, body: dict[str, Any], retry_after: int | None = None) -> None:
        kind = "application/json" if status < 400 else "application/problem+json"  # noqa: PLR2004
        self._send_raw(status, json.dumps(body).encode(), kind, retry_after)

    def _send_raw(
        self, status: int, body: bytes, kind: str, retry_after: int | None = None
    ) -> None:
        try:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            if retry_after is not None:
                self.send_header("Retry-After", str(retry_after))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            self.close_connection = True
