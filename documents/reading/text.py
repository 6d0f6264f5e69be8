"""The text of a paper: lines as printed beside lines to search in."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from documents.reading.labels import values_after
from documents.reading.phrases import loose

Pages = list[list[str]]
# Curly quotes, grave and acute accents; non-breaking hyphen and dashes.
QUOTES = str.maketrans("\u2019\u2018`\u00b4\u2011\u2013\u2014", "''''---")


def plain(text: str) -> str:
    """Lower case without accents, sign for sign: a position found here is one in the original."""
    return "".join(map(_plain_sign, text.translate(QUOTES)))


def _plain_sign(sign: str) -> str:
    if sign.isascii():
        return sign.lower()
    base = unicodedata.normalize("NFKD", sign)[0].lower()
    return base if len(base) == 1 else sign


# The text is a stranger's: what a paper says stands in its first pages and in lines of this length.
MOST_SIGNS = 40_000
LONGEST_LINE = 500
LONGEST_TITLE = 250


class Paper:
    """The text of one paper, as lines; columns of a line are apart by a tab."""

    def __init__(self, pages: Pages) -> None:
        self.lines: list[str] = []
        signs = 0
        for line in (line[:LONGEST_LINE] for page in pages for line in page if line.strip()):
            signs += len(line)
            if signs > MOST_SIGNS:
                break
            self.lines.append(tidy(line))

    def __bool__(self) -> bool:
        return bool(self.lines)

    @cached_property
    def plain_lines(self) -> list[str]:
        return [plain(line) for line in self.lines]

    @cached_property
    def flat(self) -> str:
        """All lines as one text, as printed: for sentences that run over the end of a line."""
        return "\n".join(self.lines)

    @cached_property
    def plain_flat(self) -> str:
        return plain(self.flat)

    def says(self, pattern: str) -> bool:
        """Whether the running text (plain) has it; a space in the pattern is any white space."""
        return next(self.spans(pattern), None) is not None

    def spans(self, pattern: str) -> Iterator[tuple[int, int]]:
        """Where the pattern stands in `flat`; a space in the pattern is any white space."""
        for found in loose(pattern).finditer(self.plain_flat):
            yield found.span()

    def titled(self, pattern: str, words: int = 10) -> bool:
        """Whether a short line or cell begins with it: a title, not a sentence that mentions it."""
        title = loose(rf"\W*(?:{pattern})")
        return any(
            len(text) <= LONGEST_TITLE and len(text.split()) <= words and title.match(text)
            for line, following in zip(self.plain_lines, [*self.plain_lines[1:], ""], strict=True)
            # A long title takes two lines; one beside a logo stands in the second column.
            for text in (line, *line.split("\t"), f"{line} {following}")
        )

    def values(self, label: str) -> Iterator[str]:
        """What may stand for a label: on its line, in the next column, on the line below."""
        for position in range(len(self.lines)):
            yield from values_after(self.lines, self.plain_lines, position, label)


# Where pictures lose a space: "NomSHARMA", "MARTINClaire", "queMadame", "le12/03/2001".
LOST_SPACE = re.compile(
    r"(?<=[a-zß-ÿ]{2})(?=[A-ZÀ-Þ]{3})|(?<=[A-ZÀ-Þ]{3})(?=[A-ZÀ-Þ][a-zß-ÿ]{2})"
    r"|(?<=[a-zß-ÿ]{2})(?=\d{1,2}[/.-]\d)|(?<=[a-zß-ÿ])(?=(?:Monsieur|Madame|Mme|Mlle)(?![a-z]))"
    r"|(?<=[^\W\d],)(?=[^\W\d])"
)


def tidy(line: str) -> str:
    """One form of each sign, one space between words, tabs kept."""
    line = unicodedata.normalize("NFC", line)
    line = re.sub(r"[ \u00a0\u2007\u2009\u202f]+", " ", re.sub(r" *\t\s*", "\t", line)).strip()
    return LOST_SPACE.sub(" ", line)
