"""Ask one part of a deployment whether it is well: exit status 0, or 1 and what is wrong."""

import os
from urllib.error import URLError
from urllib.request import urlopen

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cpam import health

PARTS = ("web", "worker", "reading", "database", "broker", "storage")


class Command(BaseCommand):
    help = "Say whether one part of a deployment is well (for health checks)."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("part", choices=PARTS)

    def handle(self, *args: object, part: str, **options: object) -> None:
        state = self.web() if part == "web" else health.parts()[part]
        if state != "ok":
            raise CommandError(f"{part}: {state}")
        self.stdout.write(f"{part}: ok")

    @staticmethod
    def web() -> str:
        address = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/healthz"
        try:
            with urlopen(address, timeout=5) as answer:
                return "ok" if answer.status == 200 else f"answers {answer.status}"  # noqa: PLR2004
        except URLError as error:
            return str(error.reason)
