"""Inspect files as an upload would be: one JSON object per line, and no database."""

import json
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from documents import bubblewrap
from documents.contents import ONLY_CODES, Contents, Sheet, wanted_of
from documents.evidence import Evidence
from documents.findings import Finding
from documents.intake import Opened, Refused, open_file
from documents.judging import judge, outcome
from documents.kind import Kind
from documents.kinds import KINDS, kind
from documents.looks import look_for, look_for_codes

USAGE = 2


class Command(BaseCommand):
    help = "Say what would be found in these files, as JSON, one line each. Nothing is stored."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument("--kind", required=True, choices=[row.slug for row in KINDS])
        parser.add_argument(
            "--declared",
            type=Path,
            metavar="FILE.json",
            help="what was typed, and under `documents` what the other papers said",
        )
        parser.add_argument("--today", type=date.fromisoformat, metavar="YYYY-MM-DD")

    def handle(self, *args: object, **options: Any) -> None:
        declared = facts(options["declared"])
        for path in options["files"]:
            if not path.is_file():
                raise CommandError(f"There is no file {path}.", returncode=USAGE)
        self.say_what_is_missing()
        today = options["today"] or timezone.localdate()
        for path in options["files"]:
            inspected = inspect(path, options["kind"], declared, today)
            self.stdout.write(json.dumps(inspected, ensure_ascii=False))

    def say_what_is_missing(self) -> None:
        """An inspection serves nothing, so it goes on without them; but it says so."""
        if not bubblewrap.is_used():
            self.stderr.write("bubblewrap is not used: files are opened under limits only.")
        if settings.SCANNER != "clamd":
            self.stderr.write("No antivirus is configured: files are not scanned.")


def facts(path: Path | None) -> dict[str, Any]:
    """The object in a file of declared facts; {} without a file."""
    try:
        found = json.loads(path.read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError) as error:
        raise CommandError(f"{path} cannot be read as JSON: {error}", returncode=USAGE) from error
    if not isinstance(found, dict):
        raise CommandError(f"{path} must hold one JSON object.", returncode=USAGE)
    return found


def inspect(path: Path, slug: str, declared: Mapping[str, Any], today: date) -> dict[str, Any]:
    """The object of inspection.md for one file. `today` is the day the paper is judged on."""
    started = time.perf_counter()
    content = path.read_bytes()
    row = kind(slug)
    detected: dict[str, Any] = {"bytes": len(content)}
    reading: dict[str, Any] = {}
    try:
        opened = open_file(content, path.name)
    except Refused as refused:
        findings = [refused.finding]
    else:
        detected = opened.detected
        contents = Contents(row, sheets(opened, row))
        reading = contents.read(declared)
        findings = judge(
            Evidence(
                kind=slug,
                today=today,
                detected=detected,
                reading=reading,
                notes=(*opened.notes, *contents.notes),
                declared={name: fact for name, fact in declared.items() if name != "documents"},
                documents=declared.get("documents") or {},
                seen=tuple(contents.sights),
                places=contents.places(reading),
            )
        )
    return {
        "file": path.name,
        "kind": slug,
        "outcome": outcome(findings),
        "detected": detected,
        "reading": reading,
        "findings": [as_json(finding) for finding in findings],
        "seconds": round(time.perf_counter() - started, 3),
    }


def sheets(opened: Opened, row: Kind) -> list[Sheet]:
    """The pages of a file as an upload has them once the reading worker has seen them."""
    found = []
    for picture, lines in zip(opened.pages, map(list, opened.texts), strict=True):
        seen: dict[str, Any] = {}
        if wanted := wanted_of(row, lines, blank=picture.blank):
            codes = wanted == ONLY_CODES
            look = look_for_codes(picture.jpeg) if codes else look_for(picture.jpeg, row)
            seen = look.as_json()
        found.append(Sheet(lines, seen, seen.get("turned", 0)))
    return found


def as_json(finding: Finding) -> dict[str, Any]:
    """A finding as inspection.md shows it; page and box only where they are known."""
    shown: dict[str, Any] = {"code": finding.code, "severity": finding.severity.value}
    if finding.page is not None:
        shown["page"] = finding.page
    if finding.box is not None:
        shown["box"] = list(finding.box)
    return shown | {"message": finding.message}
