import pytest
from django.urls import reverse

from accounts.models import Access
from cpam.erasure import erase
from tests.cases import CERTIFIED, make_case, replace_paper
from tests.cpam.pages.doing import words_of
from tests.people import sign_in

pytestmark = pytest.mark.django_db


def address(case):
    return reverse("admin:cpam_case_change", args=[case.pk])


def test_the_page_shows_tracks_events_and_papers(client, reviewer):
    case = make_case(moves="affiliation.send affiliation.ask")
    page = words_of(sign_in(client, reviewer).get(address(case)))
    assert "SHARMA Anita" in page
    assert "document asked for" in page
    assert "The student sent the file" in page
    assert "Illisible" in page
    assert "Birth certificate looks fine" in page


def test_a_number_is_never_shown_whole(client, reviewer):
    case = make_case(moves=CERTIFIED)
    page = words_of(sign_in(client, reviewer).get(address(case)))
    assert "•••••••••••••57" in page


def test_opening_it_leaves_a_line_that_the_student_can_read(client, reviewer):
    case = make_case()
    sign_in(client, reviewer).get(address(case))
    line = Access.objects.about(case.dossier.owner).get()
    assert (line.actor_id, line.object_kind, line.object_id) == (reviewer.pk, "case", str(case.pk))


def test_nothing_is_edited(client, reviewer):
    case = make_case()
    page = sign_in(client, reviewer).get(address(case)).content.decode()
    assert 'name="_save"' not in page
    assert client.post(address(case), {"affiliation": "confirmed"}).status_code == 403
    assert client.get(reverse("admin:cpam_case_add")).status_code == 403
    case.refresh_from_db()
    assert case.affiliation == "preparing"


def test_long_histories_cost_no_query_more(client, reviewer, django_assert_max_num_queries):
    case = make_case(moves="affiliation.send affiliation.ask affiliation.ask affiliation.ask")
    replace_paper(case, "bank_details")
    sign_in(client, reviewer).get(address(case))
    with django_assert_max_num_queries(22):
        client.get(address(case))


def test_the_case_of_an_erased_person_names_nobody(client, reviewer):
    case = make_case(moves="affiliation.send affiliation.ask")
    reference = case.dossier.reference
    erase(case)
    page = words_of(sign_in(client, reviewer).get(address(case)))
    assert "Erased" in page
    assert "SHARMA" not in page
    assert reference not in page
    assert "Illisible" not in page
