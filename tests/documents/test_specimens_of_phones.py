from io import BytesIO
from itertools import islice

import pytest
from PIL import Image

from tests import specimens
from tests.specimens import FAULTS, PRIYA, crowd, degraded

PICTURE = specimens.identity_card_jpeg(PRIYA)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_the_same_for_a_seed_and_changes_the_picture(fault):
    assert degraded(PICTURE, fault, 3) == degraded(PICTURE, fault, 3) != PICTURE


def test_a_cut_takes_a_tenth_of_its_side_alone():
    width, height = Image.open(BytesIO(PICTURE)).size
    left = Image.open(BytesIO(degraded(PICTURE, "cut_left")))
    bottom = Image.open(BytesIO(degraded(PICTURE, "cut_bottom")))
    assert left.size == (pytest.approx(width * 0.9, abs=1), height)
    assert bottom.size == (width, pytest.approx(height * 0.9, abs=1))


def test_a_crowd_is_the_same_for_a_seed_and_differs_with_it():
    assert list(islice(crowd(1), 20)) == list(islice(crowd(1), 20))
    assert list(islice(crowd(1), 20)) != list(islice(crowd(2), 20))
