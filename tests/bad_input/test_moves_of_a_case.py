"""The forms of a case: hostile answers, old pages, second presses."""

import pytest

from tests.bad_input.hostile import TEXTS, complaints
from tests.cases import CERTIFIED, make_case, move
from tests.people import make_reviewer, sign_in

REPORT = {"said_on_0": "1", "said_on_1": "9", "said_on_2": "2025"}


@pytest.mark.parametrize("text", TEXTS)
def test_no_letter_breaks(followed, text):
    for letter in ("provisional-certificate", "entitlement-certificate", "refusal", "other"):
        answer = followed.post(
            f"/case/letters/{letter}/", {**REPORT, "number": TEXTS[text], "reason": TEXTS[text]}
        )
        assert complaints(answer) == []


@pytest.mark.parametrize("text", TEXTS)
def test_no_declaration_of_a_doctor_breaks(followed, case, text):
    move(case, "number.provide")
    move(case, "doctor.offer")
    for how in ("paper", "online", TEXTS[text]):
        answer = followed.post(
            "/case/doctor/declare/",
            {"how": how, "doctor_name": TEXTS[text], "doctor_city": TEXTS[text]},
        )
        assert complaints(answer) == []


@pytest.mark.parametrize("how", ["", "paper", "x", "online\x00"])
def test_no_order_of_a_card_breaks(client, db, how):
    case = make_case(moves=CERTIFIED + " card.offer")
    answer = sign_in(client, case.dossier.owner).post("/case/card/order/", {"how": how})
    assert complaints(answer) == []
    assert answer.status_code == 422


@pytest.mark.parametrize("text", TEXTS)
def test_no_report_of_a_reviewer_breaks(client, case, text):
    sign_in(client, make_reviewer())
    address = f"/admin/cpam/case/{case.pk}"
    for name in ("number/provide", "certification/query", "affiliation/end"):
        answer = client.post(
            f"{address}/{name}/", {**REPORT, "number": TEXTS[text], "reason": TEXTS[text]}
        )
        assert complaints(answer) == []


def test_a_second_press_is_told_so(followed, case):
    move(case, "number.provide")
    move(case, "doctor.offer")
    for _press in range(2):
        answer = followed.post("/case/doctor/declare/", {"how": "online"}, follow=True)
    assert "This is done already" in answer.content.decode()
    assert case.events.filter(name="declare").count() == 1


def test_a_page_of_before_is_told_so(followed, case):
    answer = followed.post("/case/affiliation/withdraw/", {}, follow=True)
    assert "Your case has moved on" in answer.content.decode()


@pytest.mark.parametrize("name", ["send", "return", "affiliate", "opened", "offer", "start"])
def test_moves_that_are_not_the_student_s_are_not_there(followed, case, name):
    before = case.events.count()
    for track in ("affiliation", "number", "card", "doctor", "certification", "nonsense"):
        assert followed.post(f"/case/{track}/{name}/", {}).status_code in (302, 404, 422)
    assert case.events.count() == before
