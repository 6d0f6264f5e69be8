"""Why: in the words of the letter, or of a reviewer to a student."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cpam.forms.part import Fields, Part
from cpam.moves import Actor

if TYPE_CHECKING:
    from cpam.models import Case

LONGEST = 1000  # as in cpam-gateway.yaml


class ReasonPart(Part):
    gives = "reason"

    def fields(self, case: "Case", actor: Actor) -> Fields:
        reviewer = actor == Actor.REVIEWER
        label = _("Reason, for the student") if reviewer else _("Reason that the CPAM gives")
        hint = (
            _("The student reads these words. Say what is wrong and what will do.")
            if reviewer
            else _("As in the letter or the message. Write nothing about your health.")
        )
        reason = forms.CharField(
            label=label,
            help_text=hint,
            max_length=LONGEST,
            widget=forms.Textarea(attrs={"rows": 4}),
            error_messages={
                "required": _("Write the reason. One sentence will do."),
                "max_length": _(
                    "The reason has %(show_value)d characters. Write %(limit_value)d at most."
                ),
            },
        )
        return {"reason": reason}

    def facts(self, case: "Case", cleaned: dict[str, Any]) -> dict[str, Any]:
        return {"reason": cleaned["reason"]}
