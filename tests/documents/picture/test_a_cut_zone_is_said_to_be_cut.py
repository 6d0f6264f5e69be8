import pytest

from tests.documents.picture.looks import zone_of
from tests.specimens import PRIYA, degraded, passport_jpeg


@pytest.mark.parametrize("fault", ["cut_left", "cut_right", "glare_on_zone"])
def test_a_zone_of_which_a_part_is_missing_is_no_reading(fault):
    seen = zone_of(degraded(passport_jpeg(PRIYA), fault))
    assert seen.zone is not None
    assert not seen.zone.whole
    assert seen.texts == []
