"""Reading in tests: pages that wait for a look without a file that was opened, and the looks."""

from itertools import count

from documents.border import Picture
from documents.intake import Opened, fingerprint
from documents.models import Document, Original
from documents.reading.picture.seen import Line, Seen
from enrollment import reading
from tests.dossiers import small_jpeg

numbers = count(1)


def read_waiting():
    """Look at all that waits, as the reading worker would; up to a second for each page."""
    return reading.read_waiting(60)


def paper_to_look_at(owner, kind="bank_details", pages=1):
    """A paper whose pages wait to be looked at: what the intake leaves of a scan."""
    document = Document.objects.start(owner, kind)
    add_scan(document, pages)
    return document


def add_scan(document, pages=1):
    return add_text(document, (), pages)


def add_text(document, lines, pages=1):
    """Pages of a file with this digital text."""
    jpeg = small_jpeg(f"scan {next(numbers)}")
    original = Original.quarantine(document, jpeg, "scan.jpg", "image/jpeg")
    original.clear(
        Opened(
            media_type="image/jpeg",
            size=len(jpeg),
            sha256=fingerprint(jpeg),
            width=60,
            height=85,
            pages=(Picture(jpeg=jpeg, width=60, height=85, blank=False),) * pages,
            texts=(tuple(lines),) * pages,
            notes=(),
            second_opinion="",
        )
    )
    return original


def seen(*texts, **facts):
    """What a look may bring: lines of text, one below the other."""
    lines = tuple(Line(text, (2, 4 + 8 * at, 50, 6), 0.9) for at, text in enumerate(texts))
    return Seen(60, 85, lines=lines, **facts)
