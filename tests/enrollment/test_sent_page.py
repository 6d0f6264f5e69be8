def test_it_shows_the_reference_and_what_comes_next(ready, complete):
    complete.submit("token")
    text = ready.get("/file/sent/").content.decode()
    assert complete.reference in text
    assert "What happens next" in text
    assert "If you need a doctor now" in text


def test_it_can_be_opened_again(ready, complete):
    complete.submit("token")
    assert ready.get("/file/sent/").status_code == 200
    assert ready.get("/file/sent/").status_code == 200


def test_a_draft_has_none(student):
    assert student.get("/file/sent/").headers["Location"] == "/file/"


def test_the_pages_of_before_lead_to_it(ready, complete):
    complete.submit("token")
    for address in (
        "/file/",
        "/file/about-you/",
        "/file/identity/",
        "/file/check/",
        "/file/delete/",
    ):
        assert ready.get(address).headers["Location"] == "/file/sent/"
