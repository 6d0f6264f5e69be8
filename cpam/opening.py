"""A case opens with the first submission, and goes again with each one after `reopen`."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from cpam import consequences, outbox
from cpam.crash import crashpoint
from cpam.doorbell import ring
from cpam.models import Case, Event, Filing
from cpam.moves import Actor, Source
from cpam.states import Affiliation

if TYPE_CHECKING:
    from enrollment.models import Dossier


def submitted(dossier: "Dossier") -> Case:
    """Open the case of a dossier, or take its new submission in.

    Runs in `submit()`'s transaction: one Event for each receipt that a student gets.
    """
    with transaction.atomic():
        case = Case.objects.select_for_update().filter(dossier=dossier).first()
        if case is None:
            case = Case.objects.create(dossier=dossier, channel=settings.CPAM_CHANNEL)
            name, ordinal, reference = "opened", 1, dossier.reference
        elif case.affiliation != Affiliation.PREPARING or _has_gone_since(case):
            raise RuntimeError(f"Case {case.pk} was submitted again without being reopened.")
        else:
            ordinal = case.filing.ordinal + 1
            name, reference = "resubmitted", f"{dossier.reference}-{ordinal}"
        filing = Filing.objects.create(case=case, ordinal=ordinal, client_reference=reference)
        consequences.touched(case)
        consequences.append(
            case,
            name=name,
            outcome=Event.Outcome.NOTED,
            actor=Actor.STUDENT,
            source=Source.STUDENT,
            user_id=dossier.owner_id,
            payload={"filing": filing.ordinal},
        )
        outbox.send_file_if_ready(case)
        ring()
    crashpoint("CP1")
    return case


def _has_gone_since(case: Case) -> bool:
    """Was nothing reopened since the newest filing began?"""
    latest = case.events.filter(name__in=("opened", "resubmitted", "reopen")).latest("seq")
    return latest.name != "reopen"
