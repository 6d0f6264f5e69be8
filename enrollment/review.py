"""What a reviewer sees of a paper: what it says, what was typed, and whether the two agree."""

from dataclasses import dataclass

from django.utils.functional import Promise

from enrollment.answers import in_words, label_of, plain
from enrollment.models import Attachment, Dossier
from enrollment.prefill import ORIGINS, same_letters
from enrollment.progress import Progress

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


def papers_to_review(progress: Progress) -> list[ReviewedPaper]:
    """The current papers in the order of the pack, from what the progress has loaded."""
    current = progress.attachments.values()
    return [ReviewedPaper(one, comparisons(one, progress.dossier)) for one in current]


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
