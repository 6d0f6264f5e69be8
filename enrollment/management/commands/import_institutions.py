"""Take in a table of institutions that the operator downloaded."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from enrollment.models import Institution
from enrollment.reference_data import institutions


class Command(BaseCommand):
    help = "Add or replace institutions from the ministry's CSV, or one like enrollment/data's."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with options["file"].open(encoding="utf-8-sig", newline="") as file:
                count = Institution.objects.store(institutions(file))
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}.") from None
        except (KeyError, ValueError) as error:
            raise CommandError(f"{options['file']} has not the columns we know: {error}.") from None
        self.stdout.write(f"{count} rows.")
