import io

import pikepdf
import pytest
from PIL import Image

from documents.intake import open_file
from tests.documents import files

PICTURES = {
    "JPEG": (files.picture(), "a.jpg"),
    "progressive": (files.picture(progressive=True), "a.JPEG"),
    "CMYK": (files.picture(files.drawing(mode="CMYK")), "a.jpg"),
    "grey": (files.picture(files.drawing(mode="L")), "a.jpg"),
    "multi-picture of a phone": (files.multi_picture(), "a.jpg"),
    "on its side by its orientation": (files.turned_jpeg(), "a.jpg"),
    "PNG": (files.picture(form="PNG"), "a.png"),
    "1 bit": (files.picture(files.drawing(mode="1"), "PNG"), "a.png"),
    "16 bits": (files.grey_16_bits(), "a.png"),
    "palette": (files.picture(files.drawing().quantize(4), "PNG"), "a.png"),
    "transparent": (files.picture(files.drawing(mode="RGBA"), "PNG"), "a.png"),
    "interlaced name": (files.picture(form="PNG"), "a.jpg"),
    "WebP": (files.picture(form="WEBP", lossless=True), "a.webp"),
    "no extension": (files.picture(), "scan"),
}


def shown(opened, number=0):
    image = Image.open(io.BytesIO(opened.pages[number].jpeg))
    image.load()
    return image


@pytest.mark.parametrize(("content", "name"), PICTURES.values(), ids=PICTURES)
def test_a_picture_is_shown_upright_in_true_colours(content, name):
    image = shown(open_file(content, name))
    width, height = image.size
    assert image.mode == "RGB"
    for at, value in (((0.25, 0.25), 0), ((0.75, 0.25), 255), ((0.25, 0.75), 255)):
        pixel = image.getpixel((int(width * at[0]), int(height * at[1])))
        assert all(abs(level - value) < 40 for level in pixel), (at, pixel)


def test_a_phone_in_portrait_gives_a_page_in_portrait():
    opened = open_file(files.turned_jpeg(), "a.jpg")
    assert (opened.width, opened.height) == (48, 64)
    assert (opened.pages[0].width, opened.pages[0].height) == (48, 64)


def test_heic_is_accepted():
    image = shown(open_file(files.heic(), "IMG_0001.HEIC"))
    red, white = image.getpixel((16, 12)), image.getpixel((48, 36))
    assert red[0] > 200
    assert red[2] < 60
    assert min(white) > 230


def test_transparency_is_laid_on_white():
    clear = files.picture(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG")
    assert shown(open_file(clear, "a.png")).getpixel((10, 10)) == (255, 255, 255)


def test_a_large_photo_is_made_smaller_and_says_its_own_size():
    opened = open_file(files.picture(files.drawing((4000, 3000))), "a.jpg")
    assert (opened.width, opened.height) == (4000, 3000)
    assert (opened.pages[0].width, opened.pages[0].height) == (3000, 2250)


@pytest.mark.parametrize("version", ["1.3", "1.4", "1.7", "2.0"])
def test_pdfs_of_every_age_open(version):
    opened = open_file(files.pdf(pages=2, force_version=version), "a.pdf")
    assert len(opened.pages) == 2
    assert opened.texts[1] == ("Certificat",)


def test_a_pdf_that_only_its_owner_may_change_opens():
    opened = open_file(files.locked_pdf(user="", owner="bank"), "rib.pdf")
    assert opened.texts[0] == ("Certificat",)


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b"  \n"])
def test_white_space_before_a_pdf_is_tolerated(before):
    assert len(open_file(before + files.pdf(), "a.pdf").pages) == 1


@pytest.mark.parametrize(("turn", "size"), [(0, (1654, 2339)), (90, (2339, 1654))])
def test_a_turned_page_is_shown_as_a_reader_sees_it(turn, size):
    paper = files.paper_of()
    paper.pages[0].Rotate = turn
    written = io.BytesIO()
    paper.save(written)
    opened = open_file(written.getvalue(), "a.pdf")
    assert (opened.pages[0].width, opened.pages[0].height) == pytest.approx(size, abs=2)


def test_a_filled_form_shows_its_values():
    empty = shown(open_file(files.pdf(lines=()), "a.pdf"))
    paper = files.paper_of(lines=())
    field = paper.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Widget,
            FT=pikepdf.Name.Tx,
            T="name",
            V="WWWWWWWW",
            DA="/F1 40 Tf 0 g",
            Rect=[50, 700, 500, 760],
            F=4,
        )
    )
    paper.pages[0].Annots = paper.make_indirect([field])
    paper.Root.AcroForm = pikepdf.Dictionary(
        Fields=[field], NeedAppearances=True, DR=paper.pages[0].Resources
    )
    written = io.BytesIO()
    paper.save(written)
    filled = shown(open_file(written.getvalue(), "a.pdf"))
    assert filled.tobytes() != empty.tobytes()


def test_a_script_in_a_pdf_is_noted_not_refused():
    opened = open_file(files.pdf_that(files.SCRIPT), "a.pdf")
    assert opened.notes == ("active_content_removed", "text")


def test_a_blank_page_is_noted_by_its_number():
    assert open_file(files.pdf(lines=(), pages=2), "a.pdf").notes == (
        "blank_page:1",
        "blank_page:2",
    )


def test_what_was_detected_is_said_as_inspections_say_it():
    content = files.picture()
    opened = open_file(content, "a.jpg")
    assert opened.detected == {
        "type": "image/jpeg",
        "bytes": len(content),
        "pages": 1,
        "width": 64,
        "height": 48,
    }
    assert opened.second_opinion == "image/jpeg"
