"""TRANSITIONS: the CPAM's procedure, one row a move. Everything else derives from this table.

`Case.apply()`, the student's timeline, the reviewer's buttons, the office's columns, e-mails, the
fund's events, commands and docs/workflow.md read it. Its columns are those of `Transition`.
"""

from django.utils.translation import gettext_lazy as _

from cpam.moves import (
    ASSUMES,
    CPAM,
    LETTER,
    REVIEWER,
    SENDS,
    STUDENT,
    TELLS,
    WORKER,
    Actor,
    Channel,
    Source,
    Transition,
)
from cpam.needs import (
    ACCEPTED,
    AFFILIATED,
    ANY_NUMBER,
    ASKED_REPLACED,
    CARD_PAPERS,
    CERTIFIED,
    CIVIL_STATUS_REPLACED,
    DOCTOR_NAMED,
    KINDS,
    NOT_BEING_SENT,
    NUMBER_ISSUED,
    OLD_ENOUGH,
    PACK,
    REASON,
    RETURNED_REPLACED,
    SUBMITTED,
    VALID_NIA,
    VALID_NIR,
)
from cpam.states import (
    IN_HAND,
    OVER,
    Affiliation,
    Card,
    Certification,
    Doctor,
    Number,
    Track,
    state_label,
)

__all__ = [
    "FUND_EVENTS",
    "OFFERS",
    "TRANSITIONS",
    "Actor",
    "Channel",
    "Source",
    "Track",
    "Transition",
    "reportable_by",
    "state_label",
    "transition",
]

AFFILIATION, NUMBER, CERTIFICATION, CARD, DOCTOR = Track
A, N, C, V, D = Affiliation, Number, Certification, Card, Doctor

