"""A student's dossier, its steps and papers, and the reference data it points at."""

from enrollment.models.attachment import Attachment, ReasonNeeded
from enrollment.models.dossier import Dossier
from enrollment.models.reference import HealthFund, Institution
from enrollment.models.reminder import Reminder
from enrollment.models.step_saved import StepSaved
from enrollment.models.submission import NotReady

__all__ = [
    "Attachment",
    "Dossier",
    "HealthFund",
    "Institution",
    "NotReady",
    "ReasonNeeded",
    "Reminder",
    "StepSaved",
]
