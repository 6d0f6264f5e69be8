"""A student who walks through the product in a browser, by what a person sees."""

import re
import time

from playwright.sync_api import expect

from tests import specimens
from tests.specimens import PRIYA

IBAN = "FR1420041010050500013M02606"

ABOUT_YOU = {"family_name": "Sharma", "given_names": "Priya Anjali", "birth_place": "Pune"}
BORN = ("14", "3", "2003")
PAPERS = {
    "enrolment-certificate": ("certificat.pdf", lambda: specimens.enrolment_pdf(PRIYA)),
    "bank-details": ("rib.pdf", lambda: specimens.rib_pdf(PRIYA, IBAN)),
    "birth-certificate": ("naissance.pdf", lambda: specimens.birth_certificate_pdf(PRIYA)),
    "residence-permit": ("visa.jpg", lambda: specimens.visa_jpeg(PRIYA)),
    "visa-validation": ("validation.pdf", lambda: specimens.visa_validation_pdf(PRIYA)),
    "identity": ("passport.jpg", lambda: specimens.passport_jpeg(PRIYA)),
    "identity-photo": ("photo.jpg", lambda: specimens.identity_photo_jpeg(PRIYA)),
}


class Walker:
    """Knows the pages by their words. `scripted` says whether the browser runs JavaScript."""

    def __init__(self, page, product, *, scripted=True):
        self.page = page
        self.product = product
        self.scripted = scripted

    def press(self, name):
        self.page.get_by_role("button", name=name, exact=True).click()

    def sees(self, text):
        expect(self.page.get_by_text(text).first).to_be_visible()

    def picks(self, box):
        """Tap the card of a radio button or a checkbox: its label covers it."""
        self.page.locator(f"label[for='{box.get_attribute('id')}']").click()

    def answers_eligibility(self, **answers):
        """Answer each question by its value, in the order in which they come."""
        self.page.goto("/")
        self.page.get_by_role("link", name="Start", exact=True).click()
        for slug, answer in answers.items():
            self.page.wait_for_url(f"**/eligibility/{slug.replace('_', '-')}/")
            chosen = self.page.locator("[name=answer]")
            if chosen.first.evaluate("box => box.tagName") == "SELECT":
                chosen.select_option(answer)
            else:
                self.picks(chosen.and_(self.page.locator(f"[value='{answer}']")))
            self.press("Continue")
        self.page.wait_for_url("**/eligibility/result/")

    def signs_in(self, address):
        self.page.get_by_label("Your e-mail address").fill(address)
        self.press("Send me the code")
        code = self.product.code_for(address)
        self.page.get_by_label("code").fill(code)
        self.press("Continue")

    def opens(self, slug):
        self.page.goto(f"/file/{slug}/")

    def uploads(self, slug, name="", content=b"", *, sent=False, replace=False):
        """Give a file to the upload page of a kind, and wait for what is said of it.

        `sent`: the file is with the CPAM, which opened this paper again. `replace`: in the place
        of the pages that are there.
        """
        if not content:
            name, draw = PAPERS[slug]
            content = draw()
        self.page.goto(f"/file/{slug}/upload/" if sent else f"/file/{slug}/")
        media = "application/pdf" if name.endswith("pdf") else "image/jpeg"
        if replace:
            self.picks(self.page.locator("[name=mode][value=replace]"))
        file = {"name": name, "mimeType": media, "buffer": content}
        with self.page.expect_response(lambda answer: answer.request.method == "POST"):
            self.page.locator("#files-gallery").set_input_files(file)
            if not self.scripted:
                self.press("Send this document")
        expect(self.page.locator("[data-paper] img").first).to_be_visible()

    def fills(self, slug, values, *, dates=None):
        self.opens(slug)
        for name, value in values.items():
            box = self.page.locator(f"[name$='-{name}'], [name='{name}']")
            kind = box.first.evaluate("box => box.type")
            if kind == "radio":
                self.picks(box.and_(self.page.locator(f"[value='{value}']")))
            elif kind.startswith("select"):
                box.select_option(value)
            else:
                box.fill(value)
        for name, parts in (dates or {}).items():
            for place, part in enumerate(parts):
                self.page.locator(f"[name$='-{name}_{place}'], [name='{name}_{place}']").fill(part)
        self.press("Continue")
        expect(self.page.locator(".error-summary")).to_have_count(0)

    def fills_the_file(self, *, papers=True):
        """Every step of a student from outside Europe with a long-stay visa."""
        self.uploads("identity")
        self.fills(
            "about-you",
            {**ABOUT_YOU, "birth_country": "IN", "nationality": "IN", "sex": "F"},
            dates={"birth_date": BORN},
        )
        self.uploads("enrolment-certificate")
        self.fills(
            "study",
            {"institution_name": "Université du Littoral", "academic_year": "2026-2027"},
            dates={"study_start": ("7", "9", "2026")},
        )
        self.uploads("bank-details")
        self.fills("bank-account", {"iban": IBAN, "account_holder": "Priya Anjali Sharma"})
        self.uploads("birth-certificate")
        self.uploads("residence-permit")
        self.fills(
            "stay", {"permit": "long_stay_visa"}, dates={"permit_valid_until": ("30", "9", "2027")}
        )
        self.uploads("visa-validation")
        self.fills(
            "address",
            {
                "address_line1": "12 rue des Dunes",
                "postcode": "75005",
                "city": "Paris",
                "phone": "06 12 34 56 78",
            },
        )
        self.opens("health-fund")
        self.press("Continue")

    def checks_the_file(self, *, within=40):
        """Open the check page; it leads back to the list while a paper is still being read."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            self.page.goto("/file/check/")
            if self.page.url.endswith("/file/check/"):
                return
            time.sleep(0.5)
        raise AssertionError(self.page.locator("main").inner_text())

    def sends_the_file(self):
        self.checks_the_file()
        self.picks(self.page.get_by_role("checkbox"))
        self.press("Send my file")
        self.page.wait_for_url("**/file/sent/")
        return re.search(r"ES-\d{4}-\w+", self.page.content())[0]

    def waits_for(self, text, *, within=60):
        """Look at the case until it says so; without a script a person loads the page again."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            self.page.goto("/case/")
            if self.page.get_by_text(text).first.is_visible():
                return
            time.sleep(0.5)
        raise AssertionError(f"the case never said {text!r}")

    def moves(self, track, name, values=()):
        """Make one's own move on the page of that move."""
        self.page.goto(f"/case/{track}/{name}/")
        for field, value in dict(values).items():
            box = self.page.locator(f"[name='{field}']")
            if box.first.evaluate("box => box.type") == "radio":
                self.picks(box.and_(self.page.locator(f"[value='{value}']")))
            else:
                box.fill(value)
        self.page.locator("main form button[type=submit], main form .btn").first.click()
        self.page.wait_for_url("**/case/")
