# ruff: noqa: E501 - a line of a file stays in one piece
"""Papers that schools, banks and scanners really send, however odd."""

import io
import zlib
from functools import partial

import img2pdf
import pikepdf

from tests import specimens
from tests.documents import files
from tests.hostile import pdf
from tests.hostile.case import OPENED, cases
from tests.specimens import PRIYA

Mode = pikepdf.ObjectStreamMode


def scanned(image=None, **options):
    """What a scanner makes: one picture a page (1 bit becomes CCITT group 4)."""
    return img2pdf.convert(files.picture(image or files.drawing((600, 800)), **options))


def bilevel():
    return scanned(files.drawing((1600, 2200), "1"), form="TIFF", compression="group4")


def jpeg_2000():
    written = io.BytesIO()
    files.drawing((300, 400)).save(written, "JPEG2000", irreversible=False)
    return pdf.pictured(300, 400, written.getvalue(), b"/Filter /JPXDecode")


def attached():
    paper = files.paper_of()
    paper.attachments["data.xml"] = pikepdf.AttachedFileSpec(
        paper, b"<invoice/>", filename="data.xml"
    )
    return saved(paper)


def saved(paper, **options):
    written = io.BytesIO()
    paper.save(written, **options)
    return written.getvalue()


def described():
    paper = files.paper_of()
    with paper.open_metadata() as metadata:
        metadata["dc:title"] = "Certificat"
    return saved(paper)


def revised():
    """Saved twice by appending: a signature or a form does that."""
    first = pdf.paper()
    added = b"4 0 obj\n" + pdf.stream(b"BT /F1 24 Tf 40 200 Td (Revu) Tj ET") + b"\nendobj\n"
    at, previous = len(first), first.rindex(b"xref\n0")
    return (
        first
        + added
        + (
            b"xref\n4 1\n%010d 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n"
            % (at, previous, at + len(added))
        )
    )


def annotated(kind, extra=b""):
    return pdf.with_page(
        b"/Annots [<< /Type /Annot /Subtype /%s /Rect [20 20 90 90] /Contents (note) %s >>]"
        % (kind, extra)
    )


def locked(**options):
    return files.pdf(encryption=pikepdf.Encryption(user="", owner="bank", **options))


def nested(depth):
    """A tree of pages of this depth, one page at its end."""
    numbers = [2, *range(10, 10 + depth)]
    nodes = {}
    for at, number in enumerate(numbers):
        below = numbers[at + 1] if at + 1 < len(numbers) else 3
        above = b"/Parent %d 0 R" % numbers[at - 1] if at else b""
        nodes[number] = b"<< /Type /Pages /Count 1 /Kids [%d 0 R] %s >>" % (below, above)
    page = pdf.PAGE.replace(b"/Parent 2 0 R", b"/Parent %d 0 R" % numbers[-1])
    return pdf.paper(pages=nodes.pop(2), page=page, more=nodes)


