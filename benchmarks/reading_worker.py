"""The reading worker: from an upload to its verdict, how long it takes to start, what it holds."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile

from accounts.models import User
from benchmarks.measuring import Line, spread
from benchmarks.reading_look import TODAY
from benchmarks.reading_paper import sheets
from benchmarks.reading_unseen import SEED, unseen
from documents.evidence import Evidence
from documents.judging import judge
from documents.looks import look_at_next
from documents.models import Document
from documents.rooms import keep_one_ready
from tests.specimens.phone import degraded
from tests.specimens.scan import photographed, scanned

ZONES = 8
LARGEST = 255  # dots an inch: an A4 page of 3000 pixels
numbers = count()


def lines() -> Iterator[Line]:
    yield _upload_to_verdict()
    held = _held()
    yield Line(
        "cold start of a reading worker: Django, models, first look",
        f"{held['django']:.1f} + {held['models']:.1f} + {held['first']:.1f} s",
    )
    figure = f"{held['resident']:.0f} MB, at most {held['most']:.0f}"
    yield Line(f"memory of it after {held['looks']} looks", figure, "at most 600 MB")


def _held() -> dict[str, float]:
    """What a process of its own says after looks at pages of the largest size and at a card."""
    sheet = next(sheets())
    with tempfile.TemporaryDirectory() as folder:
        for number, picture in enumerate(
            (
                next(unseen(1)).jpeg,
                scanned(sheet.document, dpi=LARGEST),
                photographed(sheet.document),
            )
        ):
            (Path(folder) / f"{number}.jpg").write_bytes(picture)
        child = subprocess.run(
            [sys.executable, "-m", "benchmarks.reading_memory", folder],
            capture_output=True,
            text=True,
            check=True,
        )
    return json.loads(child.stdout.splitlines()[-1])


def _upload_to_verdict() -> Line:
    papers = [
        (paper.slug, degraded(paper.jpeg, "photo", seed))
        for seed, paper in enumerate(unseen(ZONES, SEED + 3))
    ]
    papers += [(sheet.slug, photographed(sheet.document)) for sheet in sheets()]
    while look_at_next():
        pass  # what other benchmarks sent in is not waited for
    keep_one_ready()  # as a web server does
    taken = [_seconds(slug, jpeg) for slug, jpeg in papers]
    median, high, worst = spread(taken)
    return Line(
        f"upload to verdict, {len(papers)} photos, clock, no browser",
        f"{median:.2f} s, p95 {high:.2f}, worst {worst:.2f}",
        "median 2 s, p95 4 s",
    )


def _seconds(slug: str, jpeg: bytes) -> float:
    """Intake in its confined process, the encrypted store, the queue of looks, reading, checks."""
    owner = User.objects.create_user(email=f"bench-reading-{next(numbers)}@example.org")
    document = Document.objects.start(owner, slug)
    begin = time.perf_counter()
    document.receive(SimpleUploadedFile("photo.jpg", jpeg))
    while look_at_next():
        pass
    document.read()
    judge(
        Evidence(
            kind=slug,
            today=TODAY,
            detected=document.detected,
            reading=document.facts,
            notes=document.notes,
            seen=tuple(document.seen),
            places=document.places,
        )
    )
    return time.perf_counter() - begin
