import pytest

from tests.cpam.pages.doing import A_DAY, NIA, NIR, words_of


def test_the_list_holds_what_may_arrive_now(case_of, client):
    case_of("affiliation.send")
    page = words_of(client.get("/case/letters/"))
    assert "attestation provisoire" in page
    assert "The CPAM confirmed that it has my file" in page
    assert "My carte Vitale is on its way" not in page


def test_all_its_moves_are_made_or_none(case_of, client, monkeypatch):
    case = case_of("affiliation.send")
    monkeypatch.setattr("cpam.models.Case.was_affiliated", False)
    page = client.post("/case/letters/provisional-certificate/", {**A_DAY, "number": NIA})
    assert page.status_code == 422
    assert "The CPAM has not opened the student" in words_of(page)
    case.refresh_from_db()
    assert case.affiliation == "sent"
    assert case.events.count() == 2


def test_moves_that_are_made_already_are_left_out(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate number.issue")
    page = client.get("/case/letters/entitlement-certificate/")
    assert "number" not in page.context["form"].fields
    client.post("/case/letters/entitlement-certificate/", A_DAY)
    assert list(case.events.values_list("name", flat=True))[-2:] == ["confirm", "certify"]


def test_a_letter_that_says_nothing_new_is_told_so(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate number.provide")
    before = case.events.count()
    page = client.post(
        "/case/letters/provisional-certificate/", {**A_DAY, "number": NIA}, follow=True
    )
    assert "Your case already says this" in words_of(page)
    assert case.events.count() == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "Write the date on the letter or message."),
        (
            {"said_on_0": "31", "said_on_1": "2", "said_on_2": "2026"},
            "is not a day of the calendar",
        ),
        ({"said_on_0": "1", "said_on_1": "1", "said_on_2": "2099"}, "This date is in the future."),
    ],
)
def test_its_date_is_asked_and_checked(case_of, client, given, said):
    case_of("affiliation.send")
    page = client.post("/case/letters/entitlement-certificate/", {"number": NIR, **given})
    assert page.status_code == 422
    assert said in words_of(page)


def test_where_the_cpam_speaks_for_itself_nobody_speaks_for_it(case_of, client):
    case_of(channel="http")
    assert client.get("/case/letters/").status_code == 404
    assert client.post("/case/letters/refusal/").status_code == 404
    assert client.post("/case/affiliation/affiliate/").status_code == 404
