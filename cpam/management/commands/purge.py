"""`manage.py purge`: erase what is past its day, now and to the end."""

from typing import Any

from django.core.management.base import BaseCommand

from cpam.purge import purge


class Command(BaseCommand):
    help = "Erase what is past its day. Safe to stop, to repeat and to run beside the worker."

    def handle(self, *args: Any, **options: Any) -> None:
        gone, _complete = purge()
        for kind, count in gone.items():
            self.stdout.write(f"{count:>7} {kind}")
