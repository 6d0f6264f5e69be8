"""A whole file, typed and uploaded by one person whose every word can be found again."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.documents import files
from tests.dossiers import make_draft, make_fund
from tests.enrollment.wizard import ABOUT_YOU, ADDRESS, BANK, STAY, STUDY, post_step
from tests.people import make_student, sign_in
from tests.reading import read_waiting
from tests.specimens.scan import scanned

NAME, GIVEN, HOLDER, TOWN = "ZQMARKERNAME", "ZQMARKERGIVEN", "ZQMARKERHOLDER", "ZQMARKERTOWN"
TEXT, FILE, DOCTOR = "ZQMARKERTEXT", "ZQMARKERFILE", "ZQMARKERDOCTOR"
REASON = "ZQMARKERREASON"
IBAN, PHONE, NIR = "FR1420041010050500013M02606", "612345678", "203099935012384"
EMAIL = "zqmarkermail@example.org"
MARKERS = (NAME, GIVEN, HOLDER, TOWN, TEXT, FILE, DOCTOR, REASON, IBAN, PHONE, NIR, EMAIL)
SEALED = (HOLDER, TEXT, FILE, DOCTOR, REASON, IBAN, IBAN[4:], NIR)
PAPERS = (
    "identity",
    "enrolment-certificate",
    "bank-details",
    "birth-certificate",
    "residence-permit",
)
PHOTO = "identity"


def walk(client):
    """From an account to a case with a number; returns every answer on the way."""
    make_fund()
    student = make_student(EMAIL)
    make_draft(student, nationality="IN")
    sign_in(client, student)
    answers = [post_step(client, *page) for page in pages()]
    fund = make_fund()
    answers.append(post_step(client, "health-fund", health_fund=fund.pk))
    for slug in PAPERS:
        sent = paper(as_photo=slug == PHOTO)
        answers.append(client.post(f"/file/{slug}/upload/", {"files": sent}))
        read_waiting()
        answers.append(client.get(f"/file/{slug}/"))
        answers.append(client.post(f"/file/{slug}/anyway/", {"reason": REASON}))
    answers.append(client.get("/file/check/"))
    answers.append(client.post("/file/send/", {"token": "t", "declared": "on"}))
    return answers


def paper(*, as_photo):
    """A file that names the person: as text, or as a picture that is looked at."""
    content = files.pdf([f"{NAME} {TEXT}", IBAN, NIR, "Ceci est un document de test"])
    if as_photo:
        return SimpleUploadedFile(f"{FILE}.jpg", scanned(content))
    return SimpleUploadedFile(f"{FILE}.pdf", content)


def pages():
    named = {"family_name": NAME, "given_names": GIVEN, "birth_place": TOWN}
    yield "about-you", {**ABOUT_YOU, **named}
    yield "about-you", {**ABOUT_YOU, **named, "birth_date_0": "31", "birth_date_1": "2"}
    yield "study", STUDY
    yield "bank-account", {**BANK, "account_holder": HOLDER, "iban": IBAN[:-1] + "7"}
    yield "bank-account", {**BANK, "account_holder": HOLDER}
    yield "stay", STAY
    yield "address", {**ADDRESS, "city": TOWN}
