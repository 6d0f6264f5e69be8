import io

import pytest

from documents.confined.text import Sign, lines
from documents.intake import open_file
from tests.documents import files


def printed(text, left, base, size=10.0):
    """Signs as PDFium places them, five points a letter."""
    return [
        Sign(letter, left + 5 * at, left + 5 * at + 5, base, size)
        for at, letter in enumerate(text)
        if letter != " "
    ]


def test_lines_come_from_places_not_from_the_order_of_drawing():
    signs = printed("second line", 50, 680) + printed("first line", 50, 700)
    assert lines(signs) == ["first line", "second line"]


def test_a_wide_gap_is_a_tab():
    assert lines(printed("IBAN", 50, 700) + printed("FR76", 200, 700)) == ["IBAN\tFR76"]


def test_a_slightly_raised_word_stays_on_its_line():
    assert lines(printed("Le 1", 50, 700) + printed("er", 70, 702)) == ["Le 1er"]


def test_a_drawn_space_is_one_space():
    drawn = [*printed("a", 50, 700), Sign(" ", 55, 60, 700, 10), *printed("b", 60, 700)]
    assert lines(drawn) == ["a b"]


def test_a_pdf_gives_its_lines_page_by_page():
    opened = open_file(files.pdf(["Nom : DUPONT", "Prénom : Zoé"], pages=2), "a.pdf")
    assert opened.texts == (("Nom : DUPONT", "Prénom : Zoé"),) * 2


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_turned_with_its_text_reads_the_same(turn):
    paper = files.paper_of(["first line", "second line"])
    page = paper.pages[0]
    matrices = {90: "0 1 -1 0 595 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 842"}
    inner = page.Contents.read_bytes()
    page.Contents = paper.make_stream(f"q {matrices[turn]} cm\n".encode() + inner + b" Q")
    page.Rotate = turn
    written = io.BytesIO()
    paper.save(written)
    assert open_file(written.getvalue(), "a.pdf").texts == (("first line", "second line"),)


def test_a_picture_has_no_text():
    assert open_file(files.picture(), "a.jpg").texts == ((),)
