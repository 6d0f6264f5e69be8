"""Who works for an institution's office, and which students let it see where they stand."""

from offices.models.consent import Consent
from offices.models.membership import Membership

__all__ = ["Consent", "Membership"]
