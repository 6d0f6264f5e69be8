"""News of a fund, judged in sequence by the rules of the table.

Legal: applied. Reached or passed: noted. A need unmet: set aside and tried again after every move.
Otherwise contradictory: an anomaly, which moves nothing and calls a person.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.db import transaction

from cpam import consequences, notifications, numbers
from cpam.backoff import DATABASE_IS_AWAY
from cpam.facts import Facts
from cpam.models import Case, Event, Inbox
from cpam.moves import Actor, Source, Transition
from cpam.news import facts_in
from cpam.states import IN_HAND, OVER, Affiliation, Track, reached
from cpam.workflow import FUND_EVENTS


class Verdict(StrEnum):
    LEGAL = "legal"
    NOTED = "noted"
    LATE_REQUEST = "late_request"
    ASIDE = "aside"
    CONTRADICTORY = "contradictory"


def verdict(case: Case, row: Transition, facts: Facts, *, newest: bool) -> Verdict:
    """What to do with an event that reports `row`; `newest`: it is of the newest reference."""
    state = case.state(row.track)
    on_affiliation = row.track == Track.AFFILIATION
    if on_affiliation and not newest:
        return Verdict.NOTED
    unmet = [need for need in row.needs if not need.of_people and not need.met(case, facts)]
    if state in row.origins:
        return Verdict.ASIDE if unmet else Verdict.LEGAL
    if reached(row.track, state, row.target) or (on_affiliation and state in OVER):
        return Verdict.NOTED
    if row.name == "ask" and state in (Affiliation.AFFILIATED, Affiliation.CONFIRMED):
        return Verdict.LATE_REQUEST
    return Verdict.ASIDE if unmet else Verdict.CONTRADICTORY


def judge(case: Case, news: Inbox, now: datetime) -> Verdict:
    """Judge one event of a locked case, and write what comes of it."""
    row = FUND_EVENTS.get(news.type)
    facts = facts_in(news)
    if row is None or news.is_repeated:
        found = Verdict.CONTRADICTORY
    else:
        found = verdict(case, row, facts, newest=news.filing_id == case.filing.pk)
    if (
        found == Verdict.CONTRADICTORY
        and row
        and not news.is_repeated
        and _others_are_aside(case, news)
    ):
        found = Verdict.ASIDE
    if found == Verdict.ASIDE:
        return _set_aside(case, news, now, "waits for what it needs")
    key = f"inbox:{news.event_id}"
    if found == Verdict.LEGAL and row:
        consequences.move(
            case,
            row,
            actor=Actor.CPAM,
            source=Source.CPAM,
            facts=facts,
            key=key,
            occurred_at=news.happened_at,
        )
    else:
        event = _noted(case, row, news, facts, found, key)
        _tell_people(case, row, event, found)
        if facts.number and numbers.is_another(case, facts.number):
            notifications.alert(
                case, f"other-number:{event.seq}", "The CPAM gave another number than before."
            )
    news.applied_at, news.trouble = now, ""
    news.data = {}
    news.save(update_fields=["applied_at", "trouble", "data"])
    return found


def judge_safely(case: Case, news: Inbox, now: datetime) -> Verdict:
    """As `judge`; an event that our own code stumbles over is set aside and holds up nothing."""
    try:
        with transaction.atomic():
            return judge(case, news, now)
    except DATABASE_IS_AWAY:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the other events go on
        case.lock()
        news.refresh_from_db()
        notifications.alert(case, f"stumbled:{news.event_id}", "An event could not be judged.")
        return _set_aside(case, news, now, f"{type(error).__name__} while it was judged")


def _set_aside(case: Case, news: Inbox, now: datetime, why: str) -> Verdict:
    """Let it wait; parked after a day, for it would be due at every moment from then on."""
    since = news.put_aside(now, why)
    if now - since >= timedelta(seconds=settings.ENGINE_SET_ASIDE):
        news.park_reason = f"{why}, for a day"[:200]
        news.save(update_fields=["park_reason"])
        notifications.alert(case, f"parked:{news.event_id}", "An event of the CPAM is parked.")
    return Verdict.ASIDE


def _others_are_aside(case: Case, news: Inbox) -> bool:
    return case.inbox.set_aside().exclude(pk=news.pk).exists()


def _noted(
    case: Case, row: Transition | None, news: Inbox, facts: Facts, found: Verdict, key: str
) -> Event:
    """Append an Event that moves nothing."""
    anomaly = found == Verdict.CONTRADICTORY
    consequences.touched(case)
    payload = consequences.kept(case, row, facts) if row and row.track != Track.NUMBER else {}
    if found == Verdict.LATE_REQUEST:
        payload["late"] = True
    return consequences.append(
        case,
        track=row.track if row else "",
        name=row.name if row else f"unknown:{news.type}"[:60],
        outcome=Event.Outcome.ANOMALY if anomaly else Event.Outcome.NOTED,
        origin=case.state(row.track) if row else "",
        actor=Actor.CPAM,
        source=Source.CPAM,
        occurred_at=news.happened_at,
        payload=payload,
        key=key,
    )


def _tell_people(case: Case, row: Transition | None, event: Event, found: Verdict) -> None:
    if found == Verdict.LATE_REQUEST:
        consequences.open_papers(case)
        notifications.tell_of_late_request(case, event)
    elif found == Verdict.CONTRADICTORY:
        notifications.alert(case, f"anomaly:{event.seq}", "News of the CPAM contradicts a case.")
    elif row and row.name == "affiliate" and case.affiliation in (*IN_HAND, Affiliation.PREPARING):
        notifications.alert(
            case, f"older:{event.seq}", "An older sending was accepted while a newer one is open."
        )
