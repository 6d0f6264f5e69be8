"""One picture, from the look to the verdict, with what it cost."""

import time
from dataclasses import dataclass
from datetime import date

from documents.evidence import Evidence
from documents.judging import judge
from documents.kinds import kind
from documents.reading.picture.look import look
from documents.reading.picture.seen import Seen

TODAY = date(2026, 11, 24)
MEDIA = "image/jpeg"


@dataclass(frozen=True)
class Verdict:
    """`seconds` are of the processor, of one thread."""

    seen: Seen
    reading: dict[str, object]
    codes: frozenset[str]
    seconds: float

    def says(self, truth: dict[str, str]) -> bool:
        """Every check digit agrees, and these fields are right."""
        return bool(self.reading.get("mrz_valid")) and not self.wrong(truth)

    def wrong(self, truth: dict[str, str]) -> list[str]:
        return [name for name, value in truth.items() if self.reading.get(name) != value]

    def misleads(self, truth: dict[str, str]) -> bool:
        """It passed for sure and is not: nothing asks the student to look again."""
        sure = self.reading.get("mrz_valid") and "number_ambiguous" not in self.codes
        return bool(sure and self.wrong(truth))


def verdict(jpeg: bytes, slug: str) -> Verdict:
    asked = kind(slug)
    begin = time.process_time()
    seen = look(jpeg, asked.wants, enough=asked.enough)
    reading = asked.read([seen.texts], {}, [seen])
    findings = judge(
        Evidence(
            kind=slug,
            today=TODAY,
            detected={"type": MEDIA, "pages": 1, "width": seen.width, "height": seen.height},
            reading=reading,
            seen=(seen.as_json(),),
        )
    )
    taken = time.process_time() - begin
    return Verdict(seen, reading, frozenset(finding.code for finding in findings), taken)
