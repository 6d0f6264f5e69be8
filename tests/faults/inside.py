"""What tests of faults do inside Escale, each call in a process of its own (warm.py)."""

import json
import time
import uuid
from pathlib import Path

from django.conf import settings
from django.test import Client
from django.utils import timezone

from accounts.models import Message, User
from cpam import engine, signature
from cpam.audit import audit
from cpam.models import Case, Command, FundHealth
from cpam.simulator.courier import Courier
from cpam.simulator.faults import Faults
from cpam.simulator.fund import Fund
from cpam.simulator.ledger import Ledger
from cpam.simulator.server import Server
from tests.cases import make_case, move, replace_paper
from tests.people import make_student

NOBODY = "http://127.0.0.1:9/"


def open_case():
    student = make_student(f"{uuid.uuid4().hex}@example.org")
    return str(make_case(channel="http", user=student).pk)


def open_cases(number):
    return [open_case() for _ in range(number)]


def sent_case(reference="REF-1"):
    """One that a fund took in, which nobody can call."""
    student = make_student(f"{uuid.uuid4().hex}@example.org")
    case = make_case(channel="http", user=student, moves="affiliation.send")
    case.filings.update(reference=reference)
    case.commands.update(outcome="dropped")
    return str(case.pk)


def all_cases():
    return [str(key) for key in Case.objects.values_list("pk", flat=True)]


def cases_a_student():
    """How many cases each student has who sent a file, or could have."""
    return [Case.objects.filter(dossier__owner=user).count() for user in User.objects.all()]


def answer(key):
    """The student sends the paper asked for."""
    case = Case.objects.get(pk=key)
    replace_paper(case, "birth_certificate")
    move(case, "affiliation.answer")


def drain(seconds=5):
    return engine.drain(seconds)


def drain_to_the_end():
    return engine.drain(0, until_idle=True)


def drain_until(key, expected, seconds):
    """Drain without a broker until the case stands as expected."""
    return _until(key, expected, seconds, lambda: engine.drain(1))


def watch(key, expected, seconds):
    """Wait for a worker to bring the case so far."""
    return _until(key, expected, seconds, lambda: None)


def _until(key, expected, seconds, act):
    deadline = time.monotonic() + seconds
    while True:
        act()
        seen = look(key)
        if expected.items() <= seen.items() or time.monotonic() > deadline:
            return seen
        time.sleep(0.05)


def leases_end():
    """What a killed process held comes back now: nobody waits for the lease."""
    Case.objects.exclude(next_run_at=None).update(next_run_at=timezone.now())
    Message.objects.exclude(next_run_at=None).update(next_run_at=timezone.now())


def post_event(body, secret="", stamp=None):
    """Escale's webhook gets this (an Event, or bytes as text). Returns the status."""
    content = body.encode() if isinstance(body, str) else json.dumps(body).encode()
    secret = secret or settings.CPAM_GATEWAY_SECRETS[0]
    signed = signature.headers(secret, "POST", "/webhooks/cpam/", content, now=stamp)
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)
    return client.post(
        "/webhooks/cpam/", content, content_type="application/json", headers=signed
    ).status_code


def breaches(ledger):
    path = Path(ledger) if ledger and Path(ledger).exists() else None
    return [breach.as_json() for breach in audit(path)]


def look(key):
    """Where the case stands, and what its commands came to."""
    case = Case.objects.get(pk=key)
    return {
        "affiliation": case.affiliation,
        "number": case.number,
        "certification": case.certification,
        "card": case.card,
        "events": [f"{e.track}.{e.name}:{e.outcome}" for e in case.events.order_by("seq")],
        "open": Command.objects.open().filter(case=case).count(),
        "attempts": sum(case.commands.values_list("attempt", flat=True)),
        "parked": bool(Case.objects.parked().filter(pk=key)),
        "fenced_out": case.fenced_out,
    }


def be_a_fund(ledger, words):
    """Serve as a fund until killed: `week`, `script`, `port`, `webhook`, and a plan of faults."""
    plan = {name: words[name] for name in ("seed", "calls", "webhooks") if name in words}
    faults, secrets = Faults(plan), settings.CPAM_GATEWAY_SECRETS
    week, script = words.get("week", 1.0), words.get("script", "asks")
    fund = Fund(Ledger(Path(ledger)), week=week, script=script)
    if words.get("forgets_client_references"):
        fund.client_references = _Forgets()
    server = Server(words.get("port", 0), fund, secrets, faults)
    Courier(fund, words.get("webhook", NOBODY), secrets[0], faults).start()
    yield f"http://127.0.0.1:{server.server_port}/v1"
    server.serve_forever()


class _Forgets(set):
    """A fund that takes a file sent twice under two keys for two files."""

    def add(self, element):
        """Remember nothing."""


def fund_is_trusted_again():
    """Long after the storm: nobody waits for a breaker or a backoff."""
    FundHealth.objects.update(open_until=None, failures=0)
    Command.objects.filter(outcome="").update(due_at=timezone.now())
    leases_end()
