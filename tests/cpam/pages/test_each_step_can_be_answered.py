"""Portal: "I received it" and "the CPAM asks me something" stand at each step that waits."""

import pytest

from cpam.timeline import timeline
from tests.cases import CERTIFIED
from tests.cpam.pages.doing import words_of, work

GOT, ASKS = "I received it", "The CPAM asks me something"


def at(case, title):
    step = next(step for step in timeline(case).steps if str(step.title) == title)
    return {str(act.text): act.url for act in step.acts if act.news}


@pytest.mark.parametrize(
    ("moves", "title", "expected"),
    [
        ("", "Documents checked", {}),
        (
            "affiliation.send",
            "File read by the CPAM",
            {GOT: "/case/letters/", ASKS: "/case/letters/documents-asked/"},
        ),
        (
            "affiliation.send affiliation.affiliate",
            "Social security number",
            {GOT: "/case/letters/"},
        ),
        (
            "affiliation.send affiliation.affiliate number.provide",
            "Number certified",
            {GOT: "/case/letters/", ASKS: "/case/certification/query/"},
        ),
        (
            f"{CERTIFIED} card.offer card.order",
            "Carte Vitale received",
            {GOT: "/case/card/issue/", ASKS: "/case/card/return_photo/"},
        ),
        (
            f"{CERTIFIED} doctor.offer doctor.declare",
            "Médecin traitant declared",
            {GOT: "/case/doctor/register/", ASKS: "/case/doctor/reject/"},
        ),
    ],
)
def test_it_leads_where_it_is_told(case_of, moves, title, expected):
    case = case_of(moves)
    work(case)
    assert at(case, title) == expected


def test_every_such_button_leads_to_a_page(case_of, client):
    case = case_of(f"{CERTIFIED} card.offer card.order")
    work(case)
    for step in timeline(case).steps:
        for act in step.acts:
            assert client.get(act.url).status_code == 200, act.url


def test_it_is_never_what_the_case_waits_for(case_of):
    assert timeline(case_of("affiliation.send")).next.act is None


def test_where_the_cpam_speaks_for_itself_there_is_none(case_of, client):
    case_of("affiliation.send", channel="http")
    assert GOT not in words_of(client.get("/case/"))


def test_a_step_that_waits_asks_whether_this_is_normal(case_of, client):
    case_of("affiliation.send")
    assert "Is this normal?" in words_of(client.get("/case/"))
