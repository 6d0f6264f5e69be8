"""A photo is taken in at once and its verdict comes with the look; a digital PDF needs none."""

import time
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from accounts import doorbell
from documents import looks
from documents.models import Page
from enrollment.models import NotReady
from enrollment.progress import Progress, State
from enrollment.reading import finish, is_due
from tests import specimens
from tests.documents.files import picture
from tests.reading import read_waiting, seen
from tests.servers import free_port
from tests.specimens import PRIYA

pytestmark = pytest.mark.django_db
RIB = ["RELEVE D'IDENTITE BANCAIRE", "IBAN FR76 3000 6000 0112 3456 7890 189"]


def send(client, slug, content, name="page.jpg", **data):
    files = SimpleUploadedFile(name, content)
    return client.post(f"/file/{slug}/upload/", {"files": files, **data})


@pytest.fixture
def eyes(monkeypatch):
    """What is seen on every page, without looking: set `eyes.seen`, count `eyes.looks`."""

    class Eyes:
        seen = seen(*RIB)
        looks = 0

        def look(self, jpeg, row):
            self.looks += 1
            return self.seen

    eyes = Eyes()
    monkeypatch.setattr(looks, "look_for", eyes.look)
    return eyes


def test_a_photo_has_no_verdict_before_somebody_looked(student, draft, eyes):
    send(student, "bank-details", picture())
    paper = draft.current("bank_details")
    assert paper.is_being_read
    assert not paper.is_settled
    assert paper.document.outcome == ""
    assert Progress(draft).states["bank-details"] == State.CHECKING
    assert read_waiting() == 1
    paper = draft.current("bank_details")
    assert not paper.is_being_read
    assert paper.document.reading["iban"] == "FR7630006000011234567890189"
    assert paper.document.outcome


def test_a_digital_pdf_has_its_verdict_at_once_and_no_text_is_looked_for(student, draft, eyes):
    send(student, "bank-details", specimens.rib_pdf(PRIYA), "rib.pdf")
    assert draft.current("bank_details").document.outcome == "accepted"
    assert read_waiting() == 0
    assert eyes.looks == 0
    assert not is_due()


def test_a_page_that_joins_puts_the_verdict_off_and_the_first_is_not_looked_at_again(
    student, draft, eyes
):
    send(student, "bank-details", picture())
    read_waiting()
    send(student, "bank-details", picture(form="PNG"), "second.png")
    paper = draft.current("bank_details")
    assert paper.is_being_read
    assert not paper.document.findings.exists()
    read_waiting()
    assert eyes.looks == 2
    assert not draft.current("bank_details").is_being_read


def test_a_worker_that_dies_between_look_and_verdict_leaves_the_verdict_to_the_next(
    student, draft, eyes
):
    send(student, "bank-details", picture())
    assert looks.look_at_next()
    assert draft.current("bank_details").is_being_read
    assert read_waiting() == 1
    assert eyes.looks == 1


def test_two_workers_that_saw_the_last_pages_judge_once(student, draft, eyes):
    eyes.seen = seen("nothing that we look for")
    send(student, "bank-details", picture())
    looks.look_at_next()
    paper = draft.current("bank_details")
    assert [finish(paper), finish(paper)] == [True, False]
    assert draft.current("bank_details").tries <= 1


def test_a_file_is_not_sent_while_a_paper_is_being_read(ready, complete, eyes):
    send(ready, "bank-details", picture(), mode="replace")
    assert Progress(complete).is_reading
    assert Progress(complete).next_gap is None, "it asks nothing of the student"
    with pytest.raises(NotReady):
        complete.submit("token")


def test_a_page_that_cannot_be_seen_is_said_to_be_unreadable_and_stops_nobody(
    student, draft, eyes, monkeypatch
):
    eyes.seen = seen(failed="timeout")
    monkeypatch.setattr(looks, "PAUSE", timedelta())
    send(student, "bank-details", picture())
    read_waiting()
    paper = draft.current("bank_details")
    assert paper.document.outcome == "unsure"
    assert paper.is_settled
    assert [row.code for row in paper.document.findings.all()] == ["unreadable"]


@pytest.mark.django_db(transaction=True)
def test_an_upload_survives_a_broker_that_is_down(student, draft, monkeypatch):
    url = f"redis://127.0.0.1:{free_port()}/0"
    silent = doorbell.Connection(url, transport_options={"max_retries": 0})
    monkeypatch.setattr(doorbell, "_connection", lambda: silent)
    monkeypatch.setattr(doorbell, "_left_alone_until", 0.0)
    assert send(student, "bank-details", picture()).status_code == 302
    assert doorbell._left_alone_until > time.monotonic(), "it was rung, and nobody answered"
    assert Page.objects.waiting().count() == 1


def test_a_photo_of_a_passport_is_really_read(student, draft):
    send(student, "identity", specimens.passport_jpeg(PRIYA))
    read_waiting()
    document = draft.current("identity").document
    assert document.reading["family_name"] == "SHARMA"
    assert document.reading["mrz_valid"] is True
    assert document.places["number"]["page"] == 1
