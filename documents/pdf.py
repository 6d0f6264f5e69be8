"""One PDF of the pages that we rendered: what leaves the house is never what came in."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from documents.models import Document

A4 = (595.28, 841.89)  # points


def pages_as_pdf(documents: "Iterable[Document]") -> bytes:
    """Return the pages of these papers, in order, upright, each on an A4 sheet of its orientation.

    The same pages give the same bytes (no date, no producer). Raises ValueError without a page, and
    `Tampered` or FileNotFoundError when a page does not open.
    """
    import img2pdf  # noqa: PLC0415 - brings a PDF parser along, which no web page has use for

    pictures = list(_pictures(documents))
    if not pictures:
        raise ValueError("there is no page to put in a PDF")
    layout = img2pdf.get_layout_fun(A4, fit=img2pdf.FitMode.into, auto_orient=True)
    return img2pdf.convert(pictures, layout_fun=layout, nodate=True, engine=img2pdf.Engine.internal)


def _pictures(documents: "Iterable[Document]") -> Iterator[bytes]:
    for document in documents:
        for page in document.pages.select_related("original"):
            yield page.jpeg()
