"""Every page costs a fixed number of queries, however long the history and however many papers."""

import pytest

from tests.cases import CERTIFIED, move, replace_paper
from tests.cpam.pages.doing import work

CEILING = 15
ASKED = "affiliation.send affiliation.ask"


@pytest.mark.parametrize(
    ("moves", "page"),
    [
        ("", "/case/"),
        ("", "/case/portal/"),
        ("affiliation.send", "/case/letters/"),
        ("affiliation.send", "/case/letters/entitlement-certificate/"),
        (ASKED, "/case/"),
        (ASKED, "/case/affiliation/answer/"),
        ("affiliation.return", "/case/affiliation/correct/"),
        (CERTIFIED, "/case/"),
        (CERTIFIED, "/case/card/order/"),
        (CERTIFIED, "/case/doctor/declare/"),
    ],
)
def test_a_page_stays_under_it(case_of, client, django_assert_max_num_queries, moves, page):
    case = case_of(moves)
    if "certify" in moves:
        work(case)
    with django_assert_max_num_queries(CEILING):
        assert client.get(page).status_code == 200


def test_a_long_history_costs_no_query_more(case_of, client, django_assert_max_num_queries):
    case = case_of("affiliation.send")
    for _round in range(3):
        move(case, "affiliation.ask")
        replace_paper(case, "birth_certificate")
        move(case, "affiliation.answer")
    with django_assert_max_num_queries(CEILING):
        client.get("/case/")
