"""The supervisor starts a worker again that lives and does nothing, unless its broker is away."""

import json
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from config.demo.pulse import silent_parts
from tests.servers import free_port

SILENT = "silent for 75 s"
SCRIPT = """
import sys
from config.demo.processes import Child
from config.demo.supervisor import Supervisor
code = "import os, sys, time; open(sys.argv[1], 'a').write(str(os.getpid()) + ' '); time.sleep(600)"
worker = Child("worker", [sys.executable, "-c", code, sys.argv[1]], part="worker")
sys.exit(Supervisor([worker], url=sys.argv[2], patience=10).run())
"""


@contextmanager
def site(*, cut=0, **parts):
    """One that answers /readyz so, but for `cut` bytes that never come; yields its address."""

    class Readiness(BaseHTTPRequestHandler):
        def do_GET(self):
            said = json.dumps({"ready": False, **parts}).encode()
            self.send_response(200 if parts["worker"] == "ok" else 503)
            self.send_header("Content-Length", str(len(said) + cut))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_words):
            """Nobody listens."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Readiness)
    threading.Thread(target=server.serve_forever).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    ("parts", "silent"),
    [
        ({"broker": "ok", "worker": SILENT}, {"worker"}),
        ({"broker": "ok", "worker": "ok"}, set()),
        ({"broker": "ok", "worker": "OperationalError"}, set()),
        ({"broker": "OSError", "worker": SILENT}, set()),
    ],
)
def test_silence_counts_only_where_there_was_something_to_hear(parts, silent):
    with site(**parts) as url:
        assert silent_parts(url) == silent


def test_a_site_that_is_away_says_nothing_of_its_worker():
    assert silent_parts(f"http://127.0.0.1:{free_port()}") == set()


def test_an_answer_that_breaks_off_says_nothing():
    with site(cut=1, broker="ok", worker=SILENT) as url:
        assert silent_parts(url) == set()


def test_no_proxy_is_asked_for_our_own_loopback(monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{free_port()}")
    with site(broker="ok", worker=SILENT) as url:
        assert silent_parts(url) == {"worker"}


def test_a_silent_worker_is_started_again(tmp_path):
    pids, deadline = tmp_path / "pids", time.monotonic() + 120
    pids.touch()
    with site(broker="ok", worker=SILENT) as url:
        supervisor = subprocess.Popen([sys.executable, "-c", SCRIPT, str(pids), url])
        while len(pids.read_text().split()) < 2:
            assert time.monotonic() < deadline
            time.sleep(0.1)
        supervisor.send_signal(signal.SIGTERM)
        assert supervisor.wait(90) == 0
