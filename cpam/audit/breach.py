"""What an auditor finds."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Breach:
    """`invariant` is I1 to I12; `subject` the id of a row; `detail` says what is wrong."""

    invariant: str
    subject: Any
    detail: str

    def as_json(self) -> dict[str, str]:
        return {
            "invariant": self.invariant,
            "subject": str(self.subject),
            "detail": self.detail,
        }
