"""Tables grown by the database itself: cases at rest beside those that are worked on."""

import os
from datetime import UTC, datetime

from django.db import connection

LONG_AGO = datetime(2026, 1, 1, tzinfo=UTC)
SIZES = sorted({10_000, 100_000, int(os.environ.get("BENCH_ROWS", "100000"))})

CASES = """
INSERT INTO cpam_case (id, affiliation, number, certification, card, doctor, channel, opened_at,
    moved_at, version, attempt, fenced_out, park_reason, next_run_at)
WITH RECURSIVE n(i) AS (SELECT {first} UNION ALL SELECT i + 1 FROM n WHERE i < {last})
SELECT {key}, 'sent', 'none', 'waiting', 'locked', 'not_yet', 'portal', %s, %s, 3, 0, 0, '', %s
FROM n
"""
EVENTS = """
INSERT INTO cpam_event (case_id, seq, key, track, name, outcome, origin, target, actor, source, at,
    occurred_at, version, payload)
SELECT id, 1, 'grown:' || id, '', 'opened', 'noted', '', '', 'student', 'student', opened_at,
    opened_at, 1, '{{}}' FROM cpam_case c
WHERE NOT EXISTS (SELECT 1 FROM cpam_event e WHERE e.case_id = c.id)
"""
LATER = datetime(2027, 6, 1, tzinfo=UTC)


def grow_to(rows: int) -> None:
    """Add cases with one event each, due next year, until there are so many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM cpam_case")
        there = cursor.fetchone()[0]
        if there >= rows:
            return
        key = "lpad(to_hex(i), 32, '0')::uuid"
        if connection.vendor == "sqlite":
            key = "printf('%%032x', i)"
        grown = CASES.format(first=there + 1, last=rows, key=key)
        cursor.execute(grown, [LONG_AGO, LONG_AGO, LATER])
        cursor.execute(EVENTS.format())
        cursor.execute("ANALYZE")
