import io

import pytest
from PIL import Image

from documents.models import Original
from tests.documents import files


@pytest.fixture
def three(paper):
    """A photo, a PDF of two pages, another photo."""
    return [
        paper.receive(files.uploaded(files.picture(), "front.jpg")),
        paper.receive(files.uploaded(files.pdf(pages=2), "inside.pdf")),
        paper.receive(files.uploaded(files.picture(files.drawing((32, 32))), "back.jpg")),
    ]


def order(paper):
    return [(page.position, page.original.shown_name, page.number) for page in paper.pages.all()]


def test_several_files_make_one_paper(paper, three):
    assert order(paper) == [
        (1, "front.jpg", 1),
        (2, "inside.pdf", 1),
        (3, "inside.pdf", 2),
        (4, "back.jpg", 1),
    ]
    assert paper.detected["pages"] == 4
    assert paper.detected["type"] == "image/jpeg"
    assert paper.texts == [[], ["Certificat"], ["Certificat"], []]


def test_a_file_moves_up_with_its_pages(paper, three):
    paper.move(three[1], up=True)
    assert [name for _position, name, _number in order(paper)] == [
        "inside.pdf",
        "inside.pdf",
        "front.jpg",
        "back.jpg",
    ]
    assert [position for position, _name, _number in order(paper)] == [1, 2, 3, 4]
    assert paper.texts == [["Certificat"], ["Certificat"], [], []]


@pytest.mark.parametrize(("at", "up"), [(0, True), (2, False)])
def test_at_the_end_of_the_list_nothing_moves(paper, three, at, up):
    before = order(paper)
    paper.move(three[at], up=up)
    assert order(paper) == before


def test_a_dropped_file_takes_its_pages_along(
    paper, three, kept, django_capture_on_commit_callbacks
):
    key = str(three[1].pk)
    with django_capture_on_commit_callbacks(execute=True):
        paper.drop(three[1])
    assert order(paper) == [(1, "front.jpg", 1), (2, "back.jpg", 1)]
    assert not [name for name in kept() if key in name]
    assert len(kept()) == 4


def test_a_file_of_another_paper_cannot_be_dropped(paper, three, student):
    other = type(paper).objects.start(student, "bank_details")
    with pytest.raises(Original.DoesNotExist):
        other.drop(three[0])
    assert paper.pages.count() == 4


def test_a_page_turns_without_being_rewritten(received, settings, kept):
    before = [(settings.DOCUMENT_STORE / name).read_bytes() for name in kept()]
    page = received.pages.get()
    sizes, corners = [], []
    for _quarter in range(4):
        page.rotate()
        shown = Image.open(io.BytesIO(page.jpeg()))
        assert shown.size == (page.width, page.height)
        width, height = shown.size
        sizes.append(shown.size)
        corners.append(shown.getpixel((width * 3 // 4, height // 4))[0] < 100)
    assert sizes == [(48, 64), (64, 48), (48, 64), (64, 48)]
    # The black quarter, at first upper left, goes round clockwise.
    assert corners == [True, False, False, False]
    assert page.rotation == 0
    assert [(settings.DOCUMENT_STORE / name).read_bytes() for name in kept()] == before


def test_notes_say_the_page_of_the_whole_paper(paper):
    paper.receive(files.uploaded(files.picture()))
    paper.receive(files.uploaded(files.pdf(lines=()), "a.pdf"))
    paper.receive(files.uploaded(files.pdf_that(files.SCRIPT), "b.pdf"))
    assert paper.notes == ("blank_page:2", "active_content_removed", "text")


def test_a_paper_without_files_shows_nothing(paper):
    assert (paper.detected, paper.texts, paper.notes) == ({}, [], ())
