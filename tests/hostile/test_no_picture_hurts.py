import pytest

from tests.hostile.corpus import PICTURES
from tests.hostile.keeping import keeps_to_the_figures


@pytest.mark.parametrize("case", PICTURES)
def test_a_picture_comes_to_what_it_must(case):
    keeps_to_the_figures(case)
