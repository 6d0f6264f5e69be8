import pytest

from tests.cpam.pages.doing import A_DAY, words_of


def test_pressed_twice_it_is_one_event_and_a_sentence(case_of, client):
    case = case_of()
    client.post("/case/affiliation/send/")
    page = client.post("/case/affiliation/send/", follow=True)
    assert "This is done already. Nothing was sent twice." in words_of(page)
    assert case.events.filter(name="send").count() == 1


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_move_that_is_not_possible_now_leads_back_with_a_sentence(case_of, client, method):
    case = case_of("affiliation.send affiliation.affiliate")
    page = getattr(client, method)("/case/affiliation/refuse/", follow=True)
    assert "Your case has moved on: this is not possible now." in words_of(page)
    assert page.redirect_chain == [("/case/", 302)]
    assert case.events.count() == 3


def test_what_the_cpam_did_meanwhile_is_not_overwritten(case_of, client, monkeypatch):
    """The page was checked, then the case moved before it was locked."""
    case = case_of("affiliation.send")
    monkeypatch.setattr(
        "cpam.models.Case.lock", lambda self: setattr(self, "affiliation", "closed")
    )
    page = client.post("/case/affiliation/refuse/", {**A_DAY, "reason": "Non"})
    assert page.status_code == 302
    assert case.events.count() == 2


@pytest.mark.parametrize(
    "path", ["affiliation/return", "affiliation/nothing", "nowhere/send", "card/offer"]
)
def test_a_move_that_is_not_the_student_s_is_not_there(case_of, client, path):
    case_of()
    assert client.post(f"/case/{path}/").status_code == 404
