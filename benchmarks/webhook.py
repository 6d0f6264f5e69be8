"""What a webhook costs beside the least update: the whole site as a server calls it."""

import json
import uuid
from io import BytesIO
from itertools import cycle

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import transaction
from django.utils import timezone

from benchmarks.measuring import Line, in_turn
from cpam import doorbell, signature
from cpam.models import Case, Filing


def line(key: uuid.UUID) -> Line:
    """Middleware, signature, row, doorbell, answer; no test client."""
    # One event each, of so many cases: the first of its sequence, as news mostly is.
    filings = list(Filing.objects.filter(reference=None)[:200])
    for filing in filings:
        filing.reference = f"news-{filing.pk}"
    Filing.objects.bulk_update(filings, ["reference"])
    references = cycle([filing.reference for filing in filings])
    settings.CPAM_GATEWAY_SECRETS = ["bench"]
    site = WSGIHandler()
    path = "/webhooks/cpam/"

    def ingest():
        event = {
            "id": str(uuid.uuid4()),
            "reference": next(references),
            "sequence": 1,
            "type": "acknowledged",
            "occurred_at": timezone.now().isoformat(),
        }
        body = json.dumps(event).encode()
        statuses: list[str] = []
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": path,
            "SERVER_NAME": "testserver",
            "SERVER_PORT": "80",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
            "wsgi.url_scheme": "http",
            **{
                "HTTP_" + name.upper().replace("-", "_"): value
                for name, value in signature.headers("bench", "POST", path, body).items()
            },
        }
        answer = site(environ, lambda status, _headers: statuses.append(status))
        b"".join(answer)
        answer.close()
        assert statuses[0][:3] == "200", statuses

    def update():
        with transaction.atomic():
            Case.objects.filter(pk=key).update(attempt=0)

    acts = {"ingest": ingest, "update": update, "ring": doorbell.knock}
    taken = in_turn(acts, rounds=5, times=20)
    unrung = taken["update"] / (taken["ingest"] - taken["ring"])
    return Line(
        "webhook kept, whole site: update of one row / ours",
        f"{taken['ingest'] * 1000:.1f} ms, {taken['update'] / taken['ingest']:.2f} x,"
        f" {unrung:.2f} x without its ring",
        "at least 0.4 x",
    )
