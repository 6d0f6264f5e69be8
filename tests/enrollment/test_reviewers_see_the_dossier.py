import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import Access
from documents.findings import Finding
from tests.dossiers import attach_paper, make_dossier
from tests.people import make_reviewer, sign_in

pytestmark = pytest.mark.django_db

QUEUE = "/admin/enrollment/dossier/"


@pytest.fixture
def reviewer(client):
    reviewer = make_reviewer()
    sign_in(client, reviewer)
    return reviewer


@pytest.fixture
def doubted():
    """A sent file with a passport that a person must look at."""
    dossier = make_dossier()
    attachment = attach_paper(
        dossier, "identity", reading={"family_name": "SHARMA", "birth_date": "2003-03-28"}
    )
    attachment.document.record([Finding.of("expired", this="passport", date="2012-04-15")], "x")
    attachment.send_anyway("The embassy extended it.")
    dossier.submit("token")
    return dossier


def page_of(dossier):
    return f"{QUEUE}{dossier.pk}/change/"


def test_the_queue_holds_what_waits_for_a_person(client, reviewer, doubted):
    fine = make_dossier(submitted=True)
    queue = client.get(QUEUE).content.decode()
    assert doubted.reference in queue
    assert fine.reference not in queue
    assert fine.reference in client.get(QUEUE, {"waits": "all"}).content.decode()


def test_the_queue_takes_no_query_per_row(client, reviewer, doubted):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            client.get(QUEUE, {"waits": "all"})
        return len(queries)

    before = asked()
    for _ in range(3):
        make_dossier(submitted=True)
    assert asked() == before <= 15


def test_papers_stand_beside_what_was_typed(client, reviewer, doubted):
    text = client.get(page_of(doubted)).content.decode()
    page = doubted.current("identity").document.pages.get()
    assert page.get_absolute_url() in text
    assert "The embassy extended it." in text
    assert "expired" in text
    assert "27 March 2003" in text
    assert "different" in text


def test_the_page_takes_few_queries(client, reviewer, doubted, django_assert_max_num_queries):
    with django_assert_max_num_queries(15):
        client.get(page_of(doubted))


def test_the_iban_is_masked_for_reviewers_too(client, reviewer, doubted):
    assert "20041010" not in client.get(page_of(doubted)).content.decode().replace(" ", "")


def test_the_look_is_in_the_student_s_log(client, reviewer, doubted):
    client.get(page_of(doubted))
    line = Access.objects.about(doubted.owner).get()
    assert (line.object_kind, line.object_id) == ("dossier", str(doubted.pk))


def test_a_reviewer_accepts_a_paper(client, reviewer, doubted):
    attachment = doubted.current("identity")
    response = client.post(f"{QUEUE}papers/{attachment.pk}/accept/")
    assert response.headers["Location"] == page_of(doubted)
    attachment.refresh_from_db()
    assert (attachment.review, attachment.reviewed_by) == ("accepted", reviewer.pk)
    assert not attachment.holds_back
    assert doubted.reference not in client.get(QUEUE).content.decode()


def test_nothing_can_be_edited_added_or_deleted(client, reviewer, doubted):
    client.post(page_of(doubted), {"family_name": "Other"})
    doubted.refresh_from_db()
    assert doubted.family_name == "Sharma"
    assert client.get(f"{QUEUE}add/").status_code in {403, 404}
    assert client.post(f"{QUEUE}{doubted.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_student_sees_none_of_it(client, doubted):
    sign_in(client, doubted.owner)
    attachment = doubted.current("identity")
    for address in (QUEUE, page_of(doubted)):
        assert client.get(address).status_code == 404
    assert client.post(f"{QUEUE}papers/{attachment.pk}/accept/").status_code == 404
    attachment.refresh_from_db()
    assert attachment.holds_back
