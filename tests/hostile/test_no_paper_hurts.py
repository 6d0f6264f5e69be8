import pytest

from tests.hostile.corpus import PAPERS
from tests.hostile.keeping import keeps_to_the_figures


@pytest.mark.parametrize("case", PAPERS)
def test_a_paper_comes_to_what_it_must(case):
    keeps_to_the_figures(case)
