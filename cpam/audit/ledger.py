"""The invariant against the fund, I3: what it did is what we have done, once each."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cpam.audit.breach import Breach
from cpam.models import Command


def effects_match(path: Path) -> Iterator[Breach]:
    """I3: the ledger's keys are unique, known to us, and at rest those of what is done.

    Reads the lines of the simulator's ledger whose `line` is `effect`; a ledger of another fund may
    hold such lines alone.
    """
    effects = Counter(_keys(path))
    for key, times in effects.items():
        if times > 1:
            yield Breach("I3", key, f"done {times} times by the fund")
    ours = {str(key): outcome for key, outcome in Command.objects.values_list("key", "outcome")}
    for key in effects.keys() - ours.keys():
        yield Breach("I3", key, "done by the fund, never asked by us")
    for key, outcome in ours.items():
        if outcome == Command.Outcome.DONE and key not in effects:
            yield Breach("I3", key, "done for us, unknown to the fund")
        if outcome in (Command.Outcome.REFUSED, Command.Outcome.DROPPED) and key in effects:
            yield Breach("I3", key, f"{outcome} for us, done by the fund")


def _keys(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for text in lines:
            entry = json.loads(text)
            if entry.get("line") == "effect":
                yield entry["key"]
