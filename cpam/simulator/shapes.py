"""What the fund holds and what it refuses with."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from cpam.simulator.script import FIRST_STATES, TELLS


class Problem(Exception):  # noqa: N818 - the contract's word
    """An answer of RFC 9457."""

    def __init__(self, status: int, code: str, title: str) -> None:
        self.status, self.code, self.title = status, code, title
        super().__init__(title)

    @property
    def body(self) -> dict[str, Any]:
        return {
            "type": "about:blank",
            "title": self.title,
            "status": self.status,
            "code": self.code,
        }


@dataclass
class Affiliation:
    reference: str
    script: str
    numbers: dict[str, str]
    events: list[dict[str, Any]] = field(default_factory=list)
    acts: list[str] = field(default_factory=list)

    def has(self, type_: str) -> bool:
        return any(event["type"] == type_ for event in self.events)

    @property
    def tracks(self) -> dict[str, str]:
        """Where each track stands, by what was told of it."""
        states = dict(FIRST_STATES)
        for event in self.events:
            track, state = TELLS[event["type"]]
            states[track] = state
        return states


def stamp(seconds: float) -> str:
    """A moment (seconds since 1970) as the contract writes it, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).isoformat().replace("+00:00", "Z")
