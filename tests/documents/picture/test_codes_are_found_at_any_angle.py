import cv2
import numpy as np
import pytest
import zxingcpp

from documents.reading.picture.codes import codes_of
from tests.documents.picture.stamps import BANK_DETAILS, new_key, stamp

FORMATS = ["DataMatrix", "QRCode", "PDF417", "Aztec"]


def page_with(text, name, angle=0.0):
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, name))
    drawn = np.array(code.to_image(scale=4))
    page = np.full((1754, 1240, 3), 255, np.uint8)
    page[200 : 200 + drawn.shape[0], 400 : 400 + drawn.shape[1]] = drawn[..., np.newaxis]
    turn = cv2.getRotationMatrix2D((620, 877), angle, 0.9)
    return cv2.warpAffine(page, turn, (1240, 1754), borderValue=(255, 255, 255))


# The rows of a PDF417 must be nearly level, as they are once the page is turned upright.
TURNED = [(name, angle) for name in FORMATS for angle in (0, 3, 13, 90, 180)]
TURNED.remove(("PDF417", 13))


@pytest.mark.parametrize(("name", "angle"), TURNED)
def test_a_code_is_read_whatever_its_angle(name, angle):
    (code,) = codes_of(page_with("ESCALE 2026", name, angle))
    assert (code.format, code.text) == (name, "ESCALE 2026")


def test_separators_of_a_2d_doc_are_kept():
    text = stamp(BANK_DETAILS, new_key())
    (code,) = codes_of(page_with(text, "DataMatrix"))
    assert code.text == text


def test_the_box_is_where_the_code_stands():
    (code,) = codes_of(page_with("ESCALE", "QRCode"))
    left, top, width, height = code.box
    assert left < 440 < left + width
    assert top < 290 < top + height


def test_a_page_without_codes_has_none():
    assert codes_of(np.full((1754, 1240, 3), 255, np.uint8)) == ()
