"""Where no fund speaks to us: the student carries the pack to the portal, and letters back."""

import io
import zipfile

import pytest
from playwright.sync_api import expect

from enrollment.calendar import civil_today
from tests import specimens
from tests.journeys.conftest import serving, stop
from tests.journeys.walking import Walker
from tests.specimens import PRIYA
from tests.specimens.scan import scanned

pytestmark = pytest.mark.journey
READ_WITHIN = 40_000  # milliseconds; other tests share the machine


@pytest.fixture(scope="module")
def product(tmp_path_factory):
    running = serving(tmp_path_factory.mktemp("portal"), channel="portal")
    yield running
    stop(running)


def today():
    """The boxes of a date, filled in."""
    day = civil_today()
    return {f"said_on_{place}": part for place, part in enumerate(f"{day:%d %m %Y}".split())}


def downloads(student, link):
    """The names in the archive behind a link."""
    with student.page.expect_download() as arriving:
        student.page.get_by_role("link", name=link).click()
    with zipfile.ZipFile(io.BytesIO(arriving.value.path().read_bytes())) as archive:
        assert archive.testzip() is None
        return archive.namelist()


def photographs(student, letter):
    """Send a picture of a letter, and wait without a reload until it is read."""
    student.page.goto("/case/letters/")
    file = {"name": "letter.jpg", "mimeType": "image/jpeg", "buffer": scanned(letter)}
    student.page.locator("#files-gallery").set_input_files(file)
    if student.page.url.endswith("/case/letters/"):
        student.press("Read my letter")
    student.page.wait_for_url("**/case/letters/read/")
    expect(student.page.get_by_role("button", name="Yes, this is right")).to_be_visible(
        timeout=READ_WITHIN
    )


def test_a_student_carries_the_file_to_the_portal_and_the_letters_back(new_page, product):
    student = Walker(new_page(), product)
    student.answers_eligibility(cover="no", activity="study", insured_in="IN", nationality="IN")
    student.press("Create my file with my e-mail")
    student.signs_in("portal@example.org")
    student.fills_the_file()
    student.sends_the_file()

    student.page.goto("/case/portal/")
    names = downloads(student, "Download my pack")
    assert sum(name.endswith(".pdf") for name in names) >= 5
    student.press("I have sent it")
    student.page.wait_for_url("**/case/")
    student.sees("The CPAM has your file.")

    photographs(student, specimens.cpam_letter_pdf(PRIYA))
    student.sees("The CPAM gave a provisional number")
    student.press("Yes, this is right")
    student.page.wait_for_url("**/case/")
    student.sees("Social security number – provisional number")

    student.waits_for("Declare my médecin traitant")
    doctor = {"how": "paper", "doctor_name": "Dr Hélène Martin", "doctor_city": "Paris"}
    student.moves("doctor", "declare", doctor)
    student.moves("doctor", "register", today())

    photographs(student, specimens.cpam_letter_pdf(PRIYA, definitive=True))
    student.press("Yes, this is right")
    student.page.wait_for_url("**/case/")
    student.waits_for("Order my carte Vitale")
    student.uploads("identity-photo", sent=True)
    student.page.goto("/case/card/order/")
    assert len(downloads(student, "Download my card pack")) >= 3
    student.moves("card", "order", {"how": "paper"})
    student.moves("card", "issue", today())
    student.moves("card", "receive")
    student.sees("Carte Vitale – received")
    student.sees("Médecin traitant – registered")
    student.sees("Everything is done.")
