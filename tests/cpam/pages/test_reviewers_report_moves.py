import pytest
from django.urls import reverse

from tests.cases import make_case, replace_paper
from tests.cpam.pages.doing import A_DAY, NIA, NIR, words_of
from tests.people import make_student, sign_in

pytestmark = pytest.mark.django_db

RETURN = {"kinds": ["birth_certificate"], "reason": "The second page is missing."}


def page_of(case):
    return reverse("admin:cpam_case_change", args=[case.pk])


def move_of(case, track, name):
    return reverse("admin:cpam_case_move", args=[case.pk, track, name])


def offered(client, case):
    page = client.get(page_of(case)).content.decode()
    return {
        name
        for name in ("return", "ask", "affiliate", "confirm", "refuse")
        if f'href="{move_of(case, "affiliation", name)}"' in page
    }


def test_there_is_one_button_for_each_move_that_the_table_allows_now(client, reviewer):
    sign_in(client, reviewer)
    assert offered(client, make_case()) == {"return"}
    assert offered(client, make_case(moves="affiliation.send")) == {"ask", "affiliate", "refuse"}
    covered = make_case(moves="affiliation.send affiliation.affiliate")
    assert offered(client, covered) == set()  # to confirm needs a number


def test_a_paper_is_returned_with_a_reason(client, reviewer):
    case = make_case()
    paper = replace_paper(case, "birth_certificate", outcome="problem")
    paper.send_anyway("It is right")
    sign_in(client, reviewer)
    assert "The student says: It is right" in words_of(client.get(page_of(case)))
    form = client.get(move_of(case, "affiliation", "return") + "?kind=birth_certificate")
    assert form.context["form"]["kinds"].value() == ["birth_certificate"]
    client.post(move_of(case, "affiliation", "return"), RETURN)
    case.refresh_from_db()
    paper.refresh_from_db()
    assert (case.affiliation, paper.review) == ("to_correct", "returned")
    event = case.events.latest("seq")
    assert (event.source, event.user_id) == ("reviewer", reviewer.pk)


def test_a_paper_is_accepted_and_the_case_looked_at_at_once(client, reviewer):
    case = make_case()
    paper = replace_paper(case, "birth_certificate", outcome="problem")
    paper.send_anyway("It is right")
    sign_in(client, reviewer)
    client.post(reverse("admin:cpam_case_accept", args=[case.pk, paper.pk]))
    paper.refresh_from_db()
    assert paper.review == "accepted"
    assert case.papers.are_accepted()


def test_reasons_are_owed(client, reviewer):
    case = make_case()
    sign_in(client, reviewer)
    page = client.post(move_of(case, "affiliation", "return"), {"kinds": ["identity"]})
    assert page.status_code == 422
    assert "Write the reason. One sentence will do." in words_of(page)


@pytest.mark.parametrize(("name", "number"), [("provide", NIR), ("issue", NIA)])
def test_a_number_of_the_other_kind_is_refused(client, reviewer, name, number):
    case = make_case(moves="affiliation.send affiliation.affiliate")
    sign_in(client, reviewer)
    page = client.post(move_of(case, "number", name), {**A_DAY, "number": number})
    assert page.status_code == 422
    case.refresh_from_db()
    assert case.number == "none"


def test_a_move_that_the_table_does_not_allow_now_is_refused_in_words(client, reviewer):
    case = make_case()
    sign_in(client, reviewer)
    page = client.post(move_of(case, "affiliation", "affiliate"), A_DAY)
    assert page.status_code == 422
    assert "the case has moved on" in words_of(page)


def test_a_move_of_others_is_not_there(client, reviewer):
    case = make_case()
    sign_in(client, reviewer)
    assert client.get(move_of(case, "affiliation", "send")).status_code == 404


def test_nobody_else_reports(client):
    case = make_case()
    sign_in(client, make_student())
    assert client.post(move_of(case, "affiliation", "return"), RETURN).status_code in {
        302,
        403,
        404,
    }
    assert case.events.count() == 1
