import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cpam.models import Command, Event, Inbox
from tests.cases import make_case, move, replace_paper
from tests.cpam.pages.doing import words_of
from tests.people import make_student, sign_in

QUEUE = reverse("admin:cpam_case_changelist")

pytestmark = pytest.mark.django_db


def doubted(case):
    replace_paper(case, "birth_certificate", outcome="problem").send_anyway("It is right")


def parked_command(case):
    Command.objects.filter(case=case).update(park_reason="no answer for 48 h")


def parked_news(case):
    Inbox.objects.create(
        case=case,
        filing=case.filing,
        event_id=case.pk,
        sequence=1,
        type="refused",
        occurred_at=timezone.now(),
        park_reason="what it needs did not come within a day",
    )


def parked_whole(case):
    type(case).objects.filter(pk=case.pk).update(park_reason="stumbled 12 times")


def contradicted(case):
    Event.objects.create(
        case=case,
        seq=2,
        key="k",
        track="affiliation",
        name="confirm",
        outcome=Event.Outcome.ANOMALY,
        actor="cpam",
        source="cpam",
        version=1,
    )


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        (doubted, "a document to look at"),
        (parked_command, "something is parked"),
        (parked_news, "something is parked"),
        (parked_whole, "something is parked"),
        (contradicted, "information that does not match the case"),
    ],
)
def test_a_case_that_waits_for_a_person_is_in_the_queue(client, reviewer, happened, said):
    case = make_case(channel="http")
    sign_in(client, reviewer)
    assert case.dossier.reference not in words_of(client.get(QUEUE))
    happened(case)
    page = words_of(client.get(QUEUE))
    assert case.dossier.reference in page
    assert said in page


def test_an_anomaly_that_a_move_followed_waits_no_more(client, reviewer):
    case = make_case()
    contradicted(case)
    sign_in(client, reviewer)
    assert case.dossier.reference in words_of(client.get(QUEUE))
    move(case, "affiliation.send")
    assert case.dossier.reference not in words_of(client.get(QUEUE))


def test_with_review_of_all_every_file_waits_before_it_leaves(client, reviewer, settings):
    settings.REVIEW = "all"
    case = make_case()
    sign_in(client, reviewer)
    assert case.dossier.reference in words_of(client.get(QUEUE))


def test_all_cases_can_be_listed(client, reviewer):
    case = make_case()
    sign_in(client, reviewer)
    assert case.dossier.reference in words_of(client.get(f"{QUEUE}?waits=all"))


def test_more_cases_cost_no_query_more(client, reviewer, django_assert_num_queries):
    sign_in(client, reviewer)
    make_case()
    client.get(f"{QUEUE}?waits=all")
    with CaptureQueriesContext(connection) as counted:
        client.get(f"{QUEUE}?waits=all")
    for _more in range(2):
        make_case()
    with django_assert_num_queries(len(counted)):
        client.get(f"{QUEUE}?waits=all")


def test_a_student_does_not_get_in(client):
    sign_in(client, make_student())
    assert client.get(QUEUE).status_code in {302, 403, 404}
