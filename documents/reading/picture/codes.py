"""Printed codes."""

import numpy as np
import zxingcpp

from documents.reading.picture.seen import Code


def codes_of(image: np.ndarray) -> list[Code]:
    """Every code of the picture that can be read."""
    found = []
    for code in zxingcpp.read_barcodes(image):
        spots = code.position
        corners = [spots.top_left, spots.top_right, spots.bottom_right, spots.bottom_left]
        left, top = min(spot.x for spot in corners), min(spot.y for spot in corners)
        right, bottom = max(spot.x for spot in corners), max(spot.y for spot in corners)
        format_ = str(code.format).rsplit(".", 1)[-1]
        found.append(Code(format_, code.text, (left, top, right - left, bottom - top)))
    return found
