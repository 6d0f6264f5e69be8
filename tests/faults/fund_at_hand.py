"""The fund of our own without a socket: the same requests and answers, in the caller's process.

It speaks docs/cpam-gateway.yaml through httpx's own seam, and misbehaves by a seeded chance.
"""

import json
import random
import re
from urllib.parse import parse_qs, urlsplit

import httpx

from cpam.signature import signed_with
from cpam.simulator.schema import check
from cpam.simulator.server import ROUTES
from cpam.simulator.shapes import Problem

BAD_DAYS = ("before", "after", "malformed", "busy", "unknown", "page")


class FundAtHand(httpx.BaseTransport):
    """`faults` is the chance that a call goes wrong."""

    def __init__(self, fund, secret, *, faults, seed):
        self.fund, self.secret, self.faults = fund, secret, faults
        self.dice = random.Random(seed)

    def handle_request(self, request):
        target, content = request.url.raw_path.decode(), request.read()
        if signed_with([self.secret], request.headers, request.method, target, content) is None:
            return self._json(401, {})
        operation, reference = self._route(request.method, target)
        key = request.headers.get("Idempotency-Key", "")
        fault = self.dice.choice(BAD_DAYS) if self.dice.random() < self.faults else ""
        self.fund.ledger.write("call", operation=operation, key=key, fault=fault)
        match fault:
            case "before":
                raise httpx.ReadTimeout("before", request=request)
            case "busy":
                return httpx.Response(429, headers={"Retry-After": "30"})
            case "unknown":
                return httpx.Response(299, json={"reference": 7})
        answer = self._answer(operation, key, content, reference, target)
        match fault:
            case "after":
                raise httpx.RemoteProtocolError("after", request=request)
            case "malformed":
                return httpx.Response(202, content=b'{"reference": ')
            case "page":
                return httpx.Response(502, html="<h1>Bad gateway</h1>")
        return answer

    def _route(self, method, target):
        path = urlsplit(target).path.removeprefix("/v1")
        for verb, pattern, operation in ROUTES:
            if verb == method and (found := re.fullmatch(pattern, path)):
                return operation, found.groupdict().get("reference", "")
        raise AssertionError(f"{method} {target} is not in the contract")

    def _answer(self, operation, key, content, reference, target):
        try:
            if operation == "listEvents":
                after = int(parse_qs(urlsplit(target).query)["after"][0])
                return self._json(*self.fund.events(reference, after, 100))
            body = {} if operation == "uploadDocument" else check(operation, content)
            return self._json(*self.fund.command(operation, key, content, reference, body))
        except Problem as problem:
            return self._json(problem.status, problem.body)

    @staticmethod
    def _json(status, body):
        return httpx.Response(status, content=json.dumps(body).encode())
