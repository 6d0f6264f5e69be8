"""News from the rooms below: a dossier was submitted, an account is exported or erased."""

from typing import Any

from accounts.models import User
from accounts.signals import erasing, exporting
from cpam import erasure, opening
from cpam.models import Case
from cpam.states import Track
from enrollment.models import Dossier
from enrollment.signals import dossier_submitted


def connect() -> None:
    """Called once, when the app is ready."""
    dossier_submitted.connect(_submitted, dispatch_uid="cpam.submitted")
    erasing.connect(_erasing, dispatch_uid="cpam.erasing")
    exporting.connect(_exporting, dispatch_uid="cpam.exporting")


def _submitted(sender: Any, dossier: Dossier, **kwargs: Any) -> None:
    opening.submitted(dossier)


def _erasing(sender: Any, user: User, **kwargs: Any) -> None:
    for case in Case.objects.filter(dossier__owner=user):
        erasure.erase(case)


def _exporting(sender: Any, user: User, **kwargs: Any) -> tuple[str, Any]:
    """Everything that the room holds about a person, in words and in dates."""
    cases = Case.objects.filter(dossier__owner=user)
    return "cases", [
        {
            "opened_at": case.opened_at.isoformat(),
            "tracks": {track.value: case.state(track) for track in Track},
            "references": [filing.client_reference for filing in case.filings.all()],
            "numbers": [
                {"kind": number.kind, "number": number.value or number.masked}
                for number in case.social_numbers.all()
            ],
            "doctors": [
                {"name": doctor.name, "city": doctor.city} for doctor in case.doctors.all()
            ],
            "events": [
                {
                    "at": event.at.isoformat(),
                    "what": f"{event.track}.{event.name}".strip("."),
                    "outcome": event.outcome,
                    "source": event.source,
                    "words": event.remark.text if event.remark else "",
                }
                for event in case.events.all()
            ],
        }
        for case in cases
    ]
