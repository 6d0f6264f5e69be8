from django.test import Client

from tests.dossiers import IBAN
from tests.enrollment.wizard import ABOUT_YOU, BANK, STUDY, post_step


def test_two_tabs_cannot_overwrite_each_other(student, draft):
    """A stale tab saves its own columns, and nothing that another one saved meanwhile."""
    student.get("/file/study/")
    post_step(student, "about-you", ABOUT_YOU)
    post_step(student, "bank-account", BANK)
    post_step(student, "study", STUDY)
    draft.refresh_from_db()
    assert (draft.family_name, draft.iban) == ("Sharma", IBAN)
    assert draft.institution_name == STUDY["institution_name"]


def test_a_wrong_answer_leaves_what_was_saved(student, draft):
    post_step(student, "about-you", ABOUT_YOU)
    assert post_step(student, "about-you", ABOUT_YOU, birth_date_2="2040").status_code == 200
    draft.refresh_from_db()
    assert draft.birth_date.year == 2003


def test_answers_are_there_again_on_another_device(student, draft):
    post_step(student, "about-you", ABOUT_YOU)
    elsewhere = Client()
    elsewhere.force_login(draft.owner)
    page = elsewhere.get("/file/about-you/").content.decode()
    assert 'value="Sharma"' in page
    assert 'value="2003"' in page


def test_columns_that_no_form_shows_cannot_be_posted(student, draft):
    post_step(student, "about-you", ABOUT_YOU, state="submitted", reference="X", outcome="EXEMPT")
    draft.refresh_from_db()
    assert (draft.state, draft.outcome) == ("draft", "PORTAL_NON_EU")
    assert draft.reference.startswith("ES-")


def test_saving_counts_as_activity(student, draft):
    before = draft.last_activity_at
    post_step(student, "about-you", ABOUT_YOU)
    draft.refresh_from_db()
    assert draft.last_activity_at > before
