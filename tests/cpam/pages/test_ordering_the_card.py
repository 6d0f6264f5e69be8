import pytest

from tests.cases import CERTIFIED, replace_paper
from tests.cpam.pages.doing import words_of, work


@pytest.fixture
def case(case_of):
    case = case_of(CERTIFIED)
    work(case)
    return case


def test_before_certification_there_is_no_order(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate number.issue")
    page = client.post("/case/card/order/", {"how": "online"}, follow=True)
    assert "this is not possible now" in words_of(page)
    case.refresh_from_db()
    assert case.card == "locked"


def test_on_paper_the_photo_is_owed(case, client):
    page = client.get("/case/card/order/")
    assert 'href="/file/identity-photo/upload/"' in page.content.decode()
    page = client.post("/case/card/order/", {"how": "paper"})
    assert page.status_code == 422
    assert "Your photo is not there yet." in words_of(page)
    replace_paper(case, "identity_photo")
    assert client.post("/case/card/order/", {"how": "paper"}).status_code == 302
    case.refresh_from_db()
    assert case.card == "ordered"


def test_online_nothing_is_owed(case, client):
    assert client.post("/case/card/order/", {"how": "online"}).status_code == 302
    assert case.events.get(name="order").payload == {"how": "online"}


def test_how_must_be_said(case, client):
    page = client.post("/case/card/order/")
    assert "How do you order your card? Choose one of the two." in words_of(page)


def test_its_arrival_is_told_by_the_student(case, client):
    client.post("/case/card/order/", {"how": "online"})
    client.post("/case/card/receive/")
    case.refresh_from_db()
    assert case.card == "received"
