"""What a row of the table of kinds holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from documents.checks.check import Check
from documents.reading.recognise import looks_like, printed_pages
from documents.reading.text import Pages, Paper

Text = str | Promise
Fields = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """How a kind of paper is named, asked for, read and checked.

    `reader` turns text into the fields of inspection.md. `compare` sets what was declared against
    what the text says and no reading may keep. `good` and `bad` say what an example to follow and
    one to avoid look like.
    """

    slug: str
    name: Text
    french: str
    ask: Text
    tips: tuple[Text, ...]
    good: Text
    bad: Text
    reader: Callable[[Paper], Fields] | None = None
    compare: Callable[[Paper, Mapping[str, Any]], Fields] | None = None
    checks: tuple[Check, ...] = ()
    accepts_several: bool = True

    @property
    def url_slug(self) -> str:
        return self.slug.replace("_", "-")

    def read(self, pages: Pages, declared: Mapping[str, Any] | None = None) -> Fields:
        """The reading of these pages, lists of lines; {} when they hold no text that says anything.

        Two fields may come besides those of inspection.md: `looks_like`, another kind (or
        `care_document`) that the title leaves no doubt about, and `printed_pages`.
        """
        paper = Paper(pages)
        if not paper:
            return {}
        found = self.reader(paper) if self.reader else {}
        if self.compare:
            found |= self.compare(paper, declared or {})
        beside = {"looks_like": looks_like(paper, self.slug), "printed_pages": printed_pages(paper)}
        return found | {name: value for name, value in beside.items() if value}
