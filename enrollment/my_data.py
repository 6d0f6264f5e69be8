"""What this room gives when an account is exported, and does when it is erased."""

from typing import Any

from accounts.models import User
from enrollment.models import Dossier


def export(sender: Any, user: User, **_: Any) -> tuple[str, Any]:
    """The answers of the person's file; the pages of the papers come from the room documents."""
    dossier = Dossier.objects.filter(owner=user).first()
    if dossier is None:
        return ("dossier", None)
    return (
        "dossier",
        {
            "reference": dossier.reference,
            "state": dossier.state,
            "submitted_at": dossier.submitted_at and dossier.submitted_at.isoformat(),
            "eligibility": dossier.eligibility,
            "answers": {
                **dossier.declared(),
                "study_start": dossier.study_start and dossier.study_start.isoformat(),
                "address": [dossier.address_line1, dossier.address_line2, dossier.city],
                "birth_place": dossier.birth_place,
                "phone": dossier.phone,
            },
            "papers": [
                {
                    "kind": one.kind,
                    "received_at": one.attached_at.isoformat(),
                    "sent_anyway_because": one.sent_anyway_reason,
                }
                for one in dossier.attachments.all()
            ],
        },
    )


def erase(sender: Any, user: User, **_: Any) -> None:
    """Inside the erasing transaction: papers and answers go with the account."""
    dossier = Dossier.objects.filter(owner=user).first()
    if dossier:
        dossier.discard()
