"""A part of a move's form: it fills one need, or adds a date."""

from typing import TYPE_CHECKING, Any

from django import forms

if TYPE_CHECKING:
    from cpam.models import Case
    from cpam.moves import Actor

Fields = dict[str, forms.Field]


class Part:
    """Fields for a need, a check across them, and what they say as keywords of `Facts`.

    `gives` names the keyword that it is asked for: where that is known, nothing is asked.
    """

    gives = ""

    def fields(self, case: "Case", actor: "Actor") -> Fields:
        raise NotImplementedError

    def facts(self, case: "Case", cleaned: dict[str, Any]) -> dict[str, Any]:
        """From clean values. Raises ValidationError, by field, with what to do."""
        raise NotImplementedError
