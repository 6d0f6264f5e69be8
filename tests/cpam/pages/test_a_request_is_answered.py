import pytest

from tests.cases import replace_paper
from tests.cpam.pages.doing import A_DAY, words_of

ASKED = {**A_DAY, "kinds": ["birth_certificate", "bank_details"], "reason": "Illisible."}
ANSWER = "/case/affiliation/answer/"


def test_the_page_says_what_is_asked_why_and_where_to_send_it(case_of, client):
    case_of("affiliation.send")
    client.post("/case/letters/documents-asked/", ASKED)
    page = client.get(ANSWER)
    assert "Illisible." in words_of(page)
    assert 'href="/file/birth-certificate/upload/"' in page.content.decode()
    assert words_of(page).count("Waits for a new document") == 2


def test_what_is_missing_is_said_and_nothing_is_sent(case_of, client):
    case = case_of("affiliation.send")
    client.post("/case/letters/documents-asked/", ASKED)
    replace_paper(case, "bank_details")
    page = client.post(ANSWER)
    assert page.status_code == 422
    assert "For each document that the CPAM asks for, add a new one." in words_of(page)
    assert words_of(page).count("New document added") == 1
    assert case.affiliation == "to_complete"


def test_complete_it_goes(case_of, client):
    case = case_of("affiliation.send")
    client.post("/case/letters/documents-asked/", ASKED)
    for kind in ASKED["kinds"]:
        replace_paper(case, kind)
    page = client.post(ANSWER, follow=True)
    assert "You sent what the CPAM asked for" in words_of(page)
    case.refresh_from_db()
    assert case.affiliation == "under_review"


def test_requests_add_up_until_they_are_answered(case_of, client):
    case_of("affiliation.send")
    client.post("/case/letters/documents-asked/", {**ASKED, "kinds": ["bank_details"]})
    client.post(
        "/case/letters/documents-asked/",
        {**ASKED, "kinds": ["birth_certificate"], "reason": "Manquant."},
    )
    page = words_of(client.get(ANSWER))
    assert page.count("Waits for a new document") == 2
    assert "Manquant. Illisible." in page


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"kinds": []}, "Tick at least one document that is asked for."),
        ({"kinds": ["cpam_letter"]}, "Tick documents of this list only."),
        ({"reason": "  "}, "Write the reason. One sentence will do."),
        ({"reason": "x" * 1001}, "The reason has 1001 characters. Write 1000 at most."),
    ],
)
def test_a_request_that_is_told_badly_is_explained(case_of, client, given, said):
    case_of("affiliation.send")
    page = client.post("/case/letters/documents-asked/", {**ASKED, **given})
    assert page.status_code == 422
    assert said in words_of(page)


def test_a_correction_goes_the_same_way(case_of, client):
    case = case_of("affiliation.return")
    page = client.get("/case/affiliation/correct/")
    assert "A page is missing" in words_of(page)
    assert client.post("/case/affiliation/correct/").status_code == 422
    replace_paper(case, "birth_certificate")
    assert client.post("/case/affiliation/correct/").status_code == 302
    case.refresh_from_db()
    assert case.affiliation == "preparing"


def test_a_refused_birth_certificate_goes_the_same_way(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate certification.query")
    assert "No parents" in words_of(client.get("/case/certification/resend/"))
    replace_paper(case, "birth_certificate")
    assert client.post("/case/certification/resend/").status_code == 302
    case.refresh_from_db()
    assert case.certification == "in_progress"
