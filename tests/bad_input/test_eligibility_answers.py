"""The questions before the account, answered by anybody with anything."""

import pytest

from tests.bad_input.hostile import TEXTS, complaints


@pytest.mark.parametrize("text", TEXTS)
def test_an_answer_that_is_none_is_asked_again(client, db, text):
    answer = client.post("/eligibility/cover/", {"answer": TEXTS[text]})
    assert answer.status_code == 200
    assert complaints(answer) == []
    assert answer.context["form"].errors["answer"]


@pytest.mark.parametrize("sent", [{}, {"answer": ""}, {"answer": ["no", "yes", "maybe"]}])
def test_half_an_answer_breaks_nothing(client, db, sent):
    answer = client.post("/eligibility/cover/", sent)
    assert complaints(answer) == []


def test_the_end_cannot_be_reached_without_the_questions(client, db):
    assert client.get("/eligibility/result/").status_code == 302
    assert client.post("/eligibility/begin/", {"different": "1"}).url == "/eligibility/result/"


@pytest.mark.parametrize("language", ["", "xx", "fr\x00", "../fr", "fr" * 3000])
def test_a_language_that_is_none_is_not_found(client, db, language):
    answer = client.post("/account/language/", {"language": language})
    assert answer.status_code == 404
    assert complaints(answer) == []


@pytest.mark.parametrize("cookie", ["xx", "\\000", "fr" * 2000, "é", "../../etc"])
def test_a_cookie_that_nobody_set_breaks_nothing(client, db, cookie):
    for name in ("django_language", "sessionid", "csrftoken", "messages"):
        client.cookies[name] = cookie
    for address in ("/", "/account/login/", "/eligibility/cover/", "/file/"):
        assert client.get(address).status_code in (200, 302)


@pytest.mark.parametrize("header", ["x" * 9000, "fr;q=x", "*", ",,,", "é", "-" * 600])
def test_an_accept_language_that_is_none_breaks_nothing(client, db, header):
    assert client.get("/", headers={"Accept-Language": header}).status_code == 200
