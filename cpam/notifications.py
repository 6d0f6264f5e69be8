"""What a student and the reviewers are told, written in the transaction of what it tells."""

import logging
from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission
from django.db.models import Q

from accounts.models import Message, User
from cpam.moves import Transition

if TYPE_CHECKING:
    from cpam.models import Case, Event

logger = logging.getLogger("cpam.alert")


def tell(case: "Case", event: "Event", row: Transition) -> None:
    """Write to the student about a move; one message per Event, for ever."""
    if case.dossier is None:
        return
    Message.objects.write(
        case.dossier.owner,
        f"case:{case.pk}:{event.seq}",
        f"case_{row.track}_{row.name}",
        {"case": case, "event": event},
    )


def tell_of_late_request(case: "Case", event: "Event") -> None:
    """The CPAM asks for a document though cover is open: student and reviewers know."""
    if case.dossier is not None:
        Message.objects.write(
            case.dossier.owner,
            f"case:{case.pk}:{event.seq}",
            "case_asked_late",
            {"case": case, "event": event},
        )
    alert(case, f"asked-late:{event.seq}", "The CPAM asks for a document after it opened rights.")


def alert(case: "Case | None", occasion: str, what: str) -> None:
    """Something needs a person: said in the log, and once to each reviewer by mail.

    `what` is a sentence without personal data; `occasion` is unique within the case.
    """
    whose = str(case.pk) if case else "-"
    logger.error("%s case=%s occasion=%s", what, whose, occasion)
    for reviewer in reviewers():
        Message.objects.write(
            reviewer,
            f"alert:{whose}:{occasion}:{reviewer.pk}",
            "case_alert",
            {"case": case, "what": what},
        )


def reviewers() -> list[User]:
    """Active staff who may open students' papers."""
    permission = Permission.objects.filter(
        codename="review_document", content_type__app_label="documents"
    )
    may = Q(user_permissions__in=permission) | Q(groups__permissions__in=permission)
    staff = User.objects.filter(is_active=True, is_staff=True)
    return list(staff.filter(may | Q(is_superuser=True)).distinct())
