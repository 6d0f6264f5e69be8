"""What the files of tests/hostile cost, and how many uploads two workers take in a minute."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections

from accounts.models import User
from benchmarks.measuring import Line, spread
from documents.models import Document
from tests import specimens
from tests.hostile import corpus
from tests.hostile.case import OPENED
from tests.hostile.watch import opened
from tests.specimens import PRIYA

WORKERS = 2
UPLOADS = 60


def lines() -> Iterator[Line]:
    sound = [case for case in corpus.CASES if case.outcomes == {OPENED}]
    hostile = [case for case in corpus.CASES if case.outcomes != {OPENED}]
    for name, cases in (("legitimate", sound), ("hostile", hostile)):
        results = [opened(case) for case in cases]
        costs = [result.cost for result in results]
        as_expected = sum(
            result.outcome in case.outcomes for case, result in zip(cases, results, strict=True)
        )
        what = f"{len(cases)} {name} files"
        yield Line(f"{what}, as expected", f"{100 * as_expected / len(cases):.1f} %", ">= 99 %")
        yield _spread(f"{what}, wall", [cost.wall for cost in costs], "s", "at most 20 s")
        yield _spread(f"{what}, processor", [cost.cpu for cost in costs], "s", "at most 10 s")
        yield _spread(f"{what}, their process", [cost.child for cost in costs], "MB", "<= 700 MB")
        grown = [cost.parent_growth for cost in costs]
        yield _spread(f"{what}, growth of ours", grown, "MB", "at most 50 MB")
    yield _uploads_a_minute()


def _spread(what: str, figures: list[float], unit: str, target: str) -> Line:
    median, high, worst = spread(figures)
    figure = f"{median:.2f} {unit}, p95 {high:.2f}, worst {worst:.2f}"
    return Line(what, figure, target)


def _uploads_a_minute() -> Line:
    """Whole uploads, as a student's: rows and encrypted bodies written, pages drawn and kept."""
    papers = (specimens.enrolment_pdf(PRIYA), "a.pdf"), (specimens.passport_jpeg(PRIYA), "a.jpg")
    numbers = count()

    def upload(number: int) -> None:
        content, name = papers[number % len(papers)]
        # One student each: a quota of one is not what is measured here.
        owner = User.objects.create_user(email=f"bench-{next(numbers)}@example.org")
        paper = Document.objects.start(owner, "other_paper")
        paper.receive(SimpleUploadedFile(name, content))
        connections.close_all()

    begin = time.perf_counter()
    with ThreadPoolExecutor(WORKERS) as workers:
        list(workers.map(upload, range(UPLOADS)))
    pace = UPLOADS / (time.perf_counter() - begin) * 60
    return Line(f"uploads a minute, {WORKERS} workers", f"{pace:.0f}")
