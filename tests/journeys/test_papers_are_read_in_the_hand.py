"""Papers are read while the student holds them: what is wrong is said now; a person sees why."""

import io

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests import specimens
from tests.journeys.walking import IBAN, Walker
from tests.specimens import JOSE, PRIYA

pytestmark = pytest.mark.journey
READ_WITHIN = 40_000  # milliseconds; other tests share the machine


def changed(jpeg, change):
    out = io.BytesIO()
    with Image.open(io.BytesIO(jpeg)) as picture:
        change(picture).save(out, "JPEG", quality=90)
    return out.getvalue()


def sideways(jpeg):
    return changed(jpeg, lambda picture: picture.rotate(90, expand=True))


def cut(jpeg, share):
    """Without the lowest part of the picture."""
    return changed(
        jpeg, lambda picture: picture.crop((0, 0, picture.width, int(picture.height * share)))
    )


def reads(student, slug, name, content, *, replace=False):
    """Send it and wait for the verdict, which comes without a reload."""
    student.uploads(slug, name, content, replace=replace)
    expect(student.page.locator("[data-await]")).to_have_count(0, timeout=READ_WITHIN)


def value(student, name):
    return student.page.locator(f"[name$='-{name}']").input_value()


def test_what_a_cpam_agent_would_refuse_is_said_at_once(new_page, product):
    student = Walker(new_page(), product)
    student.answers_eligibility(cover="no", activity="study", insured_in="IN", nationality="IN")
    student.press("Create my file with my e-mail")
    student.signs_in("read@example.org")

    reads(student, "identity", "p.jpg", sideways(specimens.passport_jpeg(PRIYA)))
    student.sees("This document looks fine")
    student.opens("about-you")
    student.sees("from your passport or card")
    assert (value(student, "family_name"), value(student, "given_names")) == (
        "Sharma",
        "Priya Anjali",
    )
    assert [value(student, f"birth_date_{box}") for box in range(3)] == ["14", "3", "2003"]

    last_year = specimens.enrolment_pdf(PRIYA, year="2025-2026")
    reads(student, "enrolment-certificate", "c.pdf", last_year)
    student.sees("This certificate is for the academic year 2025-2026")

    reads(student, "bank-details", "rib.pdf", specimens.rib_pdf(JOSE, IBAN))
    student.sees("This account is in the name of")
    student.opens("bank-account")
    assert value(student, "iban") == ""

    permit = specimens.visa_jpeg(PRIYA)
    reads(student, "residence-permit", "v.jpg", cut(permit, 0.92))
    reads(student, "residence-permit", "v.jpg", cut(permit, 0.91), replace=True)
    student.press("Send it as it is: a person will look")
    student.sees("This document is sent anyway. A person will look at it.")

    reviewer = Walker(new_page(viewport={"width": 1280, "height": 900}), product)
    reviewer.page.goto("/demo/")
    reviewer.press("Sign in: A reviewer")
    reviewer.page.goto("/admin/documents/document/?kind=residence_permit&outcome=unsure")
    reviewer.page.locator("#result_list tbody th a").first.click()
    reviewer.sees("We asked for this paper again 2 times.")
    reviewer.sees("No reason was asked after several tries.")
    reviewer.sees("cut_edge")
    reviewer.sees("are cut off or covered")
