"""Whatever stands in a field, the answer is a page with a clear sentence, or the next page."""

import html

import pytest

from tests.bad_input.hostile import TEXTS, complaints
from tests.enrollment.wizard import ABOUT_YOU, ADDRESS, BANK, STAY, STUDY, post_step

STEPS = {
    "about-you": ABOUT_YOU,
    "study": {**STUDY, "uai": "0691774D", "ine": ""},
    "bank-account": BANK,
    "stay": STAY,
    "address": {**ADDRESS, "address_line2": ""},
}


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("slug", STEPS)
def test_no_field_of_a_step_breaks(student, slug, text):
    wrong = {}
    for field in STEPS[slug]:
        answer = post_step(student, slug, STEPS[slug], **{field: TEXTS[text]})
        if found := complaints(answer):
            wrong[field] = found
    assert wrong == {}


@pytest.mark.parametrize("text", ["long", "markup", "template", "percent", "endless figures"])
@pytest.mark.parametrize("field", ["family_name", "birth_place"])
def test_what_is_refused_is_shown_again(student, field, text):
    answer = post_step(student, "about-you", ABOUT_YOU, **{field: TEXTS[text], "sex": None})
    assert answer.status_code == 200
    assert TEXTS[text] in html.unescape(answer.content.decode())


def test_all_at_once_and_nothing_at_all(student):
    for slug in STEPS:
        assert complaints(post_step(student, slug)) == []
        assert post_step(student, slug).status_code == 200


@pytest.mark.parametrize("field", ["city", "address_line1", "address_line2"])
@pytest.mark.parametrize("text", ["right to left override", "control signs", "zero width"])
def test_signs_that_hide_what_is_written_are_not_kept(student, draft, field, text):
    post_step(student, "address", ADDRESS, **{field: TEXTS[text]})
    draft.refresh_from_db()
    assert getattr(draft, field).isprintable()


@pytest.mark.parametrize("text", ["right to left override", "control signs", "zero width"])
def test_nor_in_the_place_of_birth_the_school_or_the_holder(student, draft, text):
    post_step(student, "about-you", ABOUT_YOU, birth_place=TEXTS[text])
    post_step(student, "study", STUDY, institution_name=TEXTS[text])
    post_step(student, "bank-account", BANK, account_holder=TEXTS[text])
    draft.refresh_from_db()
    kept = (draft.birth_place, draft.institution_name, draft.account_holder)
    assert [words for words in kept if not words.isprintable()] == []
