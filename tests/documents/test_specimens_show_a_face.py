import cv2
import numpy as np
import pytest

from documents.reading.picture.faces import faces_of
from tests import specimens
from tests.specimens import PEOPLE, PRIYA


def faces(jpeg):
    return faces_of(cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR))


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.country)
def test_a_photo_shows_one_face(person):
    assert len(faces(specimens.identity_photo_jpeg(person))) == 1


@pytest.mark.parametrize("count", [0, 2])
def test_a_photo_of_nobody_or_of_two(count):
    assert len(faces(specimens.identity_photo_jpeg(PRIYA, faces=count))) == count