# fmt: off
TRANSITIONS: tuple[Transition, ...] = (
    # track, name, from, to,
    #   who may report it, what it needs,
    #   on the button, in the history
    Transition(AFFILIATION, "return", (A.PREPARING,), A.TO_CORRECT,
               (REVIEWER,), (KINDS, REASON, NOT_BEING_SENT),
               _("Ask the student for a correction"), _("A reviewer asked for a correction")),
    Transition(AFFILIATION, "correct", (A.TO_CORRECT,), A.PREPARING,
               (STUDENT,), (RETURNED_REPLACED,),
               _("Send my correction"), _("You sent a correction"),
               mail=False),
    Transition(AFFILIATION, "send", (A.PREPARING,), A.SENT,
               (SENDS, TELLS), (SUBMITTED, PACK, ACCEPTED),
               _("I have sent it"), _("The file was sent to the CPAM")),
    Transition(AFFILIATION, "acknowledge", (A.SENT,), A.UNDER_REVIEW,
               (CPAM, TELLS), (),
               _("The CPAM confirmed that it has my file"), _("The CPAM opened the file"),
               fund_event="acknowledged"),
    Transition(AFFILIATION, "ask", IN_HAND, A.TO_COMPLETE,
               (CPAM, TELLS, REVIEWER), (KINDS, REASON),
               _("The CPAM asks for a document"), _("The CPAM asked for a document"),
               fund_event="documents_asked"),
    Transition(AFFILIATION, "answer", (A.TO_COMPLETE,), A.UNDER_REVIEW,
               (STUDENT,), (ASKED_REPLACED,),
               _("Send my answer"), _("You sent what the CPAM asked for"),
               mail=False, operation="add_documents"),
    Transition(AFFILIATION, "affiliate", (*IN_HAND, *OVER), A.AFFILIATED,
               (CPAM, LETTER, REVIEWER), (),
               _("The CPAM opened my rights"), _("The CPAM opened the rights to cover"),
               fund_event="affiliated"),
    Transition(AFFILIATION, "confirm", (A.AFFILIATED,), A.CONFIRMED,
               (CPAM, LETTER, REVIEWER), (NUMBER_ISSUED,),
               _("I have my attestation de droits"), _("The CPAM confirmed the rights"),
               fund_event="rights_confirmed"),
    Transition(AFFILIATION, "refuse", IN_HAND, A.REFUSED,
               (CPAM, TELLS, REVIEWER), (REASON,),
               _("The CPAM refused my file"), _("The CPAM refused the file"),
               fund_event="refused"),
    Transition(AFFILIATION, "close", IN_HAND, A.CLOSED,
               (CPAM, ASSUMES), (),
               _("The CPAM closed the file"), _("The file was closed"),
               fund_event="closed"),
    Transition(AFFILIATION, "withdraw", (A.PREPARING, A.TO_CORRECT, *IN_HAND), A.CLOSED,
               (STUDENT,), (NOT_BEING_SENT,),
               _("Withdraw my file"), _("You withdrew the file")),
    Transition(AFFILIATION, "reopen", OVER, A.PREPARING,
               (STUDENT, REVIEWER), (),
               _("Open my file again"), _("The file was opened again")),
    Transition(AFFILIATION, "end", (A.AFFILIATED, A.CONFIRMED), A.ENDED,
               (CPAM, TELLS, REVIEWER), (),
               _("My rights have ended"), _("The rights ended"),
               fund_event="ended"),

    Transition(NUMBER, "provide", (N.NONE,), N.PROVISIONAL,
               (CPAM, LETTER, REVIEWER), (AFFILIATED, VALID_NIA),
               _("I received a provisional number"), _("The CPAM gave a provisional number"),
               fund_event="provisional_number"),
    Transition(NUMBER, "issue", (N.NONE, N.PROVISIONAL), N.ISSUED,
               (CPAM, LETTER, REVIEWER), (AFFILIATED, VALID_NIR),
               _("I received my permanent number"), _("The permanent number was issued"),
               fund_event="number_issued"),

    Transition(CERTIFICATION, "start", (C.WAITING, C.CIVIL_STATUS_REFUSED), C.IN_PROGRESS,
               (CPAM, ASSUMES), (AFFILIATED,),
               _("Certification has started"), _("Certification of the number started"),
               mail=False, fund_event="certification_started"),
    Transition(CERTIFICATION, "query", (C.WAITING, C.IN_PROGRESS), C.CIVIL_STATUS_REFUSED,
               (CPAM, TELLS, REVIEWER), (REASON,),
               _("The CPAM refused my birth certificate"),
               _("The CPAM could not use the birth certificate"),
               fund_event="civil_status_refused"),
    Transition(CERTIFICATION, "resend", (C.CIVIL_STATUS_REFUSED,), C.IN_PROGRESS,
               (STUDENT,), (CIVIL_STATUS_REPLACED,),
               _("Send my new birth certificate"), _("You sent a new birth certificate"),
               mail=False, operation="add_documents"),
    Transition(CERTIFICATION, "certify",
               (C.WAITING, C.IN_PROGRESS, C.CIVIL_STATUS_REFUSED), C.CERTIFIED,
               (CPAM, LETTER, REVIEWER), (NUMBER_ISSUED,),
               _("My number is certified"), _("The number was certified"),
               fund_event="number_certified"),

    Transition(CARD, "offer", (V.LOCKED,), V.ORDERABLE,
               (WORKER,), (CERTIFIED, OLD_ENOUGH),
               _("Let the student order the card"), _("The carte Vitale can be ordered")),
    Transition(CARD, "order", (V.ORDERABLE,), V.ORDERED,
               (STUDENT, CPAM), (CERTIFIED, CARD_PAPERS),
               _("Order my carte Vitale"), _("The carte Vitale was ordered"),
               mail=False, fund_event="card_ordered", operation="order_card"),
    Transition(CARD, "return_photo", (V.ORDERED,), V.ORDERABLE,
               (CPAM, TELLS, REVIEWER), (REASON,),
               _("The CPAM refused my photo"), _("The CPAM could not use the photo"),
               fund_event="card_photo_returned"),
    Transition(CARD, "issue", (V.ORDERABLE, V.ORDERED), V.ISSUED,
               (CPAM, TELLS), (CERTIFIED,),
               _("My carte Vitale is on its way"), _("The carte Vitale was made and posted"),
               fund_event="card_issued"),
    Transition(CARD, "receive", (V.ORDERED, V.ISSUED), V.RECEIVED,
               (STUDENT,), (),
               _("I received my carte Vitale"), _("You received the carte Vitale"),
               mail=False),

    Transition(DOCTOR, "offer", (D.NOT_YET,), D.DECLARABLE,
               (WORKER,), (ANY_NUMBER, OLD_ENOUGH),
               _("Let the student declare a doctor"), _("A médecin traitant can be declared")),
    Transition(DOCTOR, "declare", (D.DECLARABLE,), D.DECLARED,
               (STUDENT,), (DOCTOR_NAMED,),
               _("Declare my médecin traitant"), _("You declared a médecin traitant"),
               mail=False, operation="declare_doctor"),
    Transition(DOCTOR, "register", (D.DECLARABLE, D.DECLARED), D.REGISTERED,
               (CPAM, TELLS), (),
               _("My médecin traitant is registered"),
               _("The CPAM registered the médecin traitant"),
               fund_event="doctor_registered"),
    Transition(DOCTOR, "reject", (D.DECLARED,), D.DECLARABLE,
               (CPAM, TELLS, REVIEWER), (REASON,),
               _("The CPAM refused my declaration"), _("The CPAM could not register the doctor"),
               fund_event="doctor_rejected"),
    Transition(DOCTOR, "replace", (D.REGISTERED,), D.DECLARED,
               (STUDENT,), (DOCTOR_NAMED,),
               _("Declare another médecin traitant"), _("You declared another médecin traitant"),
               mail=False, operation="declare_doctor"),
)
# fmt: on

_BY_NAME = {(row.track, row.name): row for row in TRANSITIONS}

# The fund's words (cpam-gateway.yaml, Event.type) and the moves they report.
FUND_EVENTS: dict[str, Transition] = {row.fund_event: row for row in TRANSITIONS if row.fund_event}

# What the worker does by itself as soon as the needs are met. Sending waits for the fund's answer,
# and closing for reminders that stayed unanswered.
OFFERS = tuple(
    row
    for row in TRANSITIONS
    if any(by.actor == Actor.WORKER for by in row.by) and row.name not in ("send", "close")
)


def transition(track: str, name: str) -> Transition:
    """The row of a move. KeyError if the table has none."""
    return _BY_NAME[Track(track), name]


def reportable_by(actor: Actor, channel: str) -> tuple[Transition, ...]:
    """The moves that `actor` may report on `channel`, in the table's order."""
    return tuple(row for row in TRANSITIONS if row.allows(actor, channel))
