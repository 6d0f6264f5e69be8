"""The pages of a PDF as a scanner or a camera would give them."""

import pypdfium2

from tests.specimens.phone import degraded
from tests.specimens.picture import jpeg


def scanned(document: bytes, *, dpi: int = 150, page: int = 0) -> bytes:
    """One page as JPEG: upright, clean, no text left but what can be seen."""
    opened = pypdfium2.PdfDocument(document)
    try:
        return jpeg(opened[page].render(scale=dpi / 72).to_pil(), quality=82)
    finally:
        opened.close()


def photographed(document: bytes, seed: int = 0, *, page: int = 0) -> bytes:
    """The same page on a desk, through a phone."""
    return degraded(scanned(document, dpi=170, page=page), "photo", seed)
