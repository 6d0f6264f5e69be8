"""The case and all that keeps it alive."""

from cpam.models.case import Case

__all__ = ["Case"]
