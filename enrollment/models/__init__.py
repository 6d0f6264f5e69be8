"""A student's dossier, its steps and papers, and the reference data it points at."""

from enrollment.models.attachment import Attachment
from enrollment.models.dossier import Dossier
from enrollment.models.reference import HealthFund, Institution
from enrollment.models.step_saved import StepSaved

__all__ = ["Attachment", "Dossier", "HealthFund", "Institution", "StepSaved"]
