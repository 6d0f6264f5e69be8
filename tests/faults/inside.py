"""What a test of faults does inside Escale, in a process of its own: `inside VERB [WORDS]`."""

import json
import os
import sys
import time
from pathlib import Path

import django

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()

from cpam import engine
from cpam.audit import audit
from cpam.models import Case, Command
from tests.cases import make_case, move, replace_paper


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


VERBS = {
    "open": open_case,
    "answer": answer,
    "drain_until": drain_until,
    "watch": watch,
    "look": look,
    "breaches": breaches,
}

if __name__ == "__main__":
    verb, *words = sys.argv[1:]
    sys.stdout.write(json.dumps(VERBS[verb](*words)))
