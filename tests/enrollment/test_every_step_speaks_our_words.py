import re

import pytest

from enrollment.forms import PaperForm
from enrollment.steps import STEPS
from tests.enrollment.wizard import errors_of, post_step

ANSWER_STEPS = [step.slug for step in STEPS if step.form is not PaperForm]
FORBIDDEN = re.compile(
    r"please|sorry|invalid|forgot|oops|this field|ensure this value", re.IGNORECASE
)


@pytest.fixture
def clear(complete):
    """All steps apply, and nothing is filled in."""
    complete.iban = complete.account_holder = ""
    for column in ("family_name", "birth_place", "birth_country", "sex", "institution_name"):
        setattr(complete, column, "")
    complete.health_fund = None
    complete.save()
    return complete


@pytest.mark.parametrize("slug", ANSWER_STEPS)
def test_an_empty_step_says_for_each_field_what_to_enter(client, clear, slug):
    client.force_login(clear.owner)
    response = post_step(client, slug)
    messages = [text for texts in errors_of(response).values() for text in texts]
    assert messages
    assert len(messages) == len(set(messages)), "the links of the summary must differ"
    for message in messages:
        assert not FORBIDDEN.search(message), message
        assert message in response.content.decode().replace("&#x27;", "'"), message
    assert response.content.decode().count("This field is required") == 0


@pytest.mark.parametrize("slug", ANSWER_STEPS)
def test_overlong_and_alien_answers_are_refused_in_our_words(client, clear, slug):
    client.force_login(clear.owner)
    fields = client.get(f"/file/{slug}/").context["form"].fields
    for junk in ("x" * 5000, "\x00", "-1", "<script>", "'; --", "٣"):
        answers = {f"{name}{box}": junk for name in fields for box in ("", "_0", "_1", "_2")}
        response = post_step(client, slug, answers)
        assert response.status_code in {200, 302}
        if response.status_code == 200:
            for texts in errors_of(response).values():
                assert not any(FORBIDDEN.search(text) for text in texts), texts
