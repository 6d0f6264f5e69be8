import cv2
import numpy as np
import pypdfium2
import pytest

from documents.kinds import kind
from documents.reading.picture.boxes import find_boxes
from documents.reading.picture.page import lines_of, text_of
from tests import specimens
from tests.documents.lines import lines_of_pdf
from tests.specimens import PRIYA


def photographed(pdf, tilt=2.5):
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=150 / 72).to_numpy()[:, :, :3]
    height, width = page.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), tilt, 0.95)
    turned = cv2.warpAffine(page, turn, (width, height), borderValue=(120, 120, 120))
    return cv2.GaussianBlur(turned, (0, 0), 0.7)


@pytest.fixture(scope="module")
def certificate():
    return specimens.enrolment_pdf(PRIYA, layout="columns")


def test_lines_and_columns_are_those_of_the_pdf(certificate):
    image = photographed(certificate)
    lines = lines_of(image, find_boxes(image, 960))
    printed = [line.replace(" ", "") for line in lines_of_pdf(certificate)[0]]
    assert [line.text.replace(" ", "") for line in lines] == printed
    assert all(line.confidence > 0.8 for line in lines)


def test_reading_stops_when_enough_is_read(certificate):
    image = photographed(certificate)
    lines = lines_of(image, find_boxes(image, 960), enough=lambda texts: len(texts) > 2)
    assert 2 < len(lines) < len(lines_of_pdf(certificate)[0])


def test_a_scan_reads_like_its_pdf(certificate):
    image = photographed(certificate, tilt=-0.8)
    lines = [line.text for line in lines_of(image, find_boxes(image, 960))]
    read = kind("enrolment_certificate").read
    assert read([lines]) == read(lines_of_pdf(certificate))


def test_a_blank_page_has_no_lines():
    image = np.full((1754, 1240, 3), 250, np.uint8)
    assert lines_of(image, find_boxes(image, 960)) == ()


def test_what_time_left_unread_is_counted(certificate):
    image = photographed(certificate)
    quads = find_boxes(image, 960)
    lines, unread = text_of(image, quads, until=0)
    assert 0 < len(lines) < len(lines_of_pdf(certificate)[0])
    assert len(lines) + unread == len(lines_of(image, quads))
