"""`manage.py cpam_simulator`: a fund of our own, alone in its process."""

import os
import signal
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cpam.simulator.courier import Courier
from cpam.simulator.faults import Faults
from cpam.simulator.fund import Fund
from cpam.simulator.ledger import Ledger
from cpam.simulator.script import SCRIPTS
from cpam.simulator.server import Server

LOOPBACK = {"127.0.0.1", "localhost", "[::1]", "::1"}


class Command(BaseCommand):
    help = (
        "Stand for a health fund: speaks docs/cpam-gateway.yaml on loopback, for a demonstration."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, required=True)
        parser.add_argument("--week-seconds", type=float, default=3.0, help="how long a week lasts")
        parser.add_argument("--faults", default="none", help="a plan of faults (JSON), or none")
        parser.add_argument("--ledger", type=Path, required=True, help="what the fund remembers")
        parser.add_argument("--script", choices=SCRIPTS, default="natural")
        parser.add_argument("--webhook", default="", help="default: SITE_URL/webhooks/cpam/")

    def handle(self, *args: Any, **options: Any) -> None:
        secrets = [word for word in os.environ.get("CPAM_GATEWAY_SECRETS", "").split(",") if word]
        if not secrets:
            raise CommandError("Set CPAM_GATEWAY_SECRETS to what Escale signs with.")
        hosts = os.environ.get("ALLOWED_HOSTS", "").replace(" ", "").split(",")
        if not set(filter(None, hosts)) <= LOOPBACK:
            raise CommandError("The simulator never runs beside a public host: see ALLOWED_HOSTS.")
        try:
            faults = Faults.from_file(options["faults"])
        except (OSError, ValueError, TypeError) as error:
            raise CommandError(f"--faults: {error}") from error
        site = os.environ.get("SITE_URL", "http://127.0.0.1:8000").rstrip("/")
        fund = Fund(
            Ledger(options["ledger"]), week=options["week_seconds"], script=options["script"]
        )
        server = Server(options["port"], fund, secrets, faults)
        courier = Courier(fund, options["webhook"] or f"{site}/webhooks/cpam/", secrets[0], faults)
        signal.signal(signal.SIGTERM, lambda *_: os._exit(0))  # the ledger holds everything
        courier.start()
        self.stdout.write(f"A fund listens on http://127.0.0.1:{server.server_port}/v1")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            courier.stopping.set()
