"""Codes printed on a page: 2D-Doc is a DataMatrix, cards bear PDF417, letters QR codes."""

import cv2
import numpy as np
import zxingcpp

from documents.reading.picture.seen import Code, Seen

FORMATS = {
    zxingcpp.BarcodeFormat.DataMatrix: "DataMatrix",
    zxingcpp.BarcodeFormat.QRCode: "QRCode",
    zxingcpp.BarcodeFormat.PDF417: "PDF417",
    zxingcpp.BarcodeFormat.Aztec: "Aztec",
}
MOST = 8  # no paper has more; a page made of codes should not cost more than a page of text


def look_for_codes(jpeg: bytes) -> Seen:
    """The codes of a page and nothing else, in a tenth of a second; `failed` for a bad picture."""
    image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        return Seen(0, 0, failed="error")
    height, width = image.shape[:2]
    return Seen(width, height, codes=codes_of(image))


def codes_of(image: np.ndarray) -> tuple[Code, ...]:
    """The codes of a BGR picture, at any angle, in the order of the page: from the top down.

    Only codes whose error correction agrees are given; their text is then what was printed.
    """
    found = zxingcpp.read_barcodes(
        image,
        formats=zxingcpp.BarcodeFormats(list(FORMATS)),
        try_rotate=True,
        try_downscale=True,
        text_mode=zxingcpp.TextMode.Plain,
    )
    codes = [
        Code(FORMATS[code.format], code.text, _box(code.position))
        for code in found[:MOST]
        if code.valid and code.format in FORMATS
    ]
    return tuple(sorted(codes, key=lambda code: (code.box[1], code.box[0])))


def _box(place: zxingcpp.Position) -> tuple[int, int, int, int]:
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    across, down = [corner.x for corner in corners], [corner.y for corner in corners]
    return min(across), min(down), max(across) - min(across), max(down) - min(down)
