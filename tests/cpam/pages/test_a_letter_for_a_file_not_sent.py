from accounts.models import Message
from tests.cases import replace_paper
from tests.cpam.pages.doing import words_of


def test_it_is_asked_first_whether_the_file_was_sent(case_of, client):
    case = case_of()
    assert "Did you put your file on the official portal?" in words_of(client.get("/case/letters/"))
    client.post("/case/letters/sent/")
    case.refresh_from_db()
    assert case.affiliation == "sent"
    assert "attestation provisoire" in words_of(client.get("/case/letters/"))


def test_sent_without_our_reviewer_it_is_sent_all_the_same_with_an_alert(case_of, client, reviewer):
    case = case_of()
    replace_paper(case, "birth_certificate", outcome="problem").send_anyway("It is right")
    client.post("/case/letters/sent/")
    case.refresh_from_db()
    assert case.affiliation == "sent"
    assert Message.objects.filter(user=reviewer, template="case_alert").count() == 1


def test_said_twice_it_is_one_event(case_of, client):
    case = case_of()
    client.post("/case/letters/sent/")
    client.post("/case/letters/sent/")
    assert case.events.filter(name="send").count() == 1
