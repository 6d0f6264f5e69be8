"""The face of an identity photo is found, whoever's, and judged with its background."""

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from documents.kinds import kind
from documents.reading.picture.faces import faces_of, turn_to_face
from documents.reading.picture.look import look
from tests import specimens
from tests.documents.checks.evidence import found
from tests.specimens import PEOPLE, PRIYA

PHOTO = kind("identity_photo")


def pixels(picture):
    return np.asarray(Image.open(BytesIO(picture)).convert("RGB"))[:, :, ::-1].copy()


def findings_of(picture):
    seen = look(picture, PHOTO.wants)
    return list(found("identity_photo", PHOTO.read([seen.texts], {}, [seen])))


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.family_name)
def test_a_good_photo_is_fine(person):
    assert findings_of(specimens.identity_photo_jpeg(person)) == []


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"faces": 0}, "face_not_found"),
        ({"size": 0.5}, "face_too_small"),
        ({"busy": True}, "background_busy"),
        ({"background": (60, 70, 80)}, "background_busy"),
    ],
)
def test_what_is_wrong_with_a_photo_is_named(wrong, code):
    assert code in findings_of(specimens.identity_photo_jpeg(PRIYA, **wrong))


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_the_turn_that_shows_a_face_is_found(turned):
    upright = pixels(specimens.identity_photo_jpeg(PRIYA))
    assert turn_to_face(np.rot90(upright, turned // 90).copy()) == turned


@pytest.mark.parametrize(
    "picture", [specimens.passport_jpeg, specimens.birth_certificate_jpeg], ids=["card", "page"]
)
def test_no_more_than_the_face_of_the_holder_is_found_on_papers(picture):
    assert len(faces_of(pixels(picture(PRIYA)))) <= 1
