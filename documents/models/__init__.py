"""A paper, the files it came in, the pages we drew of it, what was found."""

from documents.models.correction import Correction
from documents.models.document import Document, Judged
from documents.models.download import Download
from documents.models.finding import FindingRow
from documents.models.original import Original
from documents.models.page import Page

__all__ = ["Correction", "Document", "Download", "FindingRow", "Judged", "Original", "Page"]
