"""Most 2D-Docs are on digital PDFs: looked at when there is time, and nobody waits for it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from documents import looks
from documents.contents import ONLY_CODES, Sheet, wanted_of
from documents.evidence import Evidence
from documents.judging import judge
from documents.kinds import kind
from documents.models import Document, Page
from documents.reading.picture.seen import Code, Seen
from tests.documents.picture.stamps import BANK_DETAILS, new_key, stamp
from tests.reading import add_text, paper_to_look_at, read_waiting

TEXT = ["RELEVE D'IDENTITE BANCAIRE", "Titulaire : MME SHARMA PRIYA", "IBAN FR7630004008120000"]
LEASE = timedelta(seconds=30)


@pytest.fixture
def rib(student):
    document = Document.objects.start(student, "bank_details")
    add_text(document, TEXT)
    return document


@pytest.fixture
def code(monkeypatch):
    """What is seen on every page that is looked at for its codes."""
    code = Code("DataMatrix", stamp(BANK_DETAILS, new_key()), (10, 20, 50, 50))
    monkeypatch.setattr(looks, "look_for_codes", lambda _jpeg: Seen(60, 85, codes=(code,)))
    return code


def test_only_kinds_that_may_be_signed_are_looked_at():
    assert wanted_of(kind("bank_details"), TEXT, blank=False) == ONLY_CODES
    assert wanted_of(kind("birth_certificate"), TEXT, blank=False) == frozenset()
    assert wanted_of(kind("bank_details"), TEXT, blank=True) == frozenset()
    assert wanted_of(kind("bank_details"), [], blank=False) == kind("bank_details").wants


@pytest.mark.django_db
def test_no_verdict_waits_for_it(rib):
    rib.read()
    assert not rib.is_being_read
    assert not Page.objects.waiting().exists()
    assert Page.objects.longest_wait(timezone.now()) == timedelta()


@pytest.mark.django_db
def test_pages_that_somebody_waits_for_come_first(rib, stranger):
    paper_to_look_at(stranger, pages=2)
    turns = [Page.objects.take(timezone.now(), lease=LEASE).only_codes for _ in range(3)]
    assert turns == [False, False, True]


@pytest.mark.django_db
def test_a_code_that_is_found_is_read_and_judged(rib, code):
    rib.read()
    assert looks.look_at_next()
    rib.refresh_from_db()
    assert list(Document.objects.seen_through()) == [rib]
    found = rib.read()
    assert found["doc2d"]["fields"]["iban"] == "FR7630004008120000123456749"
    assert rib.places["doc2d"] == {"page": 1, "box": list(code.box)}
    assert not Document.objects.seen_through().exists()
    evidence = Evidence(kind=rib.kind, today=date(2026, 11, 23), reading=found, places=rib.places)
    assert "code_signature" in {finding.code for finding in judge(evidence)}


@pytest.mark.django_db
def test_a_page_without_code_brings_no_news(rib, monkeypatch):
    monkeypatch.setattr(looks, "look_for_codes", lambda _jpeg: Seen(60, 85))
    rib.read()
    assert looks.look_at_next()
    assert not Document.objects.seen_through().exists()
    assert read_waiting() == 0


def test_its_picture_is_not_taken_for_one_that_was_read():
    sheet = Sheet(TEXT * 2, Seen(60, 85).as_json())
    assert sheet.sight == {}
    assert sheet.text == TEXT * 2
