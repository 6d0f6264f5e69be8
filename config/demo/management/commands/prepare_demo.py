"""Bring the demonstration's database up to date, and people into an empty one."""

from django.core.management import call_command
from django.core.management.base import BaseCommand

from config.demo.personas import ensure_personas


class Command(BaseCommand):
    help = "Migrate, and make the personas and a small population where there are none."

    def handle(self, *args: object, **options: object) -> None:
        call_command("migrate", verbosity=0)
        ensure_personas()
