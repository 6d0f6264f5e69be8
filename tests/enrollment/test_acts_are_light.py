"""What one press of a button costs the database, on a file with every paper."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from documents.models import Original
from enrollment.judging import judge_dossier
from tests.dossiers import add_file, attach_paper, make_dossier, small_jpeg
from tests.enrollment.wizard import ABOUT_YOU, post_step
from tests.people import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def everything(client, settings):
    """Two names, under 16, insured in Europe, a passport from elsewhere; three files a paper."""
    eligibility = {"answers": {"insured-in": "DE", "card": "s1"}}
    dossier = make_dossier(
        birth_name="Rao", birth_date=date(2015, 1, 1), eligibility=eligibility, outcome="PORTAL_S1"
    )
    attach_paper(dossier, "translation")
    for attachment in dossier.current_attachments():
        add_file(attachment.document)
        add_file(attachment.document)
    # Nobody may send or keep as much.
    Original.objects.update(received_at=timezone.now() - timedelta(hours=2))
    settings.QUOTA_FILES = 100
    judge_dossier(dossier)
    sign_in(client, dossier.owner)
    return dossier


def upload(client, **headers):
    file = SimpleUploadedFile("page.jpg", small_jpeg())
    return client.post("/file/identity/upload/", {"files": file}, **headers)


def asked(act):
    with CaptureQueriesContext(connection) as queries:
        response = act()
    assert response.status_code in {200, 302}, response.status_code
    return len(queries)


def test_an_answer_takes_at_most_fifteen_queries(client, everything):
    assert asked(lambda: post_step(client, "about-you", ABOUT_YOU, birth_place="Kota")) <= 15


def test_another_page_takes_at_most_thirty_four_queries(client, everything):
    assert asked(lambda: upload(client)) <= 34


def test_a_first_page_and_its_answer_for_the_script_take_a_few_more(client, everything):
    everything.current("identity").withdraw()
    assert asked(lambda: upload(client, headers={"X-Escale-Fragment": "1"})) <= 46


def test_what_did_not_change_is_not_judged_again(client, everything):
    judge_dossier(everything)
    with CaptureQueriesContext(connection) as queries:
        judge_dossier(everything)
    assert len(queries) == 2
