import pytest

from cpam.timeline import timeline
from tests.cases import CERTIFIED, move, replace_paper
from tests.cpam.pages.doing import words_of, work

COVERED = "affiliation.send affiliation.affiliate"


def following(case):
    after = timeline(case).next
    return str(after.text), after.act.url if after.act else ""


@pytest.mark.parametrize(
    ("moves", "said", "url"),
    [
        ("", "Put your file on the official portal.", "/case/portal/"),
        ("affiliation.send", "Wait until the CPAM opens your file.", ""),
        (
            "affiliation.return",
            "Send the document that the reviewer asks for.",
            "/case/affiliation/correct/",
        ),
        (
            "affiliation.send affiliation.ask",
            "Send the document that the CPAM asks for.",
            "/case/affiliation/answer/",
        ),
        (
            "affiliation.send affiliation.refuse",
            "Open your file again, and correct it.",
            "/case/affiliation/reopen/",
        ),
        (
            f"{COVERED} certification.query",
            "Send a new birth certificate.",
            "/case/certification/resend/",
        ),
    ],
)
def test_it_is_the_one_act_that_the_case_waits_for(case_of, moves, said, url):
    assert following(case_of(moves)) == (said, url)


def test_where_a_partner_sends_the_file_there_is_nothing_to_do(case_of):
    after = timeline(case_of(channel="http")).next
    assert (str(after.text), after.act) == ("Wait until your file is with the CPAM.", None)
    assert after.is_waiting


def test_a_file_that_is_open_again_is_sent_again(case_of):
    case = case_of("affiliation.send affiliation.refuse affiliation.reopen")
    assert following(case) == ("Check your file, then send it again.", "/file/")


def test_a_doubted_paper_waits_for_a_reviewer_not_for_the_student(case_of):
    case = case_of()
    replace_paper(case, "birth_certificate", outcome="problem").send_anyway("It is right")
    assert following(case) == ("Wait until our reviewer has checked it.", "")


def test_while_there_is_nothing_to_do_it_is_said(case_of, client):
    case_of("affiliation.send")
    page = words_of(client.get("/case/"))
    assert "Next: Wait until the CPAM opens your file. You have nothing to do today." in page


def test_what_holds_the_case_up_comes_before_what_can_be_done_meanwhile(case_of):
    case = case_of(f"{COVERED} number.provide")
    work(case)
    assert following(case)[1] == "/case/doctor/declare/"
    move(case, "certification.query")
    assert following(case)[1] == "/case/certification/resend/"


def test_at_the_end_everything_is_done(case_of):
    case = case_of(CERTIFIED)
    work(case)
    for name in ("card.order", "card.receive", "doctor.declare", "doctor.register"):
        move(case, name)
    assert following(case) == ("You are covered, with a card and a doctor.", "")
    assert timeline(case).next.is_the_end
