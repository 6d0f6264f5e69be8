"""One thing found in a paper, and how it is said: what we see, what is needed, what to do."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from babel import Locale, UnknownLocaleError
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from documents.findings.words import OWN, PAPERS, THIS, WORDS

# One sign of thirty that is read wrong lowers the mean of a line by a hundredth or two.
EVERY_SIGN = 0.98

Text = str | Promise
Facts = Mapping[str, Any]

DOUBTED = _(
    "We are not sure that we read it right. Compare: if your document says otherwise, go on."
)
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Severity(StrEnum):
    """How bad, worst first, with the outcome each leads to (inspection.md)."""

    BLOCKING = "blocking"
    PROBLEM = "problem"
    WARNING = "warning"
    INFO = "info"

    @property
    def outcome(self) -> str:
        return OUTCOMES[self]

    @classmethod
    def worst(cls, severities: "list[Severity]") -> "Severity":
        """The worst of them; info when there is none."""
        return next((severity for severity in cls if severity in severities), cls.INFO)


OUTCOMES = {
    Severity.BLOCKING: "refused",
    Severity.PROBLEM: "problem",
    Severity.WARNING: "unsure",
    Severity.INFO: "accepted",
}


@dataclass(frozen=True)
class Sentences:
    """What a student reads. Brace format; every name in braces is a fact of the finding."""

    saw: Text
    needed: Text
    do: Text


@dataclass(frozen=True)
class Code:
    """A row of CODES: the usual severity, the sentences, and those of special cases.

    `about` names the fields of a reading that it may be found in: the first whose place is known
    says where to look, and how surely it was read. Below `sure`, from 0 to 1, a problem becomes a
    warning, for we may have read it wrong.
    """

    severity: Severity
    said: Sentences
    cases: Mapping[str, Sentences] = field(default_factory=dict)
    about: tuple[str, ...] = ()
    sure: float = 0.9


@dataclass(frozen=True)
class Finding:
    """A code of inspection.md with what it was found on.

    `page` counts from 1; `box` is left, top, width, height in pixels of that page; `facts` fill the
    sentences and are plain JSON. The fact `case` picks other sentences of the same code; `doubted`
    says that what it stands on was hardly read.
    """

    code: str
    severity: Severity
    page: int | None = None
    box: tuple[int, int, int, int] | None = None
    facts: Facts = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        code: str,
        *,
        severity: Severity | None = None,
        page: int | None = None,
        box: tuple[int, int, int, int] | None = None,
        **facts: Any,
    ) -> "Finding":
        """A finding with the severity of its code, unless told. Raises KeyError: unknown code."""
        return cls(code, severity or row(code).severity, page, box, facts)

    @property
    def saw(self) -> str:
        return self.say(self.sentences.saw)

    @property
    def needed(self) -> str:
        return self.say(self.sentences.needed)

    @property
    def do(self) -> str:
        return self.say(DOUBTED if self.facts.get("doubted") else self.sentences.do)

    @property
    def message(self) -> str:
        """The three sentences in the language of the reader."""
        return f"{self.saw} {self.needed} {self.do}"

    @property
    def sentences(self) -> Sentences:
        code = row(self.code)
        return code.cases.get(self.facts.get("case", ""), code.said)

    def say(self, text: Text) -> str:
        return str(text).format_map(_Shown(self.facts))


class _Shown(dict[str, Any]):
    """Facts as a person reads them: dates and countries in words, papers by their name."""

    def __missing__(self, name: str) -> str:
        # A row stored before a sentence named this fact must still be readable.
        return "paper" if name == "own" else "…"

    def __getitem__(self, name: str) -> str:
        value = super().__getitem__(name)
        if name == "country":
            return country_name(value)
        if name in NAMED:
            return str(NAMED[name].get(value, NAMED[name].get("paper", value)))
        if isinstance(value, str) and ISO_DATE.fullmatch(value):
            return date_format(date.fromisoformat(value), "j F Y")
        return str(value)


# Facts whose value is a key of a table of words.
NAMED: dict[str, Mapping[str, Text]] = {
    "this": THIS,
    "own": OWN,
    "found": PAPERS,
    "wanted": PAPERS,
    "field": WORDS,
    "other": WORDS,
    "source": WORDS,
}


def country_name(code: str) -> str:
    """The country of a two-letter code in the reader's language; the code itself if unknown."""
    try:
        locale = Locale.parse((get_language() or "en").replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        locale = Locale("en")
    return locale.territories.get(code, code)


def row(code: str) -> Code:
    from documents.findings import CODES  # noqa: PLC0415 - the table needs this module first

    return CODES[code]
