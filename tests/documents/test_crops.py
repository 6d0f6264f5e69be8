"""A crop shows the spot, with some of its surroundings, as a picture of our own."""

import io

from PIL import Image

from documents.crops import WIDEST, crop


def page(width=1000, height=1400):
    picture = Image.new("RGB", (width, height), "white")
    picture.paste((200, 0, 0), (400, 700, 600, 740))
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=b"Exif\0\0secret")
    return out.getvalue()


def opened(jpeg):
    return Image.open(io.BytesIO(jpeg))


def test_it_shows_the_box_and_what_is_around_it():
    cut = opened(crop(page(), (400, 700, 200, 40)))
    assert 200 < cut.width < 400
    assert 40 < cut.height < 200
    red, green, _blue = cut.getpixel((cut.width // 2, cut.height // 2))
    assert red > 150 > green


def test_a_box_measured_on_a_larger_picture_is_found_all_the_same():
    cut = opened(crop(page(), (800, 1400, 400, 80), (2000, 2800)))
    assert cut.getpixel((cut.width // 2, cut.height // 2))[0] > 150
    assert cut.width < 400


def test_a_box_at_the_edge_is_cut_there():
    assert opened(crop(page(), (900, 1350, 400, 400))).width < 300


def test_a_box_outside_the_page_shows_the_page():
    assert opened(crop(page(), (3000, 3000, 10, 10))).size == (857, 1200)


def test_it_is_no_larger_than_a_phone_shows_and_carries_no_foreign_data():
    jpeg = crop(page(4000, 5600), (0, 0, 4000, 5600))
    assert max(opened(jpeg).size) <= WIDEST
    assert b"secret" not in jpeg
