# ruff: noqa: E501 - a line of a file stays in one piece
"""PDF files that would fill a memory, or never end."""

import io
import random
from functools import partial

import pikepdf

from tests.documents import files
from tests.hostile import pdf
from tests.hostile.case import HARMLESS, cases

PLAIN = pdf.paper()
UNPACKS_TO = 200 * 1024 * 1024


def zipped(times=1):
    """Flate in Flate: 200 MB of spaces in a few hundred bytes."""
    body = b" " * (UNPACKS_TO if times == 1 else UNPACKS_TO // 8)
    for _ in range(times):
        body = pdf.zlib.compress(body, 9)
    return pdf.stream(body, b"/Filter [%s]" % (b"/FlateDecode " * times))


def forms_in_forms(depth=12, times=10):
    """Each form draws the next ten times: ten to the power of twelve words."""
    more = {}
    for level in range(depth):
        last = level == depth - 1
        inside = b"/Font << /F1 5 0 R >>" if last else b"/XObject << /X %d 0 R >>" % (7 + level)
        words = pdf.WORDS if last else b"/X Do " * times
        head = b"/Type /XObject /Subtype /Form /BBox [0 0 300 400] /Resources << %s >>" % inside
        more[6 + level] = pdf.stream(words, head)
    page = pdf.PAGE.replace(b"/Font << /F1 5 0 R >>", b"/XObject << /X 6 0 R >>")
    return pdf.paper(words=b"/X Do", page=page, more=more)


def patterns_in_patterns(depth=8):
    more = {}
    for level in range(depth):
        last = level == depth - 1
        inside = b"" if last else b"/Pattern << /P %d 0 R >>" % (7 + level)
        words = b"0 0 1 1 re f" if last else b"/Pattern cs /P scn 0 0 300 400 re f"
        head = (
            b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep .1 /YStep .1 /Resources << %s >>"
            % inside
        )
        more[6 + level] = pdf.stream(words, head)
    page = pdf.PAGE.replace(b"/Font << /F1 5 0 R >>", b"/Pattern << /P 6 0 R >>")
    return pdf.paper(words=b"/Pattern cs /P scn 0 0 300 400 re f", page=page, more=more)


def form_in_itself():
    form = pdf.stream(
        b"/X Do",
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>",
    )
    page = pdf.PAGE.replace(b"/Font << /F1 5 0 R >>", b"/XObject << /X 6 0 R >>")
    return pdf.paper(words=b"/X Do", page=page, more={6: form})


def picture_bomb(side, filters=b"/Filter /FlateDecode"):
    rows = pdf.zlib.compress(bytes(min(side * side, UNPACKS_TO)), 9)
    return pdf.pictured(side, side, rows, filters + b" /BitsPerComponent 8 /ColorSpace /DeviceGray")


def many_words(count):
    return pdf.paper(
        contents=pdf.stream(
            b"BT /F1 9 Tf " + b"0.01 0 Td (abcdefghij) Tj " * count + b"ET", packed=True
        )
    )


def many_paths(count):
    return pdf.paper(contents=pdf.stream(b"0 0 m 300 400 l 9 300 l S " * count, packed=True))


def noise_pages(pages):
    """Pages whose pictures do not shrink: what we make of them must not fill our memory."""
    paper = files.paper_of(pages=pages)
    picture = pikepdf.Stream(paper, random.Random(1).randbytes(3 * 600 * 600))
    for key, value in {
        "/Type": pikepdf.Name.XObject,
        "/Subtype": pikepdf.Name.Image,
        "/Width": 600,
        "/Height": 600,
        "/BitsPerComponent": 8,
        "/ColorSpace": pikepdf.Name.DeviceRGB,
    }.items():
        picture.stream_dict[key] = value
    for page in paper.pages:
        page.Resources.XObject = pikepdf.Dictionary(Im=paper.make_indirect(picture))
        page.Contents = paper.make_stream(b"595 0 0 842 0 0 cm /Im Do")
    written = io.BytesIO()
    paper.save(written)
    return written.getvalue()


def wide_tree(count):
    return pdf.paper(pages=b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b"3 0 R " * count, count))


def deep_tree(depth):
    """Page trees, each in the other."""
    nodes = {
        number: b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % (number + 1)
        for number in range(6, 6 + depth)
    }
    return pdf.paper(
        pages=b"<< /Type /Pages /Count 1 /Kids [6 0 R] >>", more={**nodes, 6 + depth: pdf.PAGE}
    )


