"""Who is insured at home is told so kindly, and is not trapped."""

import pytest

from tests.journeys.walking import Walker

pytestmark = pytest.mark.journey


def test_a_european_with_a_card_is_told_not_to_register(new_page, product):
    student = Walker(new_page(), product)
    student.answers_eligibility(cover="no", activity="study", insured_in="DE", card="full")
    student.sees("You stay insured at home")
    assert student.page.get_by_role("button", name="My situation is different").is_visible()
