"""PDFs no bigger than the portal takes; and what goes with a card ordered on paper."""

import io
import zipfile
from functools import cache

import pikepdf
import pytest
from PIL import Image

from accounts.models import Access
from documents.fitting import fitting_pdf
from documents.models import Document
from tests.cases import CERTIFIED, replace_paper
from tests.cpam.pages.doing import words_of, work
from tests.people import make_student

NOISE = (1700, 2400)


@cache
def heavy_jpeg():
    """A page that hardly shrinks by itself: noise."""
    buffer = io.BytesIO()
    Image.effect_noise(NOISE, 90).convert("RGB").save(buffer, "JPEG", quality=95)
    return buffer.getvalue()


@pytest.fixture
def heavy(db, monkeypatch):
    from tests.dossiers import add_file  # noqa: PLC0415 - of this fixture alone

    paper = Document.objects.start(make_student(), "birth_certificate")
    add_file(paper, pages=2)
    monkeypatch.setattr("documents.models.Page.jpeg", lambda page: heavy_jpeg())
    return paper


def test_a_pdf_that_is_too_big_is_drawn_smaller_with_all_its_pages(heavy):
    whole = fitting_pdf([heavy], 0)
    most = len(whole) // 3
    smaller = fitting_pdf([heavy], most)
    assert len(smaller) <= most
    with pikepdf.open(io.BytesIO(smaller)) as pdf:
        assert len(pdf.pages) == 2


def test_a_pdf_that_fits_is_left_as_it_is(heavy):
    whole = fitting_pdf([heavy], 0)
    assert fitting_pdf([heavy], len(whole)) == whole


def test_it_stays_legible_even_where_it_cannot_fit(heavy):
    with pikepdf.open(io.BytesIO(fitting_pdf([heavy], 1))) as pdf:
        picture = next(iter(pdf.pages[0].get_images().values()))
    assert max(picture.Width, picture.Height) == 1300


def test_the_size_is_a_setting_and_said_on_the_page(case_of, client, settings):
    settings.PORTAL_MAX_MB = 3
    case_of()
    assert "Each PDF is kept under 3 MB" in words_of(client.get("/case/portal/"))
    settings.PORTAL_MAX_MB = 0
    assert "MB" not in words_of(client.get("/case/portal/"))


def test_the_card_pack_holds_a_letter_the_photo_and_the_identity(case_of, client):
    case = case_of(CERTIFIED)
    work(case)
    replace_paper(case, "identity_photo")
    assert "Download my card pack" in words_of(client.get("/case/card/order/"))
    answer = client.get("/case/card-pack/")
    pack = zipfile.ZipFile(io.BytesIO(answer.content))
    assert pack.namelist() == [
        "1 - Lettre.pdf",
        "2 - Photo d'identité.pdf",
        "3 - Pièce d'identité.pdf",
    ]
    assert Access.objects.filter(object_kind="card-pack").count() == 1


def test_without_a_photo_there_is_no_card_pack(case_of, client):
    case = case_of(CERTIFIED)
    work(case)
    assert "card pack" not in words_of(client.get("/case/card/order/"))
    page = client.get("/case/card-pack/", follow=True)
    assert "Your photo is not there yet." in words_of(page)


def test_before_certification_there_is_no_card_pack(case_of, client):
    case = case_of("affiliation.send affiliation.affiliate number.provide")
    replace_paper(case, "identity_photo")
    assert client.get("/case/card-pack/").status_code == 302
