"""What the engine costs beside the floors it stands on."""

import json
import uuid
from collections.abc import Iterator
from datetime import timedelta

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from benchmarks.measuring import Line, in_turn
from config.demo.personas import demo_institution
from config.demo.population import populate
from cpam import signature
from cpam.models import Case

BATCH = 50
DOSSIERS = 2_000
LEASE = timedelta(seconds=1)


def lines() -> Iterator[Line]:
    populate(DOSSIERS, seed=7, state="submitted", institution=demo_institution())
    Case.objects.update(next_run_at=timezone.now() - timedelta(hours=1))
    yield from _claim()
    yield from _webhook()


def _claim() -> Iterator[Line]:
    def ours():
        Case.objects.claim(timezone.now(), lease=LEASE, limit=BATCH)

    def raw():
        now = timezone.now()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "UPDATE cpam_case SET next_run_at = %s, version = version + 1 WHERE id IN"
                " (SELECT id FROM cpam_case WHERE next_run_at <= %s ORDER BY next_run_at LIMIT %s)"
                " RETURNING *",
                [now + LEASE, now, BATCH],
            )
            cursor.fetchall()

    taken = in_turn({"ours": ours, "raw": raw}, rounds=5, times=3)
    yield Line(
        f"claim of {BATCH} cases: raw SQL / ours",
        f"{taken['ours'] * 1000:.1f} ms, {taken['raw'] / taken['ours']:.2f} x",
        "at least 0.7 x",
    )


def _webhook() -> Iterator[Line]:
    case = Case.objects.filter(filings__isnull=False).first()
    assert case is not None
    case.filings.update(reference="bench")
    settings.CPAM_GATEWAY_SECRETS = ["bench"]
    client = Client()
    numbers = iter(range(2, 10**6))  # the first is missing: kept, and asked for later

    def ingest():
        event = {
            "id": str(uuid.uuid4()),
            "reference": "bench",
            "sequence": next(numbers),
            "type": "acknowledged",
            "occurred_at": timezone.now().isoformat(),
        }
        body = json.dumps(event).encode()
        signed = signature.headers("bench", "POST", "/webhooks/cpam/", body)
        answer = client.post(
            "/webhooks/cpam/", body, content_type="application/json", headers=signed
        )
        assert answer.status_code in {200, 202}, answer.content

    def update():
        with transaction.atomic():
            Case.objects.filter(pk=case.pk).update(attempt=0)

    taken = in_turn({"ingest": ingest, "update": update}, rounds=5, times=20)
    yield Line(
        "webhook kept: update of one row / ours",
        f"{taken['ingest'] * 1000:.1f} ms, {taken['update'] / taken['ingest']:.2f} x",
        "at least 0.4 x",
    )
