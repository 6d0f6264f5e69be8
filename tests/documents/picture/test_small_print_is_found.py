"""Few small lines on a sheet that fills two thirds of a photo: the detector alone sees none."""

import cv2
import numpy as np
import pypdfium2
import pytest

from documents.reading.picture.boxes import find_boxes
from documents.reading.picture.page import lines_of
from documents.reading.picture.small_print import boxes_of_print
from tests import specimens
from tests.documents.lines import lines_of_pdf
from tests.specimens import PRIYA

LARGER = 0.45  # of the sheet, the table on each side of it
TABLE = (70, 90, 110)


@pytest.fixture(scope="module")
def paper():
    return specimens.birth_certificate_pdf(PRIYA, "extract")


@pytest.fixture(scope="module")
def photo(paper):
    page = pypdfium2.PdfDocument(paper)[0].render(scale=1).to_numpy()[:, :, :3]
    page = cv2.resize(page, None, fx=1.5, fy=1.5, interpolation=cv2.INTER_AREA)
    edge = round(LARGER * max(page.shape))
    return cv2.copyMakeBorder(page, edge, edge, edge, edge, cv2.BORDER_CONSTANT, value=TABLE)


def test_every_line_of_a_sheet_on_a_table_is_found(photo, paper):
    lines = lines_of(photo, boxes_of_print(photo))
    assert len(lines) == len(lines_of_pdf(paper)[0])


def test_boxes_stand_where_they_do_on_the_whole_picture(photo):
    expected = max(find_boxes(photo, 1920), key=lambda box: np.ptp(box[:, 0])).mean(axis=0)
    centres = [box.mean(axis=0) for box in boxes_of_print(photo)]
    assert min(np.linalg.norm(centre - expected) for centre in centres) < 10


def test_a_page_without_a_table_is_taken_whole(paper):
    page = pypdfium2.PdfDocument(paper)[0].render(scale=2).to_numpy()[:, :, :3].copy()
    assert len(boxes_of_print(page)) >= len(lines_of_pdf(paper)[0])


def test_an_empty_picture_has_none():
    assert boxes_of_print(np.full((1200, 900, 3), 90, np.uint8)) == []