GREYS = zlib.compress(bytes(range(250)) * 300)
FLATE = b"/Filter /FlateDecode "
PAPERS = {
    **{
        f"pdf {version}": partial(files.pdf, force_version=version)
        for version in ("1.3", "1.4", "1.5", "1.6", "1.7", "2.0")
    },
    "pdf 1.0": lambda: pdf.written(pdf.usual(), version=b"1.0"),
    "pdf of an unknown version": lambda: pdf.written(pdf.usual(), version=b"3.1"),
    "pdf linearized": lambda: files.pdf(linearize=True),
    "pdf with object streams": lambda: files.pdf(pages=3, object_stream_mode=Mode.generate),
    "pdf unpacked": lambda: files.pdf(compress_streams=False),
    "pdf saved twice": revised,
    "pdf of 50 pages": lambda: files.pdf(pages=50),
    "pdf with an attachment": attached,
    "pdf with xmp": described,
    "pdf tagged": lambda: pdf.paper(
        catalog=pdf.CATALOG[:-2]
        + b"/MarkInfo << /Marked true >> /StructTreeRoot << /Type /StructTreeRoot >> /Lang (fr) >>"
    ),
    "pdf with an outline": lambda: pdf.paper(
        catalog=pdf.CATALOG[:-2] + b"/Outlines 6 0 R >>",
        more={
            6: b"<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>",
            7: b"<< /Title (Un) /Parent 6 0 R /Dest [3 0 R /Fit] >>",
        },
    ),
    "pdf with layers": lambda: pdf.paper(
        catalog=pdf.CATALOG[:-2] + b"/OCProperties << /OCGs [6 0 R] /D << /ON [6 0 R] >> >> >>",
        more={6: b"<< /Type /OCG /Name (a) >>"},
    ),
    "pdf with an empty form": lambda: pdf.paper(
        catalog=pdf.CATALOG[:-2] + b"/AcroForm << /Fields [] >> >>"
    ),
    "pdf with embedded fonts": lambda: specimens.enrolment_pdf(PRIYA),
    "pdf of a bank": lambda: specimens.rib_pdf(PRIYA),
    "pdf locked by its owner, RC4 40 bits": lambda: locked(R=2, aes=False, metadata=False),
    "pdf locked by its owner, RC4 128 bits": lambda: locked(R=3, aes=False, metadata=False),
    "pdf locked by its owner, AES 128": lambda: locked(R=4),
    "pdf locked by its owner, AES 256": lambda: locked(R=6),
    "pdf after a byte order mark": lambda: b"\xef\xbb\xbf" + files.pdf(),
    "pdf after line ends": lambda: b"\r\n\r\n" + files.pdf(),
    "pdf before zeros": lambda: files.pdf() + bytes(1000),
    "pdf before line ends": lambda: files.pdf() + b"\r\n" * 20,
    "pdf without a last line end": lambda: files.pdf().rstrip(),
    "pdf of nested page trees": lambda: nested(20),
}
SHAPES = {
    **{
        f"pdf page turned by {turn}": partial(
            lambda turn: pdf.with_page(b"/Rotate %d" % turn), turn
        )
        for turn in (0, 90, 180, 270, 360, -90)
    },
    "pdf page turned by 45": lambda: pdf.with_page(b"/Rotate 45"),
    "pdf page A3": lambda: pdf.boxed(b"[0 0 842 1191]"),
    "pdf page lying": lambda: pdf.boxed(b"[0 0 842 595]"),
    "pdf page of a card": lambda: pdf.boxed(b"[0 0 243 153]"),
    "pdf page of a point": lambda: pdf.boxed(b"[0 0 1 1]"),
    "pdf page of half a point": lambda: pdf.boxed(b"[0 0 0.5 0.5]"),
    "pdf page of 14400 points": lambda: pdf.boxed(b"[0 0 14400 14400]"),
    "pdf page long as a receipt": lambda: pdf.boxed(b"[0 0 200 14400]"),
    "pdf page below zero": lambda: pdf.boxed(b"[-300 -400 0 0]"),
    "pdf page upside down": lambda: pdf.boxed(b"[300 400 0 0]"),
    "pdf page of real numbers": lambda: pdf.boxed(b"[0.0 0.0 595.276 841.89]"),
    "pdf page cropped": lambda: pdf.with_page(b"/CropBox [50 50 250 350]"),
    "pdf page cropped beyond": lambda: pdf.with_page(b"/CropBox [-50 -50 900 900]"),
    "pdf page of large units": lambda: pdf.with_page(b"/UserUnit 10"),
    "pdf page without contents": lambda: pdf.paper(page=pdf.PAGE.replace(b"/Contents 4 0 R", b"")),
    "pdf page with empty contents": lambda: pdf.paper(words=b""),
    "pdf page without resources": lambda: pdf.paper(
        page=pdf.PAGE.partition(b"/Resources")[0] + b" >>"
    ),
    "pdf page of contents in parts": lambda: pdf.paper(
        page=pdf.PAGE.replace(b"4 0 R", b"[4 0 R 4 0 R]")
    ),
}
PICTURES = {
    "pdf of a photo": scanned,
    "pdf of a cmyk photo": lambda: scanned(files.drawing((600, 800), "CMYK")),
    "pdf of a grey scan": lambda: scanned(files.drawing((600, 800), "L"), form="PNG"),
    "pdf of a 1-bit scan": bilevel,
    "pdf of a palette scan": lambda: scanned(files.drawing((300, 400)).quantize(4), form="PNG"),
    "pdf of a jpeg 2000 scan": jpeg_2000,
    "pdf of a 16-bit picture": lambda: pdf.pictured(
        100,
        300,
        zlib.compress(bytes(60_000)),
        FLATE + b"/BitsPerComponent 16 /ColorSpace /DeviceGray",
    ),
    "pdf of a grey picture": lambda: pdf.pictured(
        250, 300, GREYS, FLATE + b"/BitsPerComponent 8 /ColorSpace /DeviceGray"
    ),
    "pdf of a stencil": lambda: pdf.pictured(
        80, 100, bytes(1000), b"/ImageMask true /BitsPerComponent 1"
    ),
    "pdf of hexadecimal digits": lambda: pdf.pictured(
        2, 2, b"00ff00ff>", b"/Filter /ASCIIHexDecode /BitsPerComponent 8 /ColorSpace /DeviceGray"
    ),
}
KINDS = (
    b"Text",
    b"Highlight",
    b"FreeText",
    b"Square",
    b"Stamp",
    b"Ink",
    b"Popup",
    b"Link",
    b"FileAttachment",
)
MARKED = {f"pdf with an annotation {kind.decode()}": partial(annotated, kind) for kind in KINDS}
# What a transfer or an old program damages, and every reader mends.
MENDED = {
    "pdf with a wrong startxref": lambda: pdf.written(pdf.usual(), start=7),
    "pdf with a startxref beyond its end": lambda: pdf.written(pdf.usual(), start=9_999_999),
    "pdf without an index": lambda: pdf.written(pdf.usual(), xref=False, start=0),
    "pdf with a shifted index": lambda: (
        (at := pdf.paper())
        and at.replace(b"%\xe2\xe3\xcf\xd3\n", b"%\xe2\xe3\xcf\xd3\n% a line more\n")
    ),
    "pdf with a wrong stream length": lambda: pdf.paper(
        contents=pdf.stream(pdf.WORDS).replace(b"/Length 41", b"/Length 999")
    ),
    "pdf with a missing endobj": lambda: pdf.paper().replace(b"endobj\n", b"", 1),
    "pdf without an end mark": lambda: pdf.written(pdf.usual(), end=b""),
    "pdf with line ends of dos": lambda: pdf.paper().replace(b"\n", b"\r\n"),
    "pdf of unknown operators": lambda: pdf.paper(words=pdf.WORDS + b" /x zz 1 2 qqq"),
    "pdf with too many restores": lambda: pdf.paper(words=b"Q Q Q " + pdf.WORDS + b" Q Q"),
    "pdf with a font that is not there": lambda: pdf.paper(words=pdf.WORDS.replace(b"F1", b"F9")),
    "pdf with a missing object": lambda: pdf.with_page(b"/Annots [77 0 R]"),
}

CASES = tuple(cases(PAPERS | SHAPES | PICTURES | MARKED | MENDED, "paper.pdf", OPENED))
