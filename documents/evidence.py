"""What a check may know: facts only, never a model, a clock or a setting."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from statistics import fmean
from typing import Any

from documents.reading.places import Place

Reading = Mapping[str, Any]

TEXT = "text"  # a note of the intake that is no code: the file holds text that can be read


@dataclass(frozen=True)
class Evidence:
    """One paper and all that is known beside it.

    `kind` is a slug; `detected` says type, bytes, pages, width, height; `reading` has the fields of
    inspection.md for the kind; `notes` are codes that the intake left; `declared` has the keys of
    `--declared`, each optional, dates in ISO 8601; `documents` maps other kinds to their readings.
    `seen` has, page by page, the JSON of what was seen on its picture (the text of the lines is not
    needed), {} for a page whose text is digital; `places` says where the fields of the reading
    stand, and how surely they were read.
    """

    kind: str
    today: date
    detected: Mapping[str, Any] = field(default_factory=dict)
    reading: Reading = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    declared: Mapping[str, Any] = field(default_factory=dict)
    documents: Mapping[str, Reading] = field(default_factory=dict)
    seen: tuple[Mapping[str, Any], ...] = ()
    places: Mapping[str, Place] = field(default_factory=dict)

    @property
    def hash(self) -> str:
        """The same for the same facts: what was judged on them need not be judged again."""
        facts = json.dumps(asdict(self), sort_keys=True, default=str, separators=(",", ":"))
        return hashlib.sha256(facts.encode()).hexdigest()

    @property
    def pictures(self) -> list[tuple[int, Mapping[str, Any]]]:
        """The number of each page that was looked at with success, and what was seen on it."""
        return [
            (page, seen)
            for page, seen in enumerate(self.seen, 1)
            if seen and not seen.get("failed")
        ]

    @property
    def cut_short(self) -> bool:
        """Whether time was up before a page was read to its end: what is missing may be there."""
        return any(seen.get("measures", {}).get("unread_lines") for _page, seen in self.pictures)

    def sureness(self, fields: Iterable[str]) -> float:
        """From 0 to 1, how surely the first of these fields that was read was read.

        Where we do not find its line again, as surely as its pictures on the whole; what is digital
        or was typed is certain.
        """
        read = [name for name in fields if self.reading.get(name) is not None]
        places = [place for name in read if (place := self.places.get(name))]
        if places:
            return places[0].get("confidence", 1.0)
        lines = [line for _page, seen in self.pictures for line in seen.get("lines", ())]
        return fmean(line["confidence"] for line in lines) if read and lines else 1.0

    def day(self, name: str) -> date | None:
        """A declared date, whether it came as a date or in ISO 8601."""
        return as_day(self.declared.get(name))

    def read_day(self, name: str) -> date | None:
        """A date of the reading."""
        return as_day(self.reading.get(name))

    def other(self, kind: str) -> Reading:
        """The reading of another paper; empty when there is none."""
        return self.documents.get(kind) or {}


def as_day(value: date | str | None) -> date | None:
    """A date from a date or from ISO 8601; None for anything else."""
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
