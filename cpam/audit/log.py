"""Invariants of the log: I1, I4, I5, I6 and I7."""

from collections.abc import Iterator
from itertools import groupby

from django.db import connection
from django.db.models import Count

from cpam.audit.breach import Breach
from cpam.models import Case, Event
from cpam.states import Track, initial
from enrollment.models import Dossier

OPENINGS = ("opened", "resubmitted")
MANY = 2000


def one_receipt_one_event() -> Iterator[Breach]:
    """I1: a submitted dossier has a case; each filing one `opened` or `resubmitted` event."""
    for dossier in Dossier.objects.filter(state=Dossier.State.SUBMITTED, case=None).iterator(MANY):
        yield Breach("I1", dossier.pk, "submitted without a case")
    openings = dict(
        Event.objects.filter(name__in=OPENINGS)
        .values_list("case")
        .annotate(Count("pk"))
        .values_list("case", "pk__count")
    )
    filings = Case.objects.annotate(sent=Count("filings")).values_list("pk", "sent")
    for case, sent in filings.iterator(MANY):
        if sent != openings.get(case, 0):
            yield Breach("I1", case, f"{sent} filings, {openings.get(case, 0)} openings")


def numbered_without_gaps() -> Iterator[Breach]:
    """I4: sequences run from 1, the first event opens, and the database refuses any change."""
    for case, events in _by_case():
        for expected, event in enumerate(events, start=1):
            if event.seq != expected:
                yield Breach("I4", case, f"event {event.seq} where {expected} was expected")
                break
            if (event.seq == 1) != (event.name == "opened"):
                yield Breach("I1", case, f"event {event.seq} is {event.name}")
    if not _is_guarded():
        yield Breach("I4", Event._meta.db_table, "the append-only trigger is missing")  # noqa: SLF001 - Django's own face


def states_add_up() -> Iterator[Breach]:
    """I5: each track stands where the events that moved it lead."""
    last: dict[object, dict[str, str]] = {}
    moves = Event.objects.moves().order_by("case", "seq").values_list("case", "track", "target")
    for case, track, target in moves.iterator(MANY):
        last.setdefault(case, {})[track] = target
    for row in Case.objects.iterator(MANY):
        for track in Track:
            folded = last.get(row.pk, {}).get(track, initial(track))
            if row.state(track) != folded:
                yield Breach("I5", row.pk, f"{track} is {row.state(track)}, its events: {folded}")


def every_move_is_in_the_table() -> Iterator[Breach]:
    """I6: each move is a row of TRANSITIONS, from where the track stood, by who may report it."""
    for case, events in _by_case():
        stands = {track.value: initial(track) for track in Track}
        for event in events:
            if event.outcome != Event.Outcome.MOVED:
                continue
            row = event.row
            if row is None or event.target != row.target or event.origin not in row.origins:
                yield Breach("I6", case, f"event {event.seq}: no such move")
            elif not row.allows(event.actor, event.case.channel):
                yield Breach("I6", case, f"event {event.seq}: {event.actor} may not report it")
            elif stands[event.track] != event.origin:
                yield Breach("I6", case, f"event {event.seq}: it was not {event.origin}")
            stands[event.track] = event.target


def no_stale_writer() -> Iterator[Breach]:
    """I7: each event was written under a later version of its case than the one before."""
    for case, events in _by_case():
        before = -1
        for event in events:
            if not before < event.version <= event.case.version:
                yield Breach("I7", case, f"event {event.seq} under version {event.version}")
            before = event.version


def _by_case() -> Iterator[tuple[object, Iterator[Event]]]:
    events = Event.objects.select_related("case").order_by("case", "seq").iterator(MANY)
    return groupby(events, key=lambda event: event.case_id)


def _is_guarded() -> bool:
    """Does the database still refuse to change the log?"""
    found = {
        "sqlite": "SELECT count(*) = 2 FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
        "postgresql": "SELECT count(*) = 1 FROM pg_trigger"
        " WHERE tgrelid = %s::regclass AND NOT tgisinternal AND tgenabled <> 'D'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(found, [Event._meta.db_table])  # noqa: SLF001 - Django's own face
        return bool(cursor.fetchone()[0])
