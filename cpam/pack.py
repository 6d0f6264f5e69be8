"""The pack: one PDF for each heading of the official portal, and a list to tick off.

Université Côte d'Azur tells its students that the portal takes one PDF a heading, so what belongs
together is put together. Only pages that we drew go into it.
"""

import io
import zipfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.template.loader import render_to_string

from cpam.correspondence import write
from cpam.outbox import CARD_PAPERS, NOT_IN_THE_FILE
from documents.fitting import fitting_pdf
from documents.kinds import Kind
from documents.kinds import kind as kind_of

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
            most = settings.PORTAL_MAX_MB * 1024 * 1024
            pack.writestr(heading.file_name, fitting_pdf(heading.documents, most))
    return buffer.getvalue()


def card_pack(dossier: "Dossier") -> bytes:
    """What goes with the paper form of the carte Vitale: a letter, the photo, the identity.

    Raises what `packed` raises.
    """
    papers = list(dossier.current_attachments().with_papers().filter(kind__in=CARD_PAPERS))
    papers.sort(key=lambda paper: CARD_PAPERS.index(paper.kind))
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as pack:
        pack.writestr("1 - Lettre.pdf", write("carte", dossier).pdf())
        for number, paper in enumerate(papers, 2):
            name = Heading(number, kind_of(paper.kind), (paper,)).file_name
            pack.writestr(name, fitting_pdf([paper.document], 0))
    return buffer.getvalue()
