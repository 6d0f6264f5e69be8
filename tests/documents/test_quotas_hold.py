from datetime import timedelta

import pytest
from django.utils import timezone

from documents.hindrance import Hindered, Hindrance
from documents.models import Document, Original
from tests.documents import files

NOTHING = {"size": 0, "shown_name": "", "wrapped_key": b""}


def picture(number):
    """A photo like no other."""
    return files.uploaded(files.picture(quality=40 + number))


def send(paper, count):
    for number in range(count):
        paper.receive(picture(number))


def hindered(paper, number=50):
    with pytest.raises(Hindered) as hindrance:
        paper.receive(picture(number))
    return hindrance.value.why, hindrance.value.limit


def test_so_many_files_and_no_more(paper, settings, kept):
    settings.QUOTA_FILES = 2
    send(paper, 2)
    before = kept()
    assert hindered(paper) == (Hindrance.FILES, 2)
    assert kept() == before
    assert Original.objects.count() == 2


def test_all_papers_of_a_person_count(paper, student, settings):
    settings.QUOTA_FILES = 2
    send(paper, 2)
    assert hindered(Document.objects.start(student, "bank_details"))[0] == Hindrance.FILES


def test_those_of_others_do_not(paper, stranger, settings):
    settings.QUOTA_FILES = 2
    send(paper, 2)
    send(Document.objects.start(stranger, "identity"), 2)


def test_so_many_megabytes_and_no_more(paper, settings):
    settings.QUOTA_MB = 1
    send(paper, 1)
    Original.objects.update(size=1024 * 1024 - 100)
    assert hindered(paper) == (Hindrance.MEGABYTES, 1)


def test_so_many_in_an_hour_and_then_again(paper, settings):
    settings.QUOTA_UPLOADS_AN_HOUR = 2
    send(paper, 2)
    assert hindered(paper) == (Hindrance.HOUR, 2)
    Original.objects.update(received_at=timezone.now() - timedelta(minutes=61))
    send_again = paper.receive(picture(60))
    assert send_again.is_clean


def test_an_erased_file_counts_no_more(paper, student, settings):
    settings.QUOTA_FILES = 2
    send(paper, 2)
    paper.drop(paper.originals.first())
    paper.receive(picture(50))
    paper.erase()
    send(Document.objects.start(student, "identity"), 2)


def test_a_refused_file_counts_not(paper, settings):
    settings.QUOTA_FILES = 1
    Original.objects.create(document=paper, state=Original.State.REFUSED, **NOTHING)
    send(paper, 1)


def test_the_figures_are_those_of_the_promise(settings):
    assert (settings.QUOTA_FILES, settings.QUOTA_MB, settings.QUOTA_UPLOADS_AN_HOUR) == (
        30,
        150,
        20,
    )
    assert (settings.QUOTA_VIEWS_AN_HOUR, settings.ALERT_STUDENTS) == (120, 40)
