"""The invariants I1 to I12, decided from the log, the commands and the fund's ledger.

An auditor: it writes nothing and trusts no state that it can work out again.
"""

from collections.abc import Iterator
from pathlib import Path

from cpam.audit import ledger as witness
from cpam.audit import log, rows
from cpam.audit.breach import Breach

__all__ = ["Breach", "audit"]

CHECKS = (
    log.one_receipt_one_event,
    rows.somebody_comes_back,
    log.numbered_without_gaps,
    log.states_add_up,
    log.every_move_is_in_the_table,
    log.no_stale_writer,
    rows.news_is_applied_once,
    rows.one_message_an_occasion,
    rows.nothing_waits_too_long,
    rows.attempts_are_bounded,
    rows.moments_are_utc,
)


def audit(ledger: Path | None = None) -> Iterator[Breach]:
    """Every breach found; with a fund's ledger, those against the fund too (I3)."""
    for check in CHECKS:
        yield from check()
    if ledger is not None:
        yield from witness.effects_match(ledger)
