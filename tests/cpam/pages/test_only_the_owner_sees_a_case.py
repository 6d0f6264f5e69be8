import pytest

from tests.people import make_student, sign_in

PAGES = [
    "/case/",
    "/case/portal/",
    "/case/pack/",
    "/case/late/",
    "/case/letters/",
    "/case/letters/refusal/",
    "/case/affiliation/send/",
]


@pytest.mark.parametrize("page", PAGES)
def test_a_stranger_is_led_to_sign_in(case_of, client, page):
    case_of()
    client.logout()
    answer = client.get(page)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/")


@pytest.mark.parametrize("page", PAGES)
def test_another_student_finds_no_case(case_of, client, page):
    case_of()
    sign_in(client, make_student("other@example.org"))
    assert client.get(page).status_code == 404


def test_another_student_moves_nothing(case_of, client):
    case = case_of()
    sign_in(client, make_student("other@example.org"))
    assert client.post("/case/affiliation/send/").status_code == 404
    assert case.events.count() == 1