def doubling_tree(depth):
    """Each node names the next one ten times."""
    nodes = {
        number: b"<< /Type /Pages /Count 9999 /Kids [%s] >>" % (b"%d 0 R " % (number + 1) * 10)
        for number in range(6, 6 + depth)
    }
    return pdf.paper(
        pages=b"<< /Type /Pages /Count 9999 /Kids [6 0 R] >>", more={**nodes, 6 + depth: pdf.PAGE}
    )


def counted(count):
    return pdf.paper(pages=b"<< /Type /Pages /Kids [3 0 R] /Count %d >>" % count)


def outline_circle():
    return pdf.paper(
        catalog=pdf.CATALOG[:-2] + b"/Outlines 6 0 R >>",
        more={
            6: b"<< /First 7 0 R /Last 7 0 R >>",
            7: b"<< /Title (a) /Parent 6 0 R /Next 7 0 R /First 6 0 R >>",
        },
    )


PAGES = {
    "pdf of 51 pages": lambda: files.pdf(pages=51),
    "pdf of 2000 pages": lambda: files.pdf(pages=2000),
    "pdf that names its page 100000 times": partial(wide_tree, 100_000),
}
COSTLY = {
    "pdf of 200 MB packed": lambda: pdf.paper(contents=zipped()),
    "pdf packed twice": lambda: pdf.paper(contents=zipped(2)),
    "pdf packed thrice": lambda: pdf.paper(contents=zipped(3)),
    "pdf of forms in forms": forms_in_forms,
    "pdf of patterns in patterns": patterns_in_patterns,
    "pdf of a form in itself": form_in_itself,
    "pdf of a picture of 200 million points": partial(picture_bomb, 14_000),
    "pdf of a picture of 4 thousand million points": partial(picture_bomb, 65_500),
    "pdf of 100 thousand words": partial(many_words, 100_000),
    "pdf of a million lines": partial(many_paths, 1_000_000),
    "pdf of 50 pages of noise": partial(noise_pages, 50),
    "pdf of trees in trees": partial(deep_tree, 5000),
    "pdf of doubling trees": partial(doubling_tree, 9),
    "pdf that counts too many": partial(counted, 999_999_999),
    "pdf that counts too few": partial(counted, 0),
    "pdf that counts below zero": partial(counted, -1),
    "pdf whose outline goes in a circle": outline_circle,
    "pdf whose pages go in a circle": lambda: pdf.paper(
        pages=b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
    ),
    "pdf whose page is its own parent": lambda: pdf.paper(
        page=pdf.PAGE.replace(b"/Parent 2 0 R", b"/Parent 3 0 R")
    ),
    "pdf whose contents are themselves": lambda: pdf.paper(contents=b"[4 0 R 4 0 R]"),
    "pdf whose length is itself": lambda: pdf.paper(
        contents=b"<< /Length 4 0 R >>\nstream\nq Q\nendstream"
    ),
    "pdf whose index goes in a circle": lambda: pdf.written(
        pdf.usual(), trailer=b"/Prev %d" % PLAIN.rindex(b"xref\n0")
    ),
    "pdf of arrays in arrays": lambda: pdf.with_page(b"/Odd " + b"[" * 20_000 + b"]" * 20_000),
    "pdf of dictionaries in dictionaries": lambda: pdf.with_page(
        b"/Odd " + b"<< /a " * 20_000 + b"0" + b">>" * 20_000
    ),
    "pdf of a great object number": lambda: PLAIN.replace(b"/Size 6", b"/Size 2147483647"),
    "pdf of a long name": lambda: pdf.with_page(b"/" + b"a" * 1_000_000 + b" 1"),
    "pdf page of great numbers": lambda: pdf.boxed(b"[0 0 1e38 1e38]"),
    "pdf page of 10 to the 9": lambda: pdf.boxed(b"[0 0 1000000000 1000000000]"),
    "pdf page of no number": lambda: pdf.boxed(b"[0 0 /a (b)]"),
    "pdf page of nothing": lambda: pdf.boxed(b"[0 0 0 0]"),
    "pdf page thin as a hair": lambda: pdf.boxed(b"[0 0 0.00001 14400]"),
    "pdf page without a box": lambda: pdf.boxed(b"null"),
}
CASES = (
    *cases(PAGES, "paper.pdf", "too_many_pages"),
    *cases(COSTLY, "paper.pdf", HARMLESS),
)
