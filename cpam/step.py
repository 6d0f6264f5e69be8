"""One step of a claimed case: settle, intend, call, conclude; or no more than a look.

What a case has open is read before it is locked (cpam.seen), for many cases at a time. A step that
finds nothing to do writes the next moment and no more, where version and moment are still those
that were claimed. Any other step locks the case first, and reads it anew if it was woken meanwhile,
or if a step of it was undone.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cpam import calls, seen
from cpam.crash import crashpoint
from cpam.models import Case
from cpam.schedule import moment_of, next_moment
from cpam.settling import is_settled, may_send, settle


class FencedOut(Exception):  # noqa: N818 - reads as what happened
    """Somebody else has worked on the case since it was claimed."""


def step(case: Case) -> None:
    """Settle what needs no call, then make the one call that is due, if any.

    A case of which nothing is known is locked and read first: its columns may be those of a step
    that was undone.
    """
    now = timezone.now()
    settled = case.seen is not None and is_settled(case, now)
    call = calls.next_call(case, now) if settled else None
    if settled and call is None and _passes(case, now):
        return
    if call is None or not call.is_prepared:
        with held(case):
            settle(case, now)
            call = calls.next_call(case, now)
            _leave(case, now, again=call is not None)
    if call is None:
        return
    call.prepare()
    with held(case):
        now = timezone.now()
        intended = call.intend(case, now)
        _leave(case, now, again=intended)
    if not intended:
        return
    crashpoint("CP5")
    answer = call.make()
    crashpoint("CP7")
    with held(case):
        now = timezone.now()
        call.conclude(case, answer, now)
        settle(case, now)
        crashpoint("CP8")
        _leave(case, now, again=False)
    crashpoint("CP9")


def step_together(cases: Sequence[Case]) -> set[UUID]:
    """Settle those that need no call and hear no news; the keys of those that are done.

    All in one transaction: nothing is written where one fails. Most have nothing to be written but
    their next moment, and are not even locked.
    """
    now = timezone.now()
    seen.look(cases)
    alone = [case for case in cases if not _needs_others(case, now)]
    busy = [case for case in alone if not is_settled(case, now)]
    with _undone_together(busy):
        rests = {case.pk: (case, moment_of(case, now)) for case in alone}
        for case in _locked(busy):
            settle(case, now)
            rests[case.pk] = case, next_moment(case, now)
        return Case.objects.put_back(rests.values())


@contextmanager
def held(case: Case) -> Iterator[None]:
    """A transaction on a claimed case: locked, fenced by version, written back at the end.

    Raises `FencedOut` when the version is no longer the one that was claimed.
    """
    with _undone_together([case]):
        if not _locked([case]):
            raise FencedOut
        yield
        case.version += 1
        Case.objects.filter(pk=case.pk).update(
            version=case.version, attempt=case.attempt, next_run_at=case.next_run_at
        )


@contextmanager
def _undone_together(cases: Sequence[Case]) -> Iterator[None]:
    """A transaction; where it is undone, the cases are ours as before, and all else is unknown."""
    claimed = [(case, case.version, case.attempt, case.next_run_at) for case in cases]
    try:
        with transaction.atomic():
            yield
    except BaseException:
        for case, version, attempt, moment in claimed:
            case.version, case.attempt, case.next_run_at = version, attempt, moment
            case.seen = None
        raise


def _locked(cases: Sequence[Case]) -> list[Case]:
    """Lock cases; those that are still ours, each read anew where it may have changed."""
    if not cases:
        return []
    of = {case.pk: case for case in cases}
    rows = Case.objects.select_for_update(no_key=True).filter(pk__in=of).order_by("pk")
    ours = []
    for key, version, moment in rows.values_list("pk", "version", "next_run_at"):
        case = of[key]
        if version != case.version:
            continue
        if case.seen is None or moment != case.next_run_at:
            case.seen = None
            case.refresh_from_db()
        ours.append(case)
    return ours


def _passes(case: Case, now: datetime) -> bool:
    """Nothing is to be done: say when to look again. False if somebody touched the case."""
    return bool(Case.objects.put_back([(case, moment_of(case, now))]))


def _needs_others(case: Case, now: datetime) -> bool:
    """News to judge, a file to send, a call to make."""
    return bool(seen.of(case).news or may_send(case) or calls.next_call(case, now))


def _leave(case: Case, now: datetime, *, again: bool) -> None:
    """Say when the case is due next: after the lease if this step goes on, else as scheduled."""
    if again:
        case.next_run_at = now + timedelta(seconds=settings.ENGINE_LEASE)
    else:
        case.next_run_at = next_moment(case, now)
        case.attempt = 0
