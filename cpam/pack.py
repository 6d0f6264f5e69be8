"""The pack: one PDF for each heading of the official portal, and a list to tick off.

Universities say that the portal takes one PDF a heading, so what belongs together is put together
(domain.md 2). Only pages that we drew go into it.
"""

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.template.loader import render_to_string

from cpam.outbox import NOT_IN_THE_FILE
from documents.kinds import Kind
from documents.kinds import kind as kind_of
from documents.pdf import pages_as_pdf

if TYPE_CHECKING:
    from documents.models import Document
    from enrollment.models import Attachment, Dossier

# Kinds that go under the heading of another.
UNDER = {"visa_validation": "residence_permit", "translation": "birth_certificate"}


@dataclass(frozen=True)
class Heading:
    """A heading of the portal, in the pack's order from 1, with the papers that go under it."""

    number: int
    kind: Kind
    papers: "tuple[Attachment, ...]"

    @property
    def title(self) -> str:
        """In French, as the portal is."""
        return self.kind.french[:1].upper() + self.kind.french[1:]

    @property
    def file_name(self) -> str:
        return f"{self.number} - {self.title.replace('/', '-')}.pdf"

    @property
    def documents(self) -> "list[Document]":
        return [paper.document for paper in self.papers]


def headings(dossier: "Dossier") -> list[Heading]:
    """The headings of a dossier's papers, in the order of the pack."""
    rows = dossier.current_attachments().with_papers().exclude(kind__in=NOT_IN_THE_FILE)
    under: dict[str, list[Attachment]] = {}
    for paper in rows:
        if paper.has_pages:
            under.setdefault(UNDER.get(paper.kind, paper.kind), []).append(paper)
    return [
        Heading(number, kind_of(slug), tuple(papers))
        for number, (slug, papers) in enumerate(under.items(), 1)
    ]


def packed(dossier: "Dossier") -> bytes:
    """The zip. Raises `Tampered` or FileNotFoundError when a page does not open."""
    found = headings(dossier)
    checklist = render_to_string("cpam/checklist.txt", {"dossier": dossier, "headings": found})
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as pack:  # PDFs of pictures do not get smaller
        pack.writestr("0 - Liste.txt", checklist)
        for heading in found:
            pack.writestr(heading.file_name, pages_as_pdf(heading.documents))
    return buffer.getvalue()
