"""`manage.py rewrap_documents`: after it, the former keys of DOCUMENT_KEYS may be removed."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from documents.encryption import KeyMissing, Tampered
from documents.encryption.keys import newest_version
from documents.rotation import BATCH, rotate

INDEX_ADVICE = (
    "Before you remove a key: BLIND_INDEX_KEY is not set, so searches use the last of"
    " DOCUMENT_KEYS. Set BLIND_INDEX_KEY to that key, without its version."
)


class Command(BaseCommand):
    help = "Bring every data key and every encrypted column under the first of DOCUMENT_KEYS."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--batch", type=int, default=BATCH, help="rows held at once (default: %(default)s)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["batch"] < 1:
            raise CommandError("--batch: write a number of at least 1.")
        total = 0
        try:
            for table in rotate(options["batch"]):
                total += table.changed
                self.stdout.write(f"{table.table}: {table.changed} of {table.rows} rows re-sealed")
        except (KeyMissing, Tampered) as error:
            raise CommandError(
                f"{error}. What was re-sealed before stays so; mend this, then run it again."
            ) from error
        self.stdout.write(f"{total} rows re-sealed; every row is on v{newest_version()} now.")
        if not settings.BLIND_INDEX_KEY:
            self.stdout.write(INDEX_ADVICE)
