"""What a reviewer sees of a paper: what it says, what was typed, and whether the two agree."""

from dataclasses import dataclass

from django.utils.functional import Promise

from enrollment.answers import in_words, label_of, plain
from enrollment.models import Attachment, Dossier
from enrollment.prefill import ORIGINS, same_letters

Text = str | Promise


@dataclass(frozen=True)
class Comparison:
    label: Text
    read: str
    typed: Text
    agrees: bool


@dataclass(frozen=True)
class ReviewedPaper:
    """A paper with its findings (worst first) and its comparisons."""

    attachment: Attachment
    comparisons: list[Comparison]

    @property
    def findings(self) -> list[object]:
        return [row.finding for row in self.attachment.document.findings.all()]


def papers_to_review(dossier: Dossier) -> list[ReviewedPaper]:
    """The current papers in the order of the pack, in a fixed number of queries."""
    current = dossier.current_attachments().with_papers()
    return [ReviewedPaper(one, list(comparisons(one, dossier))) for one in current]


def comparisons(attachment: Attachment, dossier: Dossier) -> list[Comparison]:
    """Each field that this kind of paper can say of an answer; fields it does not show left out."""
    reading = attachment.document.reading or {}
    found = []
    for column, origin in ORIGINS.items():
        printed = reading.get(origin.field) if origin.kind == attachment.kind else None
        if printed:
            read = origin.read(str(printed))
            agrees = same_letters(read, plain(column, dossier))
            found.append(Comparison(label_of(column), read, in_words(column, dossier), agrees))
    return found
