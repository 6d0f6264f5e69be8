"""What the case asks about a dossier's papers."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings

if TYPE_CHECKING:
    from enrollment.models import Attachment, Dossier


@dataclass(frozen=True)
class Papers:
    """The current papers of a dossier; nothing is there once a person was erased."""

    dossier: "Dossier | None"

    @property
    def are_frozen(self) -> bool:
        return self.dossier is not None and self.dossier.is_frozen

    def current(self, kinds: Iterable[str] | None = None) -> "list[Attachment]":
        """In the pack's order; all kinds, or some."""
        if self.dossier is None:
            return []
        rows = self.dossier.current_attachments()
        return list(rows if kinds is None else rows.filter(kind__in=list(kinds)))

    def has(self, kinds: Iterable[str]) -> bool:
        wanted = set(kinds)
        return {paper.kind for paper in self.current(wanted) if paper.has_pages} == wanted

    def can_all_be_shown(self) -> bool:
        """Each paper has pages that we drew: nothing else is ever sent."""
        papers = self.current()
        return bool(papers) and all(paper.has_pages for paper in papers)

    def are_accepted(self) -> bool:
        """Nothing waits for a reviewer: the doubtful papers, or all of them with REVIEW=all."""
        if settings.REVIEW == "all":
            return all(paper.review == paper.Review.ACCEPTED for paper in self.current())
        return not any(paper.holds_back for paper in self.current())

    def answer(self, wanted: dict[str, datetime]) -> bool:
        """Is there a new paper, not refused, for each kind wanted?"""
        return bool(wanted) and all(self._replaced(*item) for item in wanted.items())

    def answer_one_of(self, wanted: dict[str, datetime]) -> bool:
        return any(self._replaced(*item) for item in wanted.items())

    def _replaced(self, kind: str, since: datetime) -> bool:
        return self.dossier is not None and self.dossier.replaced_since(kind, since)
