from tests.cpam.pages.doing import words_of


def test_withdrawing_is_confirmed_on_a_page_of_its_own(case_of, client):
    case = case_of("affiliation.send")
    page = client.get("/case/affiliation/withdraw/")
    assert "If the CPAM has your file already, write to them too" in words_of(page)
    case.refresh_from_db()
    assert case.affiliation == "sent"
    client.post("/case/affiliation/withdraw/")
    case.refresh_from_db()
    assert case.affiliation == "closed"


def test_a_file_that_is_being_sent_cannot_be_withdrawn(case_of, client):
    case = case_of(channel="http")
    assert case.is_being_sent
    assert "Withdraw my file" not in words_of(client.get("/case/"))
    page = client.post("/case/affiliation/withdraw/")
    assert page.status_code == 422
    assert "The file is being sent. Wait until this is over." in words_of(page)


def test_opened_again_the_answers_can_be_changed(case_of, client):
    case = case_of("affiliation.send affiliation.refuse")
    client.post("/case/affiliation/reopen/")
    case.refresh_from_db()
    case.dossier.refresh_from_db()
    assert (case.affiliation, case.dossier.is_frozen) == ("preparing", False)
    page = client.get("/case/")
    assert 'href="/file/"' in page.content.decode()
    assert "Put my file on the portal" not in words_of(page)
