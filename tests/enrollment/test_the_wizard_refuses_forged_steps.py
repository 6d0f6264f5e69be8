import pytest

from enrollment.models import Dossier, NotReady
from tests.dossiers import make_draft
from tests.enrollment.wizard import ABOUT_YOU, STAY, post_step

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("slug", ["nonsense", "done", "health-fund", "s1-form", "identity-photo"])
def test_a_step_that_is_unknown_or_not_in_the_file_is_not_found(student, slug):
    assert student.get(f"/file/{slug}/").status_code == 404
    assert post_step(student, slug).status_code == 404


def test_a_european_has_no_step_about_a_permit(client):
    client.force_login(make_draft(nationality="DE").owner)
    for slug in ("residence-permit", "visa-validation", "stay"):
        assert client.get(f"/file/{slug}/").status_code == 404
    assert post_step(client, "stay", STAY).status_code == 404


def test_the_address_says_which_step_it_is_whatever_the_form_says(student, draft):
    data = {f"about-you-{name}": value for name, value in ABOUT_YOU.items()}
    response = student.post(
        "/file/about-you/", {"answers_wizard-current_step": "bank-account", **data}
    )
    assert response.status_code == 302
    draft.refresh_from_db()
    assert draft.family_name == "Sharma"
    assert [row.slug for row in draft.steps_saved.all()] == ["about-you"]


def test_answers_of_another_step_are_not_taken(student, draft):
    data = {f"about-you-{name}": value for name, value in ABOUT_YOU.items()}
    response = student.post("/file/study/", {"answers_wizard-current_step": "study", **data})
    assert response.status_code == 200
    draft.refresh_from_db()
    assert draft.family_name == ""


def test_a_form_that_is_not_ours_is_not_found(student):
    assert student.post("/file/about-you/", {}).status_code == 404
    data = {"answers_wizard-current_step": "about-you", "wizard_goto_step": "study"}
    assert student.post("/file/about-you/", data).status_code == 404


def test_a_stale_tab_after_sending_changes_nothing_and_says_so(ready, complete):
    complete.submit("token")
    response = post_step(ready, "about-you", ABOUT_YOU, family_name="Other")
    assert response.headers["Location"] == "/file/sent/"
    assert "can no longer be changed here" in ready.get("/file/sent/").content.decode()
    complete.refresh_from_db()
    assert complete.family_name == "Sharma"


def test_a_save_that_meets_the_sending_changes_nothing(complete):
    slower = Dossier.objects.get(pk=complete.pk)
    complete.submit("token")
    slower.family_name = "Other"
    with pytest.raises(NotReady):
        slower.save_step("about-you", ["family_name"])
    complete.refresh_from_db()
    assert complete.family_name == "Sharma"
