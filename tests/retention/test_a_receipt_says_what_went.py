"""One receipt an erasure: kinds and dates, in the student's language, kept under "My data"."""

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import Message
from documents.models import Document
from tests.cases import make_case
from tests.dossiers import attach_paper
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def case():
    case = make_case(moves="affiliation.withdraw")
    Document.objects.update(erase_on=timezone.localdate())
    return case


def test_it_lists_each_paper_with_its_day(case, run):
    papers = case.dossier.owner.documents.count()
    run()
    [receipt] = Message.objects.receipts()
    assert receipt.user == case.dossier.owner
    assert receipt.subject == "We erased your papers"
    assert receipt.body.count("received on") == papers
    assert timezone.localdate().strftime("%B %Y") in receipt.body
    assert "/account/data/" in receipt.body
    assert receipt.next_run_at is not None


def test_it_names_nobody(case, run):
    run()
    assert "Sharma" not in Message.objects.receipts().get().body


def test_there_is_one_for_each_erasure(case, run):
    run()
    run()
    assert Message.objects.receipts().count() == 1
    attach_paper(case.dossier, "other_paper")
    Document.objects.filter(erased_at=None).update(erase_on=timezone.localdate())
    run()
    assert Message.objects.receipts().count() == 2


def test_a_paper_without_a_file_is_not_worth_one(run):
    document = Document.objects.start(make_student(), "identity")
    Document.objects.update(erase_on=timezone.localdate())
    run()
    document.refresh_from_db()
    assert document.erased_at is not None
    assert not Message.objects.exists()


def test_my_data_shows_what_was_erased_and_when(case, run):
    client = sign_in(Client(), case.dossier.owner)
    assert "What we erased" not in client.get("/account/data/").content.decode()
    run()
    page = client.get("/account/data/").content.decode()
    receipt = Message.objects.receipts().get()
    assert "What we erased" in page
    assert f"/messages/{receipt.pk}/" in page
