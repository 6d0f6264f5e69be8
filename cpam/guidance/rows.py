"""What a row of guidance is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from cpam.words.words import Text

if TYPE_CHECKING:
    from cpam.models import Case

Situation = Callable[["Case"], bool]


@dataclass(frozen=True)
class Source:
    """Who says so, where, and when we last compared; `says_on` is the date of the text itself."""

    name: str
    source_url: str
    checked_on: date
    says_on: Text = ""


@dataclass(frozen=True)
class Link:
    """A page of others. `applies` asks the case whether it is of use now."""

    title: Text
    url: str
    says: Text
    source: Source
    applies: Situation


@dataclass(frozen=True)
class Section:
    """`steps`: numbered, to be done in order."""

    title: Text
    lines: tuple[Text, ...]
    steps: bool = False


@dataclass(frozen=True)
class Guide:
    slug: str
    title: Text
    french: str
    lead: Text
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    applies: Situation
