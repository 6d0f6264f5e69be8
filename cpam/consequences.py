"""What follows from a move, in its own transaction: the log, papers, commands, messages."""

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from cpam import notifications, numbers, outbox, retention
from cpam.doorbell import ring
from cpam.facts import NOTHING, Facts
from cpam.models.event import Event
from cpam.moves import Actor, Channel, Source, Transition
from cpam.states import Affiliation, Card, Certification
from enrollment.calendar import civil_today

if TYPE_CHECKING:
    from accounts.models import User
    from cpam.models import Case

CIVIL_STATUS = ("birth_certificate",)  # what a refused civil status asks for, unless it says more


def move(  # noqa: PLR0913 - the whole of a report
    case: "Case",
    row: Transition,
    *,
    actor: Actor,
    source: Source,
    user: "User | None" = None,
    facts: Facts = NOTHING,
    key: str = "",
    occurred_at: datetime | None = None,
) -> Event:
    """Move a locked case along a row that was found legal. Returns the Event appended."""
    answered = _kinds_answered(case, row)
    origin = case.state(row.track)
    setattr(case, row.track, str(row.target))
    touched(case)
    event = append(
        case,
        track=row.track,
        name=row.name,
        outcome=Event.Outcome.MOVED,
        origin=origin,
        target=row.target,
        actor=actor,
        source=source,
        user_id=user.pk if user else None,
        occurred_at=occurred_at or _said_at(facts),
        payload=kept(case, row, facts, answered),
        key=key,
    )
    if row.name == "reopen" and case.dossier:
        case.dossier.reopen()
    _ask_the_fund(case, row, event, facts, answered)
    open_papers(case)
    retention.date_papers(case)
    if row.mail:
        notifications.tell(case, event, row)
    ring()
    return event


def append(case: "Case", *, key: str = "", **columns: Any) -> Event:
    """Add the next Event of a locked case."""
    last = case.events.order_by("-seq").values_list("seq", flat=True).first() or 0
    event = Event(case=case, seq=last + 1, version=case.version, **columns)
    event.key = key or f"{case.pk}:{event.seq}"
    event.save(force_insert=True)
    return event


def touched(case: "Case") -> None:
    """A new version, due at once: whoever holds an older one is fenced out."""
    case.seen = None
    case.version += 1
    case.moved_at = case.next_run_at = timezone.now()
    case.save()


def kept(
    case: "Case", row: Transition, facts: Facts, kinds: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The payload of an Event: codes, and ids of rows that can be erased."""
    payload: dict[str, Any] = {}
    kinds = facts.kinds or kinds or (CIVIL_STATUS if row.name == "query" else ())
    if kinds:
        payload["kinds"] = list(kinds)
    if facts.letter:
        payload["letter"] = facts.letter
    if facts.how:
        payload["how"] = facts.how
    if facts.due_on:
        payload["due_on"] = facts.due_on.isoformat()
    if facts.reason.strip():
        payload["remark"] = str(case.remarks.create(text=facts.reason.strip()).pk)
    if facts.number and row.track == "number":
        payload["number"] = str(numbers.keep(case, facts.number, facts.said_on).pk)
    if facts.doctor:
        doctor = {k: v for k, v in vars(facts.doctor).items() if v}
        payload["doctor"] = str(case.doctors.create(**doctor).pk)
    return payload


def open_papers(case: "Case") -> None:
    """Let the student replace exactly the papers that somebody waits for now."""
    dossier = case.dossier
    if dossier is None or not dossier.is_frozen:
        return
    kinds = [*case.wanted(), *case.civil_status_wanted(), *case.asked_besides()]
    if case.card == Card.ORDERABLE:
        kinds.append("identity_photo")
    wanted = list(dict.fromkeys(kinds))
    if set(dossier.corrections) - set(wanted):
        dossier.close_corrections()
    if set(wanted) - set(dossier.corrections):
        dossier.open_for(wanted)


def _kinds_answered(case: "Case", row: Transition) -> tuple[str, ...]:
    """The kinds that a student's answer is about, asked before the move closes the question."""
    if row.target == Affiliation.PREPARING or row.name == "answer":
        return tuple(case.wanted())
    if row.name == "resend" and row.target == Certification.IN_PROGRESS:
        wanted = case.civil_status_wanted()
        return tuple(kind for kind, since in wanted.items() if case.papers.answer({kind: since}))
    return ()


def _ask_the_fund(
    case: "Case", row: Transition, event: Event, facts: Facts, answered: tuple[str, ...]
) -> None:
    """Write the commands of a student's move, where the fund speaks the contract."""
    outbox.send_file_if_ready(case)
    if case.channel != Channel.HTTP or event.actor != Actor.STUDENT or facts.how == "online":
        return
    if row.operation == "add_documents":
        outbox.add_documents(case, event, answered)
    elif row.operation == "order_card":
        outbox.order_card(case, event)
    elif row.operation == "declare_doctor":
        outbox.declare_doctor(case, event)


def _said_at(facts: Facts) -> datetime:
    """When it happened: the day on the letter or the day given, at noon; now if none is."""
    if facts.said_on is None or facts.said_on >= civil_today():
        return timezone.now()
    return timezone.make_aware(datetime.combine(facts.said_on, time(12)))
