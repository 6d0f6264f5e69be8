import pytest

from tests.documents.picture.looks import zone_of
from tests.specimens.negatives import negatives

NEGATIVES = negatives()


@pytest.mark.parametrize("name", [name for name in NEGATIVES if not name.endswith((" 1", " 2"))])
def test_a_page_without_a_zone_gives_none(name):
    assert zone_of(NEGATIVES[name]).zone is None
