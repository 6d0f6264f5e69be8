"""Sow a synthetic population."""

import time

from django.core.management.base import BaseCommand, CommandParser

from config.demo.personas import demo_institution
from config.demo.population import PAPERS_UP_TO, STATES, populate


class Command(BaseCommand):
    help = (
        "Add invented students, reproducibly by seed. Up to "
        f"{PAPERS_UP_TO} dossiers have papers to look at; larger populations are rows alone."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dossiers", type=int, default=24)
        parser.add_argument("--seed", type=int, default=2026)
        parser.add_argument("--state", choices=STATES, default="mixed")

    def handle(
        self, *args: object, dossiers: int, seed: int, state: str, **options: object
    ) -> None:
        begin = time.monotonic()
        added = populate(dossiers, seed=seed, state=state, institution=demo_institution())
        if not added:
            self.stdout.write(f"Seed {seed} was sown before: nothing to add.")
            return
        self.stdout.write(f"{added} dossiers in {time.monotonic() - begin:.1f} s.")
