"""A process that does what a reading worker does, and says as JSON what it took and holds."""

import json
import os
import sys
import time
from pathlib import Path

LOOKS = 24


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import django  # noqa: PLC0415 - what it takes to start is measured

    django.setup()
    started = time.process_time()
    from documents.reading.picture.sessions import load  # noqa: PLC0415

    load()
    ready = time.process_time()
    pictures = _pictures()
    from documents.reading.picture.look import look  # noqa: PLC0415
    from documents.reading.picture.wants import PAGE, Want  # noqa: PLC0415

    first = 0.0
    for number in range(LOOKS):
        began = time.process_time()
        look(pictures[number % len(pictures)], PAGE if number % 2 else frozenset({Want.ZONE}))
        first = first or time.process_time() - began
    held = _megabytes()
    print(
        json.dumps(
            {
                "django": started,
                "models": ready - started,
                "first": first,
                "looks": LOOKS,
                "resident": held["VmRSS"],
                "most": held["VmHWM"],
            }
        )
    )


def _pictures() -> list[bytes]:
    """Drawn by who started this: drawing holds memory that a worker never does."""
    folder = Path(sys.argv[1])
    return [path.read_bytes() for path in sorted(folder.iterdir())]


def _megabytes() -> dict[str, float]:
    rows = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return {
        name: int(value.split()[0]) / 1024
        for name, _colon, value in (row.partition(":") for row in rows)
        if name in {"VmRSS", "VmHWM"}
    }


if __name__ == "__main__":
    main()
