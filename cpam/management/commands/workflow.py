"""`manage.py workflow`: write docs/workflow.md anew from the table."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cpam.diagram import document


class Command(BaseCommand):
    help = "Write docs/workflow.md from TRANSITIONS."

    def handle(self, *args: Any, **options: Any) -> None:
        target = settings.BASE_DIR / "docs" / "workflow.md"
        target.write_text(document(), encoding="utf-8")
        self.stdout.write(f"Written: {target.name}")
