"""The whole way to "sent" in a browser that runs no script."""

import pytest

from tests.journeys.walking import Walker

pytestmark = pytest.mark.journey


def test_a_student_sends_the_file_without_javascript(new_page, product):
    student = Walker(new_page(java_script_enabled=False), product, scripted=False)
    student.answers_eligibility(cover="no", activity="study", insured_in="IN", nationality="IN")
    student.press("Create my file with my e-mail")
    student.signs_in("sans.script@example.org")
    student.fills_the_file()
    assert student.sends_the_file().startswith("ES-")
