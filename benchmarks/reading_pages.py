"""Pages of French text: key fields, errors of characters and seconds, on PDFs, scans and photos."""

import re
import time
from collections.abc import Iterator

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from benchmarks import reading_tesseract
from benchmarks.measuring import Line, spread
from benchmarks.reading_look import verdict
from benchmarks.reading_paper import Sheet, sheets
from documents.intake import open_file
from documents.kinds import kind
from documents.reading.picture.look import look
from documents.reading.picture.wants import PAGE
from tests.specimens.scan import photographed, scanned

ERRORS = {"scans": "at most 1 %", "photos": "at most 2 %"}
ROUNDS = 20


def lines() -> Iterator[Line]:
    papers = [(sheet, open_file(sheet.document, "a.pdf").texts) for sheet in sheets()]
    yield _digital(papers)
    ways = {
        "scans": [scanned(sheet.document) for sheet, _texts in papers],
        "photos": [photographed(sheet.document, seed) for seed, (sheet, _) in enumerate(papers)],
    }
    for way, pictures in ways.items():
        yield from _fields([sheet for sheet, _texts in papers], pictures, way)
        yield _errors([texts[0] for _sheet, texts in papers], pictures, way)
        yield _tesseract(papers, pictures, way)


def _digital(papers) -> Line:
    taken, right = [], 0
    for sheet, texts in papers:
        begin = time.process_time()
        for _ in range(ROUNDS):
            reading = kind(sheet.slug).read([list(lines) for lines in texts], {})
        taken.append((time.process_time() - begin) / ROUNDS)
        right += not _wrong(sheet, reading)
    median, _high, worst = spread([1000 * seconds for seconds in taken])
    figure = f"{right} of {len(papers)}, {median:.1f} ms, worst {worst:.1f}"
    return Line("digital PDFs with every key field, time to read", figure, "all, at most 50 ms")


def _fields(papers: list[Sheet], pictures: list[bytes], way: str) -> Iterator[Line]:
    looks = [verdict(picture, sheet.slug) for sheet, picture in zip(papers, pictures, strict=True)]
    missed = [
        f"{sheet.name}: {' '.join(wrong)}"
        for sheet, look_ in zip(papers, looks, strict=True)
        if (wrong := _wrong(sheet, look_.reading))
    ]
    whole = len(papers)
    yield Line(
        f"{way} of French pages, every key field", f"{whole - len(missed)} of {whole}", "all"
    )
    for miss in missed:
        yield Line("", miss)
    median, high, worst = spread([look_.seconds for look_ in looks])
    figure = f"{median:.2f} s, p95 {high:.2f}, worst {worst:.2f}"
    yield Line(f"processor for one of these {way}", figure, "at most 2 s")


def _errors(texts, pictures: list[bytes], way: str) -> Line:
    shares = [
        error(lines, look(picture, PAGE).texts)
        for lines, picture in zip(texts, pictures, strict=True)
    ]
    mean, worst = sum(shares) / len(shares), max(shares)
    figure = f"mean {mean:.2%}, worst {worst:.2%}"
    return Line(f"wrong characters on {way}, accents counted", figure, ERRORS[way])


def _tesseract(papers, pictures: list[bytes], way: str) -> Line:
    what = f"the same {way} by tesseract"
    if not reading_tesseract.here():
        return Line(what, reading_tesseract.ABSENT)
    right, shares, taken = 0, [], []
    read_as = reading_tesseract.language()
    for (sheet, texts), picture in zip(papers, pictures, strict=True):
        text, seconds = reading_tesseract.lines_of(picture, psm=3, read_as=read_as)
        right += not _wrong(sheet, kind(sheet.slug).read([text], {}))
        shares.append(error(texts[0], text))
        taken.append(seconds)
    mean = sum(shares) / len(shares)
    figure = f"{right} of {len(papers)}, {mean:.1%} wrong, {spread(taken)[0]:.2f} s"
    return Line(f"{what} ({read_as})", figure)


def error(truth, read) -> float:
    """Edits for one character of the truth, words set apart by one space, in order of lines."""
    expected, found = (_run(lines) for lines in (truth, read))
    return Levenshtein.distance(expected, found) / len(expected)


def _run(lines) -> str:
    return re.sub(r"\s+", " ", " ".join(lines)).strip()


def _wrong(sheet: Sheet, reading) -> list[str]:
    return [name for name, value in sheet.truth.items() if _fold(reading.get(name)) != _fold(value)]


def _fold(value: object) -> object:
    """Accents and capitals are not what a key field is about."""
    return anyascii(value).upper() if isinstance(value, str) else value
