"""What a check may know: facts only, never a model, a clock or a setting."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

Reading = Mapping[str, Any]


@dataclass(frozen=True)
class Evidence:
    """One paper and all that is known beside it.

    `kind` is a slug; `detected` says type, bytes, pages, width, height; `reading` has the fields of
    inspection.md for the kind; `notes` are codes that the intake left; `declared` has the keys of
    `--declared`, each optional, dates in ISO 8601; `documents` maps other kinds to their readings.
    """

    kind: str
    today: date
    detected: Mapping[str, Any] = field(default_factory=dict)
    reading: Reading = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    declared: Mapping[str, Any] = field(default_factory=dict)
    documents: Mapping[str, Reading] = field(default_factory=dict)

    @property
    def hash(self) -> str:
        """The same for the same facts: what was judged on them need not be judged again."""
        facts = json.dumps(asdict(self), sort_keys=True, default=str, separators=(",", ":"))
        return hashlib.sha256(facts.encode()).hexdigest()
