"""How often the reading was right, as people said it: counts only, nothing of any paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from documents.models import Correction


@dataclass(frozen=True)
class Accuracy:
    """A field of a kind, in the eyes of reviewers or of the students who confirmed it."""

    kind: str
    field: str
    source: str
    judged: int
    right: int

    @property
    def share(self) -> float:
        return self.right / self.judged


def accuracy(since: date | None = None) -> Iterator[Accuracy]:
    """A row for each kind, field and source; of several words on one field the newest counts."""
    rows = Correction.objects.order_by("at")
    if since:
        rows = rows.filter(at__date__gte=since)
    newest = {
        (document, field, source): (kind, right)
        for document, field, source, kind, right in rows.values_list(
            "document_id", "field", "source", "document__kind", "was_right"
        )
    }
    counts: dict[tuple[str, str, str], list[bool]] = {}
    for (_document, field, source), (kind, right) in newest.items():
        counts.setdefault((kind, field, source), []).append(right)
    for (kind, field, source), said in sorted(counts.items()):
        yield Accuracy(kind, field, source, len(said), sum(said))
