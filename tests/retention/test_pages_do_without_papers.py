"""After an erasure every page of the student, of the reviewer and of the export still answers."""

import pytest
from django.test import Client
from django.utils import timezone

from documents.models import Document
from tests.cases import CERTIFIED, make_case, move
from tests.people import make_administrator, sign_in

pytestmark = pytest.mark.django_db
MADE = f"{CERTIFIED} card.offer card.order card.issue"
STUDENT = (
    "/",
    "/case/",
    "/case/pack/",
    "/file/",
    "/file/sent/",
    "/file/check/",
    "/account/data/",
    "/account/data/export/",
    "/messages/",
)


@pytest.fixture(params=[MADE, "affiliation.withdraw", "affiliation.send affiliation.refuse"])
def case(request, run):
    case = make_case(moves=request.param)
    papers = list(Document.objects.filter(originals__isnull=False).distinct())
    Document.objects.update(erase_on=timezone.localdate())
    assert run()["papers past their day"] == len(papers)
    return case


@pytest.mark.parametrize("address", STUDENT)
def test_the_student(case, address):
    client = sign_in(Client(), case.dossier.owner)
    assert client.get(address, follow=True).status_code in (200, 404)


def test_the_reviewer(case):
    client = sign_in(Client(), make_administrator())
    for address in (
        f"/admin/cpam/case/{case.pk}/change/",
        f"/admin/enrollment/dossier/{case.dossier_id}/change/",
        f"/admin/documents/document/{Document.objects.first().pk}/change/",
    ):
        assert client.get(address, follow=True).status_code == 200, address


def test_a_case_that_opens_again_asks_for_the_papers_again(run):
    case = make_case(moves="affiliation.send affiliation.refuse")
    Document.objects.update(erase_on=timezone.localdate())
    run()
    move(case, "affiliation.reopen")
    page = sign_in(Client(), case.dossier.owner).get("/file/").content.decode()
    assert "/file/identity/" in page
    assert not case.dossier.current_attachments().exists()
