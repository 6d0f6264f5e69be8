"""Old tabs, second presses, forms that are half: nothing is lost, nothing happens twice."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from cpam.models import Case
from tests.bad_input.hostile import complaints
from tests.documents import files
from tests.enrollment.wizard import ABOUT_YOU, BANK, STUDY, post_step

CURRENT = "answers_wizard-current_step"


def sent_by(client):
    token = client.get("/file/check/").context["form"]["token"].value()
    return client.post("/file/send/", {"token": token, "declared": "on"})


@pytest.mark.parametrize(
    "address",
    [
        "/file/about-you/",
        "/file/bank-account/",
        "/file/delete/",
        "/file/identity/later/",
        "/file/send/",
        "/file/check/",
    ],
)
def test_a_tab_of_before_the_sending_changes_nothing(ready, complete, address):
    sent_by(ready)
    answer = ready.post(address, {CURRENT: "about-you", "about-you-family_name": "Other"})
    assert answer.headers["Location"] == "/file/sent/"
    complete.refresh_from_db()
    assert (complete.family_name, complete.state) == ("Sharma", "submitted")


def test_a_photo_of_before_the_sending_is_not_taken(ready, complete):
    sent_by(ready)
    before = complete.current("identity").document.pages.count()
    photo = SimpleUploadedFile("x.jpg", files.picture())
    answer = ready.post("/file/identity/upload/", {"files": photo})
    assert answer.status_code in (302, 404)
    assert complaints(answer) == []
    assert complete.current("identity").document.pages.count() == before


def test_two_sendings_make_one_case(ready, complete):
    for _press in range(3):
        ready.post("/file/send/", {"token": "the same", "declared": "on"})
        ready.post("/file/send/", {"token": "another", "declared": "on"})
    assert Case.objects.filter(dossier=complete).count() == 1
    assert Case.objects.get().events.filter(name="opened").count() == 1


@pytest.mark.parametrize("token", ["", "x" * 64, "x" * 65, "x" * 5000, "\x00", "\u202e"])
def test_a_forged_token_breaks_nothing(ready, token):
    answer = ready.post("/file/send/", {"token": token, "declared": "on"})
    assert complaints(answer) == []
    assert answer.status_code in (302, 422)


def test_without_the_declaration_nothing_is_sent(ready, complete):
    answer = ready.post("/file/send/", {"token": "x", "declared": ""})
    assert answer.status_code == 422
    assert complaints(answer) == []
    complete.refresh_from_db()
    assert complete.state == "draft"


def test_two_tabs_keep_each_other_s_answers(student, draft):
    first = student.get("/file/study/")
    post_step(student, "bank-account", BANK)
    post_step(student, "study", STUDY)
    draft.refresh_from_db()
    assert first.status_code == 200
    assert draft.account_holder == "Anita Sharma"
    assert draft.academic_year == "2026-2027"


@pytest.mark.parametrize(
    "management",
    [
        {},
        {CURRENT: ""},
        {CURRENT: "\x00"},
        {CURRENT: "x" * 5000},
        {CURRENT: "nonsense"},
        {CURRENT: ["about-you", "study"]},
        {"wizard_goto_step": "study"},
    ],
    ids=range(7),
)
def test_a_form_without_its_marks_gets_a_page(student, management):
    fields = {f"about-you-{name}": value for name, value in ABOUT_YOU.items()}
    answer = student.post("/file/about-you/", {**management, **fields})
    assert answer.status_code in (302, 400, 404)
    assert complaints(answer) == []


def test_a_field_that_comes_twice_counts_once(student, draft):
    answer = post_step(student, "about-you", ABOUT_YOU, family_name=["First", "Second"])
    assert answer.status_code == 302
    draft.refresh_from_db()
    assert draft.family_name in ("First", "Second")


def test_an_unknown_step_of_the_form_is_no_way_around(student, draft):
    answer = student.post("/file/health-fund/", {CURRENT: "health-fund", "health-fund-x": "1"})
    assert answer.status_code == 404
