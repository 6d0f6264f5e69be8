"""`manage.py cpam_audit`: every invariant of docs/, one JSON line per breach, exit 1 if any."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cpam.audit import audit


class Command(BaseCommand):
    help = "Check that no case was lost, doubled or moved out of order. Writes nothing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--ledger", type=Path, help="what the fund says that it did (JSONL)")

    def handle(self, *args: Any, **options: Any) -> None:
        ledger = options["ledger"]
        if ledger is not None and not ledger.is_file():
            raise CommandError(f"No such ledger: {ledger}")
        breaches = 0
        for breach in audit(ledger):
            self.stdout.write(json.dumps(breach.as_json()))
            breaches += 1
        if ledger is None:
            self.stderr.write("Without --ledger, what the fund did (I3) was not checked.")
        if breaches:
            sys.exit(1)
