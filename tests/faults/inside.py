"""What a test of faults does inside Escale, in a process of its own: `inside VERB [WORDS]`."""

import json
import os
import sys
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()

from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.utils import timezone

from cpam import engine, signature
from cpam.audit import audit
from cpam.models import Case, Command, Event, Inbox
from documents.models import Document
from enrollment.reading import read_waiting
from enrollment.receiving import receive
from tests import specimens
from tests.cases import make_case, move, replace_paper
from tests.dossiers import make_draft
from tests.people import make_student


def open_case():
    return str(make_case(channel="http").pk)


def answer(key):
    """The student sends the paper asked for."""
    case = Case.objects.get(pk=key)
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")
    return "answered"


def drain_until(key, expected, seconds):
    """Drain without a broker until the case stands as expected."""
    return _until(key, json.loads(expected), float(seconds), lambda: engine.drain(1))


def watch(key, expected, seconds):
    """Wait for a worker to bring the case so far."""
    return _until(key, json.loads(expected), float(seconds), lambda: None)


def _until(key, expected, seconds, act):
    deadline = time.monotonic() + seconds
    while True:
        act()
        seen = look(key)
        if expected.items() <= seen.items() or time.monotonic() > deadline:
            return seen
        time.sleep(0.1)


def five_at_once(key):
    """The fund's webhook five times at once: statuses, rows kept, events appended."""
    Case.objects.get(pk=key).filings.update(reference="REF-1")
    event = {"id": str(uuid.uuid4()), "reference": "REF-1", "sequence": 1, "type": "card_blessed"}
    body = json.dumps(event | {"occurred_at": "2026-11-02T09:30:00Z"}).encode()
    signed = signature.headers(settings.CPAM_GATEWAY_SECRETS[0], "POST", "/webhooks/cpam/", body)

    def send(_):
        answer = Client(headers={"host": "localhost"}).post(
            "/webhooks/cpam/", body, content_type="application/json", headers=signed
        )
        connection.close()
        return answer.status_code

    with ThreadPoolExecutor(5) as threads:
        statuses = list(threads.map(send, range(5)))
    engine.drain(1)
    kept = Inbox.objects.filter(event_id=event["id"]).count()
    return [statuses, kept, Event.objects.filter(name="unknown:card_blessed").count()]


def breaches(ledger):
    return [breach.as_json() for breach in audit(Path(ledger))]


def look(key):
    """Where the case stands, and what its commands came to."""
    case = Case.objects.get(pk=key)
    return {
        "affiliation": case.affiliation,
        "certification": case.certification,
        "events": [f"{e.track}.{e.name}:{e.outcome}" for e in case.events.order_by("seq")],
        "open": Command.objects.open().filter(case=case).count(),
        "attempts": sum(case.commands.values_list("attempt", flat=True)),
        "parked": bool(Case.objects.parked().filter(pk=key)),
        "fenced_out": case.fenced_out,
    }


def upload_passport():
    """A student sends the photo of a passport: its paper waits to be read."""
    dossier = make_draft(make_student(f"{uuid.uuid4()}@example.org"), nationality="IN")
    photo = specimens.passport_jpeg(specimens.PRIYA)
    assert receive(dossier, "identity", [SimpleUploadedFile("passport.jpg", photo)]) == []
    return str(dossier.current("identity").document_id)


def paper(key):
    """What is known of a paper with one page, and who looks at it."""
    document = Document.objects.get(pk=key)
    (page,) = document.pages.all()
    return {
        "outcome": document.outcome,
        "reading": document.reading,
        "findings": [row.code for row in document.findings.all()],
        "is_being_read": document.is_being_read,
        "is_held": page.next_run_at is not None and page.next_run_at > timezone.now(),
        "looks": page.attempt,
        "tries": document.attachment.tries,
    }


def watch_paper(key, expected, seconds):
    """Wait until a paper stands so."""
    expected, deadline = json.loads(expected), time.monotonic() + float(seconds)
    while True:
        known = paper(key)
        if expected.items() <= known.items() or time.monotonic() > deadline:
            return known
        time.sleep(0.05)


def read_here(key):
    """Read what waits without a worker."""
    read_waiting(60)
    return paper(key)


VERBS = {
    "upload_passport": upload_passport,
    "watch_paper": watch_paper,
    "read_here": read_here,
    "open": open_case,
    "answer": answer,
    "drain_until": drain_until,
    "watch": watch,
    "look": look,
    "five_at_once": five_at_once,
    "breaches": breaches,
}

if __name__ == "__main__":
    verb, *words = sys.argv[1:]
    sys.stdout.write(json.dumps(VERBS[verb](*words)))
