"""A line of a zone has as many places as its layout, though steps of the model are coarse."""

import numpy as np
import pytest

from documents.reading.picture.zone_grid import MARGIN, grid_of


@pytest.mark.parametrize("count", [30, 36, 44])
@pytest.mark.parametrize("pitch", [2.3, 2.67, 3.1])
def test_narrow_signs_give_no_finer_grid(count, pitch):
    spots = np.round(np.arange(count) * pitch + 4)
    centres, uneven = grid_of(spots)
    assert len(centres) - 2 * MARGIN == count
    assert uneven < 0.2


def test_a_sign_that_was_overlooked_keeps_its_place():
    spots = np.delete(np.arange(44) * 3.2 + 4, [20, 31])
    centres, _uneven = grid_of(spots)
    assert len(centres) - 2 * MARGIN == 44
    assert centres[MARGIN + 20] == pytest.approx(20 * 3.2 + 4, abs=0.2)


def test_words_of_print_are_uneven():
    chance = np.random.default_rng(4)
    spots = np.cumsum(chance.uniform(1.5, 5, 40))
    grid = grid_of(spots)
    assert grid is None or grid[1] > 0.2
