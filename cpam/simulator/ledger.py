"""What the fund took in and said, one JSON line each: the fund's memory, and the auditor's witness.

Lines: `call` (each request, as it arrives), `problem` (one that was refused), `effect` (what was
done, once per key, and the news to come of it), `event` (news, numbered), `delivered` (a webhook
that Escale took).
"""

import json
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any


class Ledger:
    """Append-only file; a line is on its way to the disk before its effect is answered."""

    def __init__(self, path: Path) -> None:
        self.path = path
        path.parent.mkdir(parents=True, exist_ok=True)
        self._mend()
        self.file = path.open("a", encoding="utf-8")
        self.lock = threading.Lock()

    def write(self, line: str, **facts: Any) -> None:
        text = json.dumps({"line": line, "at": time.time(), **facts}, ensure_ascii=False)
        with self.lock:
            self.file.write(text + "\n")
            self.file.flush()

    def read(self) -> Iterator[dict[str, Any]]:
        """What earlier runs wrote, oldest first."""
        with self.path.open(encoding="utf-8") as file:
            for text in file:
                yield json.loads(text)

    def _mend(self) -> None:
        """Cut a last line that a kill left half written: its effect was never answered."""
        content = self.path.read_bytes() if self.path.exists() else b""
        self.path.write_bytes(content[: content.rfind(b"\n") + 1])
