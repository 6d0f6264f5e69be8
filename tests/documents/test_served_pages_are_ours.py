import pytest

from documents.intake import open_file
from tests.documents import files

SOURCES = {
    "photo": (files.turned_jpeg(), "a.jpg"),
    "PNG": (files.picture(form="PNG"), "a.png"),
    "HEIC": (files.heic(), "a.heic"),
    "PDF": (files.pdf(pages=2), "a.pdf"),
}


def segments(jpeg):
    """The markers of a JPEG up to its pixels, with their content."""
    at = 2
    while jpeg[at + 1] != 0xDA:
        length = int.from_bytes(jpeg[at + 2 : at + 4])
        yield jpeg[at + 1], jpeg[at + 4 : at + 2 + length]
        at += 2 + length


@pytest.mark.parametrize(("content", "name"), SOURCES.values(), ids=SOURCES)
def test_each_page_is_a_jpeg_without_metadata(content, name):
    for page in open_file(content, name).pages:
        assert page.jpeg.startswith(b"\xff\xd8\xff")
        assert page.jpeg.endswith(b"\xff\xd9")
        assert b"MARKER" not in page.jpeg
        marks = dict(segments(page.jpeg))
        assert 0xFE not in marks, "a comment"
        assert [mark for mark in marks if 0xE0 <= mark <= 0xEF] == [0xE0], "EXIF, XMP or a profile"
        assert marks[0xE0].startswith(b"JFIF\0")
