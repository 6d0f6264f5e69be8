import io

import pikepdf
import pytest

from documents.models import Document
from documents.pdf import pages_as_pdf
from tests.documents import files


def test_the_pages_of_several_papers_make_one_pdf(received, student):
    other = Document.objects.start(student, "bank_details")
    other.receive(files.uploaded(files.pdf(pages=2), "rib.pdf"))
    with pikepdf.open(io.BytesIO(pages_as_pdf([received, other]))) as paper:
        assert len(paper.pages) == 3


def test_it_holds_our_pictures_not_what_came_in(student):
    document = Document.objects.start(student, "identity")
    document.receive(files.uploaded(files.pdf_that(files.SCRIPT), "a.pdf"))
    with pikepdf.open(io.BytesIO(pages_as_pdf([document]))) as paper:
        assert "/OpenAction" not in paper.Root
        (image,) = paper.pages[0].get_images().values()
        assert image.read_raw_bytes() == document.pages.get().jpeg()


def test_each_sheet_follows_its_page(received):
    received.pages.get().rotate()
    received.receive(files.uploaded(files.picture(quality=60)))
    with pikepdf.open(io.BytesIO(pages_as_pdf([received]))) as paper:
        sizes = [[round(side) for side in page.MediaBox[2:]] for page in paper.pages]
    assert sizes == [[595, 842], [842, 595]]


def test_the_same_pages_give_the_same_bytes(received):
    assert pages_as_pdf([received]) == pages_as_pdf([received])


def test_no_page_makes_no_pdf(paper):
    with pytest.raises(ValueError, match="no page"):
        pages_as_pdf([paper])
