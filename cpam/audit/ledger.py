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
    rows = Command.objects.values_list("key", "outcome", "attempt")
    ours = {str(key): outcome for key, outcome, _attempt in rows}
    never_called = {str(key) for key, _outcome, attempt in rows if not attempt}
    for key in effects.keys() - ours.keys():
        yield Breach("I3", key, "done by the fund, never asked by us")
    for key, outcome in ours.items():
        if outcome == Command.Outcome.DONE and key not in effects:
            yield Breach("I3", key, "done for us, unknown to the fund")
        # What was dropped in mid-call, by an erasure, may have been done: nobody can know.
        impossible = outcome == Command.Outcome.REFUSED or key in never_called
        if impossible and key in effects and outcome != Command.Outcome.DONE:
            yield Breach("I3", key, f"{outcome or 'not called'} for us, done by the fund")


def _keys(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        for text in lines:
            entry = json.loads(text)
            if entry.get("line") == "effect":
                yield entry["key"]
