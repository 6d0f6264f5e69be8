"""A paper that the machine doubts is sent anyway, and goes on once a reviewer has accepted it."""

import pytest

from tests import specimens
from tests.journeys.walking import Walker
from tests.specimens import PRIYA

pytestmark = pytest.mark.journey


def test_a_reviewer_accepts_what_the_machine_doubted(new_page, product):
    student = Walker(new_page(), product)
    student.answers_eligibility(cover="no", activity="study", insured_in="IN", nationality="IN")
    student.press("Create my file with my e-mail")
    student.signs_in("doubted@example.org")
    student.fills_the_file()
    student.uploads(
        "enrolment-certificate",
        "certificat.pdf",
        specimens.enrolment_pdf(PRIYA, year="2025-2026"),
        replace=True,
    )
    student.sees("This certificate is for the academic year 2025-2026")
    student.page.get_by_text("This is wrong: tell us why").click()
    student.page.get_by_label("Why is this document right?").fill("My university is late.")
    student.press("Send it anyway")
    reference = student.sends_the_file()
    student.page.goto("/case/")
    student.sees("being prepared")

    reviewer = Walker(new_page(viewport={"width": 1280, "height": 900}), product)
    reviewer.page.goto("/demo/")
    reviewer.press("Sign in: A reviewer")
    reviewer.page.goto("/admin/cpam/case/")
    reviewer.page.get_by_role("link", name=reference).click()
    reviewer.sees("My university is late.")
    reviewer.press("Accept: Certificate of enrolment")

    student.waits_for("The CPAM asks you for a document")
