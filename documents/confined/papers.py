"""A PDF: looked over by qpdf, then drawn and read by PDFium; the two must agree on its pages."""

import io
import re
from collections.abc import Iterator

import pikepdf
import pypdfium2

from documents.confined import text
from documents.confined.opened import Opened, Sheet
from documents.confined.refusal import Refusal

LONGEST_SIDE = 3000
FINE, COARSE = 200, 150  # dots per inch
FEW_PAGES = 10  # up to here a page is drawn fine
TAIL_BYTES = 2048

# In the spelling that qpdf writes, whatever escapes the file used.
REFUSED = re.compile(rb"/S /(?:Launch|ImportData|GoToE)\b")
REMOVED = re.compile(
    rb"/(?:JavaScript|JS|EmbeddedFiles?|XFA|RichMedia|Movie|Sound|Rendition|SubmitForm)\b"
)


def open_paper(content: bytes, most_pages: int, *, forms: bool) -> Opened:
    """Open a PDF. Raises `Refusal`, or whatever a parser raises for a damaged one."""
    page_count, notes = _look_over(content, most_pages)
    paper = pypdfium2.PdfDocument(content)
    if len(paper) != page_count:
        raise Refusal("damaged")
    if forms:
        paper.init_forms()
    scales = [_scale(paper.get_page_size(index), page_count) for index in range(page_count)]
    width, height = (max(round(side * scales[0]), 1) for side in paper.get_page_size(0))
    return Opened(page_count, width, height, _draw(paper, scales, forms=forms), notes)


def _look_over(content: bytes, most_pages: int) -> tuple[int, list[str]]:
    """Return qpdf's count of pages and what is worth noting."""
    try:
        # A bank's owner password limits printing and copying; such a file opens with none.
        pdf = pikepdf.open(io.BytesIO(content))
    except pikepdf.PasswordError:
        raise Refusal("encrypted") from None
    with pdf:
        page_count = len(pdf.pages)
        if not page_count or _cut_off(content, pdf):
            raise Refusal("damaged")
        if page_count > most_pages:
            raise Refusal("too_many_pages")
        return page_count, _active_content(pdf)


def _cut_off(content: bytes, pdf: pikepdf.Pdf) -> bool:
    """Had qpdf to rebuild the index of a file that lacks its end? Then part of it is missing."""
    rebuilt = any("reconstruct" in warning for warning in map(str, pdf.get_warnings()))
    return rebuilt and b"%%EOF" not in content[-TAIL_BYTES:]


def _active_content(pdf: pikepdf.Pdf) -> list[str]:
    """Refuse what would start or fetch something outside; note what our drawing leaves out."""
    noted = False
    for item in pdf.objects:
        whole = item.stream_dict if isinstance(item, pikepdf.Stream) else item
        written = whole.unparse(resolved=True) if isinstance(whole, pikepdf.Object) else b""
        if REFUSED.search(written):
            raise Refusal("infected")
        noted = noted or bool(REMOVED.search(written))
    return ["active_content_removed"] if noted else []


def _scale(size: tuple[float, float], page_count: int) -> float:
    """Pixels per point: fine for a paper of a few pages, and never beyond the longest side."""
    resolution = FINE if page_count <= FEW_PAGES else COARSE
    return min(resolution / 72, LONGEST_SIDE / max(*size, 1))


def _draw(paper: pypdfium2.PdfDocument, scales: list[float], *, forms: bool) -> Iterator[Sheet]:
    for index, scale in enumerate(scales):
        page = paper[index]
        bitmap = page.render(scale=scale, may_draw_forms=forms, rev_byteorder=True)
        image = bitmap.to_pil().convert("RGB")
        image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))  # sides are rounded up when drawn
        yield Sheet(image.width, image.height, image.tobytes(), _lines(page))
        bitmap.close()
        page.close()


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    """The page's text; where that is broken, the page is still worth looking at."""
    try:
        return text.lines_of(page)
    except (pypdfium2.PdfiumError, ValueError, OverflowError):
        return []
