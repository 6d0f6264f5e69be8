"""An identity photo: what was seen on it, as the fields of inspection.md."""

from collections.abc import Sequence
from typing import Any

from documents.reading.picture.seen import Seen

# The cascade frames a face from above the brows to the chin; a head goes on to the crown.
HEAD = 1.4
LIGHTEST_DARK = 150  # of 255: light grey and light blue are above
MOST_SPREAD = 45  # of 255: the shade of a lamp is below, furniture and leaves are above


def read_identity_photo(seen: Sequence[Seen]) -> dict[str, Any]:
    """The fields of `identity_photo`, from its first picture; {} when it could not be looked at.

    `face_height_ratio`: the head, from chin to crown, over the height of the picture.
    `width_mm_ratio`: width over height, 0.78 for 35 x 45 mm. `background_plain` is absent where
    nothing shows beside the head.
    """
    photo = next((page for page in seen if not page.failed and page.width and page.height), None)
    if photo is None:
        return {}
    found: dict[str, Any] = {
        "faces": len(photo.faces),
        "width_mm_ratio": round(photo.width / photo.height, 2),
    }
    if len(photo.faces) == 1:
        found["face_height_ratio"] = round(HEAD * photo.faces[0].box[3] / photo.height, 2)
    if "background_light" in photo.measures:
        found["background_plain"] = (
            photo.measures["background_light"] > LIGHTEST_DARK
            and photo.measures["background_spread"] < MOST_SPREAD
        )
    return found
