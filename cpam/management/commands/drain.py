"""`manage.py drain`: do what is due, with no broker at all."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cpam import engine, forecast, receiving


class Command(BaseCommand):
    help = "Do what is due: cases and mail. Needs no broker and no worker."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--until-idle", action="store_true", help="go on until nothing is due, however long"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        done = receiving.finish_letters()
        done += engine.drain(settings.ENGINE_DRAIN_BUDGET, until_idle=options["until_idle"])
        forecast.refresh_if_due()
        self.stdout.write(f"{done} rows worked on")
