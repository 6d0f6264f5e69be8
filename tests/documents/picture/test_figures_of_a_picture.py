"""Blur, light, edges and reflections are measured on the picture that suffers from them."""

from io import BytesIO

import cv2
import numpy as np
import pytest
from PIL import Image

from documents.reading.picture.quality import measures_of
from tests import specimens
from tests.specimens import PRIYA, WEI
from tests.specimens.phone import degraded

BLURRED, DARK = 52, 120  # the limits of documents.checks.picture

PAPERS = {
    "passport": specimens.passport_jpeg(PRIYA),
    "permit": specimens.residence_permit_jpeg(WEI),
    "birth certificate": specimens.birth_certificate_jpeg(PRIYA),
}
every_paper = pytest.mark.parametrize("picture", PAPERS.values(), ids=PAPERS)


def pixels(picture):
    return np.asarray(Image.open(BytesIO(picture)).convert("RGB"))[:, :, ::-1].copy()


def measured(picture, boxes=()):
    return measures_of(pixels(picture), boxes)


def quad(left, top, width, height):
    corners = ((left, top), (left + width, top), (left + width, top + height), (left, top + height))
    return np.array(corners, np.float32)


@every_paper
def test_a_good_picture_is_sharp_and_light(picture):
    figures = measured(picture)
    assert figures["sharpness"] > 4 * BLURRED
    assert figures["light"] > DARK


@every_paper
def test_strong_blur_is_measured(picture):
    assert measured(degraded(picture, "strong_blur"))["sharpness"] < BLURRED


@every_paper
def test_a_large_picture_is_measured_as_a_small_one(picture):
    large = cv2.resize(pixels(picture), None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC)
    assert measures_of(large, [])["sharpness"] > 4 * BLURRED


def test_a_sparse_page_is_as_sharp_as_its_letters():
    page = np.full((1400, 1000, 3), 255, np.uint8)
    for at in range(4):
        cv2.putText(page, "Certificat de scolarite", (80, 200 + 60 * at), 0, 0.8, (0, 0, 0), 2)
    assert measures_of(page, [])["sharpness"] > 4 * BLURRED


def test_an_empty_page_has_no_sharpness_rather_than_little():
    assert measures_of(np.full((1400, 1000, 3), 250, np.uint8), [])["sharpness"] == 0


@every_paper
def test_a_dark_picture_is_measured(picture):
    assert measured(degraded(picture, "dark"))["light"] < DARK


def test_boxes_that_touch_a_side_are_counted():
    page = np.full((1000, 1000, 3), 200, np.uint8)
    boxes = [quad(0, 100, 300, 30), quad(2, 200, 300, 30), quad(500, 300, 500, 30)]
    figures = measures_of(page, [*boxes, quad(300, 970, 100, 30)])
    sides = {side: figures[side] for side in ("left", "right", "top", "bottom")}
    assert sides == {"left": 2, "right": 1, "top": 0, "bottom": 1}
    assert (figures["text_top"], figures["text_bottom"]) == (100, 1000)
    assert figures["text_height"] == 30


def test_a_reflection_has_a_place_in_pixels_of_the_picture():
    page = np.full((2000, 3000, 3), 180, np.uint8)
    cv2.ellipse(page, (1500, 1000), (200, 120), 0, 0, 360, (255, 255, 255), -1)
    figures = measures_of(page, [])
    assert figures["glare_left"] == pytest.approx(1300, abs=6)
    assert figures["glare_top"] == pytest.approx(880, abs=6)
    assert figures["glare_width"] == pytest.approx(400, abs=12)
    assert figures["glare_height"] == pytest.approx(240, abs=12)


@every_paper
def test_white_paper_is_no_reflection(picture):
    assert "glare_left" not in measured(picture)
