"""How long a case waits whose worker was killed in the middle of a call."""

import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from django.conf import settings

from benchmarks import growth
from benchmarks.measuring import Line
from benchmarks.worker import until, worker
from cpam.models import Case, Filing

LEASE = 3  # seconds
KILLS = 3


def line() -> Line:
    """Seconds from kill -9 to the end of the step that another process makes of it.

    The child of a worker that makes a poll is killed when it has asked and has read no answer.
    """
    filing = Filing.objects.filter(case__channel="http").select_related("case")[0]
    struck = settings.VAR_DIR / "struck"
    environment = {
        "CPAM_GATEWAY_SECRETS": "bench",
        "CPAM_GATEWAY_TIMEOUT": "2",
        "ENGINE_LEASE": str(LEASE),
        "WF_FAULTS": "CP6@0.999999",
        "WF_FAULTS_ONCE": str(struck),
    }
    taken = []
    beat = ("--beat", "--schedule", str(settings.VAR_DIR / "beat-of-recovery"))
    with _fund() as url, worker(*beat, CPAM_GATEWAY_URL=url, **environment):
        for _ in range(KILLS):
            Filing.objects.filter(pk=filing.pk).update(poll_at=growth.LONG_AGO)
            filing.case.wake()
            until(struck.exists)
            until(Case.objects.filter(pk=filing.case_id, attempt=0).exists)
            taken.append(time.time() - struck.stat().st_mtime)
            struck.unlink()
    most = LEASE + 2 * settings.ENGINE_TICK
    return Line(
        f"from kill -9 in a call to the end of the step, {KILLS} kills",
        f"{statistics.median(taken):.2f} s, worst {max(taken):.2f}",
        f"at most {most:g} s: lease {LEASE}, two ticks",
    )


@contextmanager
def _fund() -> Iterator[str]:
    """A fund that has no news; yields its URL."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _NoNews)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.shutdown()


class _NoNews(BaseHTTPRequestHandler):
    def do_GET(self):
        body = b'{"events": [], "last_sequence": 0}'
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Nobody reads it."""
