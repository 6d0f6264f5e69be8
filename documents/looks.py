"""Looking at pages: which one comes next, the look, and what is kept of it.

The queue is the table of pages and nothing else. A worker takes a page for the time of a lease,
looks, and writes only if it still holds it; one that is killed leaves a page that is due again.
"""

import io
import logging
import resource
from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from documents.encryption import KeyMissing, Tampered
from documents.kind import Kind
from documents.kinds import kind
from documents.models import Page
from documents.reading.picture.seen import Seen
from documents.reading.picture.wants import PAGE, Want

logger = logging.getLogger(__name__)

MOST_LOOKS = 3  # a page that killed its worker, or showed nothing in time, so often is given up
PAUSE = timedelta(seconds=2)  # before the next of them: who else waits goes first
MEGABYTE = 1024 * 1024


def make_ready() -> None:
    """Make this process one that looks: a bound on its memory, the models in place and used once.

    For the reading worker's children, after the fork and before the first page: it takes a second
    or two, and a process that has these models must not fork any more. What a first look prepares
    costs no student's time.
    """
    from documents.reading.picture.look import look  # noqa: PLC0415 - 30 MB, only who looks

    bound = settings.READING_MEMORY_MB * MEGABYTE
    resource.setrlimit(resource.RLIMIT_DATA, (bound, bound))
    look(_a_page(), PAGE | {Want.ZONE})


def _a_page() -> bytes:
    """A line of print, as of nobody's paper."""
    sheet, written = Image.new("RGB", (400, 120), "white"), io.BytesIO()
    font = ImageFont.load_default(30)
    ImageDraw.Draw(sheet).text((40, 40), "To begin with", fill="black", font=font)
    sheet.save(written, "JPEG")
    return written.getvalue()


def look_at_next() -> bool:
    """Look at the page whose turn it is; False when none is due."""
    now = timezone.now()
    page = Page.objects.take(now, lease=timedelta(seconds=settings.READING_LEASE))
    if page is None:
        return False
    shown_at = page.rotation
    seen = look_at(page)
    again = bool(seen.failed) and page.attempt < MOST_LOOKS
    kept = page.keep(seen, shown_at=shown_at, again_at=timezone.now() + PAUSE if again else None)
    if not kept:
        logger.info("page %s was looked at too late: nothing is kept", page.pk)
    elif seen.failed:
        logger.warning("page %s was looked at in vain (%s)", page.pk, seen.failed)
    return True


def look_at(page: Page) -> Seen:
    """What is seen on a page that was taken; given up where its looks never came to an end."""
    if page.attempt > MOST_LOOKS:
        return Seen(page.width, page.height, failed="error")
    try:
        jpeg = page.jpeg()
    except (Tampered, KeyMissing, FileNotFoundError):
        logger.exception("page %s waits for a look, and cannot be opened", page.pk)
        return Seen(page.width, page.height, failed="error")
    return look_for_codes(jpeg) if page.only_codes else look_for(jpeg, kind(page.document.kind))


def look_for_codes(jpeg: bytes) -> Seen:
    """The codes of a page whose text is digital."""
    from documents.reading.picture import codes  # noqa: PLC0415 - 30 MB, only who looks

    return codes.look_for_codes(jpeg)


def look_for(jpeg: bytes, row: Kind) -> Seen:
    """What this kind wants to see on a page, within the time that a page may take."""
    from documents.reading.picture.look import look  # noqa: PLC0415 - 30 MB, only who looks

    return look(jpeg, row.wants, enough=row.enough, seconds=settings.READING_SECONDS)
