"""The fund's webhooks: signed, tried again until Escale takes them, and wrong where asked to be."""

import http.client
import json
import threading
import time
from urllib.parse import urlsplit

from cpam.signature import headers
from cpam.simulator.faults import Faults
from cpam.simulator.fund import Fund

STEP = 0.05  # seconds between two looks
FIRST_RETRY = 1.0
LONGEST_RETRY = 60.0
TIMEOUT = 10


class Courier(threading.Thread):
    """Makes news when it is due and carries each event to `url` until it is taken (2xx)."""

    def __init__(self, fund: Fund, url: str, secret: str, faults: Faults) -> None:
        super().__init__(daemon=True, name="courier")
        self.fund, self.url, self.secret, self.faults = fund, urlsplit(url), secret, faults
        self.tries: dict[str, int] = {}
        self.not_before: dict[str, float] = {}
        self.stopping = threading.Event()

    def run(self) -> None:
        while not self.stopping.wait(STEP):
            self.fund.due_news()
            for event_id, event in list(self.fund.undelivered.items()):
                if event_id not in self.not_before:
                    self.not_before[event_id] = time.monotonic() + self.faults.delay()
                if self.not_before[event_id] <= time.monotonic():
                    self._carry(event_id, event)

    def _carry(self, event_id: str, event: dict) -> None:
        if self.faults.strikes("drop"):
            self.fund.delivered(event_id, 0)
            return
        if self.faults.strikes("forged"):
            self._post({**event, "type": "refused"}, secret="not the secret")  # noqa: S106 - forged
        status = self._post(event)
        if self.faults.strikes("duplicate"):
            self._post(event)
        if self.faults.strikes("other_body"):
            self._post({**event, "type": "closed"})
        if 200 <= status < 300:  # noqa: PLR2004 - HTTP's successes
            self.fund.delivered(event_id, status)
            return
        tries = self.tries[event_id] = self.tries.get(event_id, 0) + 1
        pause = min(FIRST_RETRY * 2 ** min(tries - 1, 10), LONGEST_RETRY)
        self.not_before[event_id] = time.monotonic() + pause

    def _post(self, event: dict, secret: str = "") -> int:
        """Send one event; 0 when nobody answers."""
        body = json.dumps(event, ensure_ascii=False).encode()
        path = self.url.path or "/"
        secure = self.url.scheme == "https"
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = kind(self.url.hostname or "", self.url.port, timeout=TIMEOUT)
        try:
            signed = headers(secret or self.secret, "POST", path, body)
            connection.request("POST", path, body, {"Content-Type": "application/json", **signed})
            return connection.getresponse().status
        except (OSError, http.client.HTTPException):
            return 0
        finally:
            connection.close()
