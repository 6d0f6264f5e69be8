"""Checks of dates: what has passed, what passes soon, what has not begun."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from documents.checks.check import Check
from documents.evidence import Evidence
from documents.findings import Finding

SOON = timedelta(days=90)


@dataclass(frozen=True)
class StillValid(Check):
    """The paper is valid on the day. `until` and `since` name the fields of the reading."""

    until: str = "expiry_date"
    since: str = ""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        until, since = evidence.read_day(self.until), evidence.read_day(self.since)
        this = name_of(evidence)
        if until and until < evidence.today:
            yield Finding.of("expired", this=this, until=until.isoformat())
        elif until and until - evidence.today <= SOON:
            yield Finding.of("expires_soon", this=this, until=until.isoformat())
        if since and since > evidence.today:
            yield Finding.of("not_yet_valid", this=this, start=since.isoformat())


@dataclass(frozen=True)
class DeclaredStillValid(Check):
    """The end that the student typed has not passed; asked only where no end was read."""

    declared: tuple[str, ...] = ("permit_valid_until", "visa_expiry")
    read: str = "valid_until"

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        days = [day for name in self.declared if (day := evidence.day(name))]
        if days and not evidence.reading.get(self.read) and max(days) < evidence.today:
            yield Finding.of("expired", case="declared", until=max(days).isoformat())


def name_of(evidence: Evidence) -> str:
    """A key of findings.words.THIS for the paper at hand."""
    reading = evidence.reading
    if evidence.kind == "identity":
        printed = "I" if reading.get("form") == "card_front" else "P"
        is_passport = str(reading.get("document_code", printed)).startswith("P")
        return "passport" if is_passport else "identity_card"
    return str(reading.get("permit") or evidence.kind)
