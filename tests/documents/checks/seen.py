"""What was seen on a page, as the evidence holds it."""

from documents.reading.picture.seen import Face, Line, Seen, Zone

GOOD = {"sharpness": 900.0, "light": 220.0, "contrast": 160.0, "text_height": 30.0}
TD3 = ("P<" + "<" * 42, "<" * 44)


def page(*, confidence=0.98, zone=None, whole=True, faces=0, failed="", **measures):
    """One page of 1000 x 1400 pixels as JSON; `zone` is its box, a passport's."""
    seen = Seen(
        1000,
        1400,
        lines=(Line("", (100, 100, 800, 40), confidence),),
        zone=Zone(TD3, zone, whole=whole) if zone else None,
        faces=tuple(Face((300, 300, 400, 400)) for _face in range(faces)),
        measures=GOOD | measures,
        failed=failed,
    )
    return seen.as_json()
