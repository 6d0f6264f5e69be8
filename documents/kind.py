"""What a row of the table of kinds holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from documents.checks.check import Check
from documents.reading.picture.doc2d import read_doc2d
from documents.reading.picture.seen import Seen
from documents.reading.picture.wants import PAGE, Want
from documents.reading.recognise import looks_like, printed_pages
from documents.reading.text import Pages, Paper

Text = str | Promise
Fields = dict[str, Any]


@dataclass(frozen=True)
class Kind:
    """How a kind of paper is named, asked for, read and checked.

    `reader` turns text into the fields of inspection.md, `look_reader` what was seen on the pages.
    `compare` sets what was declared against what the text says and no reading may keep. `good` and
    `bad` say what an example to follow and one to avoid look like.

    `wants` is what to look for on a picture of it. A page need not be read further once the fields
    in `required` are found; where none is named, all of it is read. `further` names the fields
    that some papers of the kind bear besides, by what is found. `may_be_signed`: its issuers print
    a 2D-Doc on it, so a page is looked at for its codes even where its text is digital.
    """

    slug: str
    name: Text
    french: str
    ask: Text
    tips: tuple[Text, ...]
    good: Text
    bad: Text
    reader: Callable[[Paper], Fields] | None = None
    look_reader: Callable[[Sequence[Seen]], Fields] | None = None
    compare: Callable[[Paper, Mapping[str, Any]], Fields] | None = None
    checks: tuple[Check, ...] = ()
    accepts_several: bool = True
    wants: frozenset[Want] = PAGE
    required: tuple[str, ...] = ()
    further: Callable[[Fields], tuple[str, ...]] | None = None
    may_be_signed: bool = False

    @property
    def url_slug(self) -> str:
        return self.slug.replace("_", "-")

    def enough(self, lines: list[str]) -> bool:
        """Whether these lines of a page give all fields that the kind requires."""
        if not (self.required and self.reader):
            return False
        found = self.reader(Paper([lines]))
        names = self.required + (self.further(found) if self.further else ())
        return all(found.get(name) is not None for name in names)

    def read(
        self,
        pages: Pages,
        declared: Mapping[str, Any] | None = None,
        seen: Sequence[Seen] = (),
    ) -> Fields:
        """The reading of these pages, lists of lines; {} when they hold no text that says anything.

        `seen` is what was seen on those of them that are pictures. Three fields may come besides
        those of inspection.md: `looks_like`, another kind (or `care_document`) that the title
        leaves no doubt about, `printed_pages`, and `doc2d`, what a signed code says.
        """
        if self.look_reader:
            return self.look_reader(seen)
        paper = Paper(pages)
        if not paper:
            return {}
        found = self.reader(paper) if self.reader else {}
        if found.get("number") and (alike := _alike(seen)):
            found |= {"number_ambiguous": alike}
        if found.get("mrz") and (unclear := _unclear(seen)):
            found |= {"name_unclear": unclear}
        if self.compare:
            found |= self.compare(paper, declared or {})
        beside = {
            "looks_like": looks_like(paper, self.slug),
            "printed_pages": printed_pages(paper),
            "doc2d": read_doc2d(code for page in seen for code in page.codes),
        }
        return found | {name: value for name, value in beside.items() if value}


def _alike(seen: Sequence[Seen]) -> list[str]:
    """Other numbers that the machine-readable zones on these pages may bear."""
    return [number for page in seen if page.zone for number in page.zone.alike]


def _unclear(seen: Sequence[Seen]) -> list[str]:
    """The names in the zones on these pages of which a letter may be another."""
    return sorted({name for page in seen if page.zone for name in page.zone.unclear})
