"""A PDF no bigger than the portal takes: its pages are drawn smaller until it fits."""

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from PIL import Image

from documents.pdf import A4, pages_as_pdf

if TYPE_CHECKING:
    from documents.models import Document

# Longest side in pixels and quality of a JPEG, from hardly smaller to just legible (about 110 dpi).
TRIES = ((2400, 80), (2000, 75), (1654, 70), (1300, 65))


def fitting_pdf(documents: "Iterable[Document]", most: int) -> bytes:
    """One upright PDF of these papers, of `most` bytes at most where that can be had (0: any size).

    Raises what `pages_as_pdf` raises.
    """
    papers = list(documents)
    pdf = pages_as_pdf(papers)
    for side, quality in TRIES:
        if not most or len(pdf) <= most:
            break
        pdf = _smaller(papers, side, quality)
    return pdf


def _smaller(papers: "list[Document]", side: int, quality: int) -> bytes:
    import img2pdf  # noqa: PLC0415 - brings a PDF parser along, which no web page has use for

    pictures = [
        _reduced(page.jpeg(), side, quality)
        for paper in papers
        for page in paper.pages.select_related("original")
    ]
    layout = img2pdf.get_layout_fun(A4, fit=img2pdf.FitMode.into, auto_orient=True)
    pdf: bytes = img2pdf.convert(
        pictures, layout_fun=layout, nodate=True, engine=img2pdf.Engine.internal
    )
    return pdf


def _reduced(jpeg: bytes, side: int, quality: int) -> bytes:
    """Of a page that we drew ourselves; a small one only gets coarser."""
    buffer = io.BytesIO()
    with Image.open(io.BytesIO(jpeg)) as picture:
        picture.thumbnail((side, side))
        picture.save(buffer, "JPEG", quality=quality)
    return buffer.getvalue()
