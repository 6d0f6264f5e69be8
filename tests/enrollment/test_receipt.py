"""The record of a sent file: one page that can be read back, by its owner alone."""

import re
from io import BytesIO

import pikepdf
import pytest
from django.utils import translation

from enrollment.receipt import receipt
from tests.documents.lines import lines_of_pdf
from tests.dossiers import add_file, make_dossier
from tests.people import sign_in

pytestmark = pytest.mark.django_db
ADDRESS = "/file/sent/record.pdf"


@pytest.fixture
def sent(client):
    dossier = make_dossier()
    add_file(dossier.current("birth_certificate").document, pages=2)
    dossier.submit("token")
    sign_in(client, dossier.owner)
    return dossier


def text_of(content):
    (page,) = lines_of_pdf(content)
    return " ".join(" ".join(page).split())


def opened(content):
    return pikepdf.open(BytesIO(content))


def test_it_says_what_was_sent_when_and_what_comes_next(client, sent):
    response = client.get(ADDRESS)
    assert response.headers["Content-Type"] == "application/pdf"
    assert f'filename="escale-{sent.reference}.pdf"' in response.headers["Content-Disposition"]
    text = text_of(response.content)
    for words in (
        sent.reference,
        "SHARMA Anita",
        f"{sent.submitted_at:%Y}",
        "Birth certificate (acte de naissance), 3 pages",
        "Bank details (RIB), 1 page",
        "The CPAM sends a provisional number",
        "not an official document",
    ):
        assert words in text, words


def test_it_says_no_number_and_no_address(client, sent):
    text = text_of(client.get(ADDRESS).content)
    for secret in (sent.iban, sent.iban[-4:], sent.postcode, sent.phone, "2003"):
        assert secret not in text


def test_it_speaks_french(sent):
    with translation.override("fr"):
        content = receipt(sent)
    assert "Acte de naissance, 3 pages" in text_of(content), "nothing is named twice"
    with opened(content) as pdf:
        assert str(pdf.Root.Lang) == "fr"


def test_a_screen_reader_finds_a_title_a_language_and_a_structure(sent):
    with opened(receipt(sent)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Record of your registration file"


def test_what_a_student_typed_is_text_and_never_markup(sent):
    sent.family_name, sent.given_names = "#panic()", "*Anita* $x$"
    assert "#PANIC() *Anita* $x$" in text_of(receipt(sent))


def test_a_name_that_the_fonts_lack_is_left_out(sent):
    sent.given_names, sent.family_name = "美咲", "佐藤"
    text = text_of(receipt(sent))
    assert sent.reference in text
    assert "Name:" not in text


def test_it_belongs_to_its_owner(client, sent):
    other = make_dossier(submitted=True)
    sign_in(client, other.owner)
    text = text_of(client.get(ADDRESS).content)
    assert other.reference in text
    assert sent.reference not in text


def test_a_draft_has_none(student):
    assert student.get(ADDRESS).headers["Location"] == "/file/"


def test_nobody_without_an_account_gets_one(client):
    assert client.get(ADDRESS).headers["Location"].startswith("/account/login/")


def test_it_takes_few_queries(client, sent, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        client.get(ADDRESS)


def test_the_page_offers_it(client, sent):
    assert re.search(rf'href="{ADDRESS}" download', client.get("/file/sent/").content.decode())
