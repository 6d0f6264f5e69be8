"""Print how often readings were right in real use, by kind and field. No personal data."""

import csv
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand

from documents.accuracy import accuracy

COLUMNS = ("kind", "field", "said by", "judged", "right", "accuracy")


class Command(BaseCommand):
    help = "Print how often readings were right, by kind and field, as people corrected them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--since", type=date.fromisoformat, help="count what was said from this day, YYYY-MM-DD"
        )
        parser.add_argument("--csv", action="store_true", help="comma-separated, for a table")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = [
            (one.kind, one.field, one.source, one.judged, one.right, f"{one.share:.1%}")
            for one in accuracy(options["since"])
        ]
        if options["csv"]:
            csv.writer(self.stdout).writerows([COLUMNS, *rows])
        elif rows:
            for row in [COLUMNS, *rows]:
                self.stdout.write("{:24} {:18} {:10} {:>7} {:>7} {:>9}".format(*row))
        else:
            self.stdout.write("Nobody corrected or confirmed a reading yet.")
