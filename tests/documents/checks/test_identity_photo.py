"""An identity photo shows one face, large, on a plain light background."""

import pytest

from documents.kinds import kind
from documents.reading.picture.seen import Face, Seen
from tests.documents.checks.evidence import found

PLAIN = {"background_light": 230.0, "background_spread": 6.0}


def photo(*heights, width=700, height=900, **measures):
    faces = tuple(Face((100, 200, side, side)) for side in heights)
    return Seen(width, height, faces=faces, measures=PLAIN | measures)


def findings_of(seen):
    return found("identity_photo", kind("identity_photo").read([], {}, [seen]))


def test_a_face_of_34_mm_on_a_plain_light_background_is_fine():
    reading = kind("identity_photo").read([], {}, [photo(486)])
    assert reading == {
        "faces": 1,
        "face_height_ratio": 0.76,
        "width_mm_ratio": 0.78,
        "background_plain": True,
    }
    assert found("identity_photo", reading) == {}


@pytest.mark.parametrize("heights", [(), (400, 390)])
def test_no_face_or_two_is_not_one(heights):
    assert list(findings_of(photo(*heights))) == ["face_not_found"]


def test_a_small_face_is_a_warning():
    seen = findings_of(photo(250))
    assert list(seen) == ["face_too_small"]
    assert seen["face_too_small"].severity == "warning"


@pytest.mark.parametrize("measures", [{"background_light": 90.0}, {"background_spread": 80.0}])
def test_a_dark_or_busy_background_is_a_warning(measures):
    assert list(findings_of(photo(486, **measures))) == ["background_busy"]


def test_nothing_is_said_of_a_background_that_does_not_show():
    seen = Seen(700, 900, faces=(Face((10, 100, 486, 486)),))
    assert findings_of(seen) == {}


def test_a_photo_that_could_not_be_looked_at_is_unsure():
    assert list(findings_of(Seen(0, 0, failed="timeout"))) == ["unreadable"]
