from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from enrollment.steps import STEPS
from tests.dossiers import add_file, attach_paper, make_dossier
from tests.people import sign_in

pytestmark = pytest.mark.django_db

# Nobody owes both an S1 form and a proof of means; the page is the same.
STEP_PAGES = [f"/file/{step.slug}/" for step in STEPS if step.slug != "proof-of-means"]
OWN_PAGES = ["/file/", "/file/check/", "/file/delete/", "/file/sent/", *STEP_PAGES]
ACTS = [
    "/file/send/",
    "/file/identity/upload/",
    "/file/identity/restart/",
    "/file/identity/anyway/",
    "/file/identity/later/",
    "/file/identity/pages/1/rotate/",
    "/file/identity/files/00000000-0000-4000-8000-000000000000/remove/",
    "/file/identity/files/00000000-0000-4000-8000-000000000000/move/",
]
READING = ("SELECT", "DECLARE")  # a cursor of the server is how PostgreSQL reads a long list
OPEN_PAGES = ["/start/", "/eligibility/cover/", "/eligibility/"]


@pytest.fixture
def everything():
    """A file with every step: two names, under 16, insured in Europe, a passport from elsewhere."""
    eligibility = {"answers": {"insured-in": "DE", "card": "s1"}}
    dossier = make_dossier(
        birth_name="Rao", birth_date=date(2015, 1, 1), eligibility=eligibility, outcome="PORTAL_S1"
    )
    attach_paper(dossier, "translation")
    for attachment in dossier.current_attachments():
        add_file(attachment.document, pages=3)
    return dossier


@pytest.mark.parametrize("address", [*OWN_PAGES, *ACTS])
def test_nobody_without_an_account_sees_or_does_anything(client, address):
    for response in (client.get(address), client.post(address, {"token": "x"})):
        assert response.status_code == 302
        assert response.headers["Location"] == f"/account/login/?next={address}"


def test_the_files_of_another_student_are_not_found(client, complete, stranger):
    sign_in(client, complete.owner)
    theirs = stranger.current("identity").document
    original = theirs.originals.get()
    for act in ("remove", "move"):
        address = f"/file/identity/files/{original.pk}/{act}/"
        assert client.post(address, {"direction": "up"}).status_code == 404
    assert theirs.originals.count() == 1


def test_a_page_shows_nothing_of_another_student(client, everything):
    make_dossier(family_name="Kowalczyk", city="Villeneuve", institution_name="École secrète")
    sign_in(client, everything.owner)
    for address in OWN_PAGES:
        text = client.get(address).content.decode()
        for secret in ("Kowalczyk", "Villeneuve", "École secrète"):
            assert secret not in text, address


def test_a_page_takes_few_queries_changes_no_row_and_is_kept_by_no_shared_computer(
    client, everything
):
    sign_in(client, everything.owner)
    for address in OWN_PAGES:
        with CaptureQueriesContext(connection) as asked:
            response = client.get(address)
        assert response.status_code == (302 if address == "/file/sent/" else 200), address
        assert len(asked) <= 15, address
        assert all(query["sql"].startswith(READING) for query in asked), address
        assert "no-store" in response.headers["Cache-Control"], address


@pytest.mark.parametrize("address", OPEN_PAGES)
def test_a_page_before_the_account_takes_almost_none(
    client, address, django_assert_max_num_queries
):
    with django_assert_max_num_queries(2):
        client.get(address)
