"""Checks of the machine-readable zone."""

from collections.abc import Iterator
from dataclasses import dataclass

from documents.checks.check import Check
from documents.checks.names import expected_names, spellings, whole
from documents.checks.paper import Read
from documents.checks.picture import broken_zone, glare
from documents.evidence import Evidence
from documents.findings import Finding, Severity

CARD_FRONT = "card_front"
WITH_ZONE = frozenset({"card", "long_stay_visa"})  # permits; the others are sheets of paper


@dataclass(frozen=True)
class ReadZone(Read):
    """As `Read`, and where a picture was looked at: it shows the zone that the paper must have.

    A zone of which we see a part is not missing: `cut_edge` and `glare` say what happened to it,
    and `glare` alone explains why there is none on a picture with a reflection.
    """

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if any(evidence.reading.get(name) is not None for name in self.needs):
            return
        pictures = evidence.pictures
        if not (pictures and self._has_zone(evidence)):
            yield from super().__call__(evidence)
        elif not any(broken_zone(seen) or glare(seen) for _page, seen in pictures):
            yield Finding.of("mrz_not_found", page=pictures[0][0])

    def _has_zone(self, evidence: Evidence) -> bool:
        return evidence.kind == "identity" or evidence.declared.get("permit") in WITH_ZONE


@dataclass(frozen=True)
class SoundZone(Check):
    """The check digits of the machine-readable zone agree. Some true papers have none that do."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        if evidence.reading.get("mrz_valid") is False:
            yield Finding.of("mrz_checksum")


@dataclass(frozen=True)
class ClearNumber(Check):
    """The document number cannot be taken for another that passes the same check digit.

    Only the reading says so, never the picture: once the student said what stands there, the doubt
    leaves the facts, and what was seen stays as it was.
    """

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        number = evidence.reading.get("number")
        if number and evidence.reading.get("number_ambiguous"):
            yield Finding.of("number_ambiguous", number=number)


@dataclass(frozen=True)
class ClearName(Check):
    """No letter of the names may be another: they have no check digit. What was typed settles."""

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        read = whole(reading)
        if reading.get("name_unclear") and read:
            known = {words for name in expected_names(evidence) for words in spellings(name.name)}
            if not known & spellings(read):
                yield Finding.of(
                    "name_mismatch", severity=Severity.WARNING, case="unclear", read=read
                )


# In widths of the zone. On one side of a card, print stands at most so far above and below it; with
# the other side on the same page, it goes on.
ABOVE, BELOW = 0.8, 0.3


@dataclass(frozen=True)
class BothSides(Check):
    """A card has two sides: its zone is on one of them, so a page with one side lacks the other.

    Without a zone, print tells a front that stands alone (`form`), or a permit that is a card.
    """

    cards: tuple[str, ...] = ("TD1", "FRA-ID")

    def __call__(self, evidence: Evidence) -> Iterator[Finding]:
        reading = evidence.reading
        is_card = reading.get("format") in self.cards or reading.get("form") == CARD_FRONT
        if evidence.kind == "residence_permit":
            said = (reading.get("permit"), evidence.declared.get("permit"))
            is_card = is_card or "card" in said
        if is_card and evidence.detected.get("pages") == 1 and not _shows_both(evidence):
            yield Finding.of("missing_back")


def _shows_both(evidence: Evidence) -> bool:
    """Whether text stands where one side of a card has none, above or below its zone."""
    for _page, seen in evidence.pictures:
        zone, measures = seen.get("zone"), seen.get("measures", {})
        if zone and "text_bottom" in measures:
            _left, top, width, height = zone["box"]
            above, below = top - measures["text_top"], measures["text_bottom"] - top - height
            if above > ABOVE * width or below > BELOW * width:
                return True
    return False
