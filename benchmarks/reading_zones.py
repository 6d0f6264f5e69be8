"""Machine-readable zones: unseen papers, papers that do not agree, pictures that have none."""

from collections.abc import Iterator

from benchmarks import reading_tesseract
from benchmarks.measuring import Line, spread
from benchmarks.reading_look import verdict
from benchmarks.reading_unseen import inconsistent, unseen
from documents.kinds import kind
from tests.specimens.negatives import negatives

COUNT = 40


def lines() -> Iterator[Line]:
    papers = list(unseen(COUNT))
    looks = [verdict(paper.jpeg, paper.slug) for paper in papers]
    pairs = list(zip(papers, looks, strict=True))
    right = sum(look.says(paper.truth) for paper, look in pairs)
    yield Line(
        f"zones of {COUNT} unseen papers, read fully right",
        f"{right} of {COUNT}, {right / COUNT:.0%}",
        "at least 95 %",
    )
    median, high, worst = spread([look.seconds for look in looks])
    yield Line(
        "processor for a zone",
        f"{median:.2f} s, p95 {high:.2f}, worst {worst:.2f}",
        "median 0.6 s, p95 1.5 s",
    )
    misled = sum(look.misleads(paper.truth) for paper, look in pairs)
    yield Line("wrong and not flagged, of these", str(misled), "0")
    yield from _negatives()
    yield from _inconsistent()
    yield _tesseract(papers)


def _negatives() -> Iterator[Line]:
    pictures = negatives()
    read = {name: verdict(picture, "identity") for name, picture in pictures.items()}
    invented = [name for name, look in read.items() if look.reading.get("mrz_valid")]
    half = [name for name, look in read.items() if look.reading.get("mrz") and name not in invented]
    figure = f"{len(invented)} of {len(pictures)}" + (f" ({', '.join(invented)})" * bool(invented))
    yield Line("zones invented on pictures that have none", figure, "0")
    yield Line("the same, shown as not verified", f"{len(half)} {', '.join(half)}".strip(), "0")


def _inconsistent() -> Iterator[Line]:
    papers = list(inconsistent())
    said = sum(
        not look.reading.get("mrz_valid") and bool(look.codes & {"mrz_checksum", "unreadable"})
        for look in (verdict(paper.jpeg, paper.slug) for paper in papers)
    )
    yield Line("zones that do not agree, said to be unverified", f"{said} of {len(papers)}", "all")


def _tesseract(papers) -> Line:
    what = "the same unseen zones by tesseract"
    if not reading_tesseract.here():
        return Line(what, reading_tesseract.ABSENT)
    right, taken = 0, []
    for paper in papers:
        text, seconds = reading_tesseract.lines_of(paper.jpeg)
        taken.append(seconds)
        reading = kind(paper.slug).read([text], {})
        right += bool(reading.get("mrz_valid")) and all(
            reading.get(name) == value for name, value in paper.truth.items()
        )
    return Line(what, f"{right} of {len(papers)}, median {spread(taken)[0]:.2f} s")
