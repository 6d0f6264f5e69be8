"""Faults on demand, from a file: what goes wrong with which call, and with webhooks.

    {"seed": 7,
     "calls": [{"operation": "submitAffiliation", "when": "after", "what": "hang", "seconds": 20,
                "skip": 0, "times": 1, "probability": 1.0, "status": 503, "retry_after": 30}],
     "webhooks": {"drop": 0.2, "duplicate": 0.2, "delay": 3, "other_body": 0.0, "forged": 0.0}}

`when`: before the fund takes it in, or after. `what`: status, hang (no answer), reset (the
connection breaks), malformed (not of the contract), drip (a byte a second), slow (then the answer).
An operation `*` is every one. Everything but `what` has a default.
"""

import json
import random
import threading
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class CallFault:
    what: str
    operation: str = "*"
    when: str = "before"
    status: int = 500
    retry_after: int | None = None
    seconds: float = 15
    skip: int = 0
    times: int = 10**9
    probability: float = 1.0


class Faults:
    """Decides, call by call and webhook by webhook. Without a file nothing ever goes wrong."""

    def __init__(self, plan: dict[str, Any]) -> None:
        self.dice = random.Random(plan.get("seed", 0))  # noqa: S311 - a test's dice
        self.calls = [CallFault(**fault) for fault in plan.get("calls", [])]
        self.webhooks: dict[str, float] = plan.get("webhooks", {})
        self.met: Counter[int] = Counter()
        self.lock = threading.Lock()

    @classmethod
    def from_file(cls, name: str) -> "Faults":
        """`none`, or the path of a plan. Raises OSError and ValueError for a wrong one."""
        return cls({} if name == "none" else json.loads(Path(name).read_text(encoding="utf-8")))

    def of_call(self, operation: str) -> CallFault | None:
        """The fault that this call meets, if any."""
        with self.lock:
            for place, fault in enumerate(self.calls):
                if fault.operation not in ("*", operation):
                    continue
                self.met[place] += 1
                due = fault.skip < self.met[place] <= fault.skip + fault.times
                if due and self.dice.random() < fault.probability:
                    return fault
        return None

    def strikes(self, what: str) -> bool:
        """Does this webhook meet `drop`, `duplicate`, `other_body` or `forged`?"""
        with self.lock:
            return self.dice.random() < self.webhooks.get(what, 0)

    def delay(self) -> float:
        """Seconds by which a webhook is late, which also shuffles their order."""
        with self.lock:
            return self.dice.random() * self.webhooks.get("delay", 0)
