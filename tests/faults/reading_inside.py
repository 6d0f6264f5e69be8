"""What tests of the reading worker do inside Escale, each call in a process of its own."""

import time
import uuid

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from documents.models import Document
from enrollment.reading import read_waiting
from enrollment.receiving import receive
from tests import specimens
from tests.dossiers import make_draft
from tests.people import make_student


def upload_passport():
    """A student sends the photo of a passport: its paper waits to be read."""
    dossier = make_draft(make_student(f"{uuid.uuid4()}@example.org"), nationality="IN")
    photo = specimens.passport_jpeg(specimens.PRIYA)
    assert receive(dossier, "identity", [SimpleUploadedFile("passport.jpg", photo)]) == []
    return str(dossier.current("identity").document_id)


def paper(key):
    """What is known of a paper with one page, and who looks at it."""
    document = Document.objects.get(pk=key)
    (page,) = document.pages.all()
    return {
        "outcome": document.outcome,
        "reading": document.reading,
        "findings": [row.code for row in document.findings.all()],
        "is_being_read": document.is_being_read,
        "is_held": page.next_run_at is not None and page.next_run_at > timezone.now(),
        "looks": page.attempt,
        "tries": document.attachment.tries,
    }


def watch_paper(key, expected, seconds):
    """Wait until a paper stands so."""
    deadline = time.monotonic() + seconds
    while True:
        known = paper(key)
        if expected.items() <= known.items() or time.monotonic() > deadline:
            return known
        time.sleep(0.05)


def read_here(key):
    """Read what waits without a worker."""
    read_waiting(60)
    return paper(key)
